import { SYSTEM } from '../records/access.ts';
import {
  changeOfConfiguration,
  configurationAfter,
  type Configuration,
  type ConfigurationAction,
} from '../records/configuration.ts';
import { appendEvent, lockHead, readEvent, type Writing } from './audit-log.ts';
import { write, type Database, type Tx } from './database.ts';

const SUBJECTS: Readonly<Record<ConfigurationAction, string>> = {
  'roles.changed': 'roles',
  'settings.changed': 'settings',
};

/**
 * Writes an event for what differs from what the chain noted last. The head is locked before the look, so that of several
 * replicas that start with the same settings the first one writes it, and the others find it written.
 */
export async function noteConfiguration(
  { db, dialect }: Database,
  noted: Readonly<Record<ConfigurationAction, Configuration>>,
  now: Date,
): Promise<readonly ConfigurationAction[]> {
  return write(db, async (tx) => {
    const writing: Writing = { tx, dialect, actor: SYSTEM.user, now };
    await lockHead(writing);
    const written: ConfigurationAction[] = [];
    for (const action of ['roles.changed', 'settings.changed'] as const)
      if (await noteOne(writing, action, noted[action])) written.push(action);
    return written;
  });
}

async function noteOne(
  writing: Writing,
  action: ConfigurationAction,
  after: Configuration,
): Promise<boolean> {
  const before = configurationAfter(await eventsOf(writing.tx, action), action);
  const change = changeOfConfiguration(before, after);
  if (change === null) return false;
  const { contentHash, ...detail } = change;
  await appendEvent(writing, {
    ...{ action, contentHash, detail },
    subject: SUBJECTS[action],
    version: null,
    source: null,
  });
  return true;
}

async function eventsOf(tx: Tx, action: ConfigurationAction) {
  const rows = await tx
    .selectFrom('audit_events')
    .selectAll()
    .where('subject', '=', SUBJECTS[action])
    .where('action', '=', action)
    .orderBy('seq')
    .execute();
  return rows.flatMap((row) => readEvent(row) ?? []);
}
