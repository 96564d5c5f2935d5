import type { StateChange } from '../conversation/turn.ts';
import { marksIn, type SourceMark } from '../records/source-mark.ts';
import { appendEvent, lockHead, readEvent, type Writing } from './audit-log.ts';
import type { Db } from './database.ts';

const ACTIONS = ['source.changed', 'source.confirmed'] as const;

type Noted = Extract<StateChange, { change: 'mark-source' | 'confirm-source' }>;

/** The chain is where marks are kept: what happened to a message cannot be taken back. */
export async function noteSource(writing: Writing, change: Noted): Promise<void> {
  return change.change === 'mark-source' ? markSource(writing, change) : confirmSource(writing, change);
}

async function markSource(
  writing: Writing,
  { number, version, what, message, fields }: Extract<StateChange, { change: 'mark-source' }>,
): Promise<void> {
  await lockHead(writing);
  const detail = { what, message, fields: fields.join(',') };
  await appendEvent(writing, {
    ...{ action: 'source.changed', subject: number, version, detail },
    ...{ contentHash: null, source: null },
  });
}

/** Somebody has looked at the marked fields, and they hold. Without a mark that stands there is nothing to confirm. */
async function confirmSource(
  writing: Writing,
  { number, version, source }: Extract<StateChange, { change: 'confirm-source' }>,
): Promise<void> {
  await lockHead(writing);
  const standing = (await marksOf(writing.tx, number)).filter(({ confirmed }) => confirmed === null);
  if (standing.length === 0) return;
  const fields = [...new Set(standing.flatMap((mark) => mark.fields))].join(',');
  await appendEvent(writing, {
    ...{ action: 'source.confirmed', subject: number, version, detail: { fields } },
    ...{ contentHash: null, source },
  });
}

export async function marksOf(db: Db, number: string): Promise<readonly SourceMark[]> {
  const rows = await db
    .selectFrom('audit_events')
    .selectAll()
    .where('subject', '=', number)
    .where('action', 'in', ACTIONS)
    .orderBy('seq')
    .execute();
  return marksIn(rows.flatMap((row) => readEvent(row) ?? []));
}
