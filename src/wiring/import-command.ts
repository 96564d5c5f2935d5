import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import type { ImportDeps } from '../cli/import.ts';
import type { Config } from '../config.ts';
import { jsonLogger } from '../json-logger.ts';
import { AppError, messageOf } from '../kernel/app-error.ts';
import { systemClock } from '../kernel/clock.ts';
import { mayDoWithRegister, OPERATOR } from '../records/access.ts';
import type { KnownPerson } from '../records/import/read-cell-person.ts';
import { readGrid } from '../retrieval/readers/read-grid.ts';
import { readSettings } from '../settings.ts';
import { openStore } from '../store/open-store.ts';
import { openKnowledge } from './open-knowledge.ts';
import { registerFailure } from './register-failure.ts';

/** `aims import`: whoever runs the assistant brings an existing register; the access table lets them. */
export async function openImport(config: Config): Promise<ImportDeps> {
  const may = mayDoWithRegister('import', OPERATOR);
  if (!may.allowed) throw new AppError('import', may.reason);
  const store = await openStore(config);
  return {
    read: readRegisterFile,
    context: async () => {
      const knowledge = await openKnowledge(config, jsonLogger('error'));
      const settings = readSettings(config.settingsFile);
      return {
        moment: { now: systemClock.now(), timezone: config.timezone },
        criteria: settings.risk,
        approvals: settings.approvals,
        systems: knowledge.systems(),
        people: await everyone(config),
        auditors: config.auditors.filter((user) => !config.managers.includes(user)),
      };
    },
    known: () => store.knownRecords(),
    take: (batch, onRecord) =>
      store.importRegister(
        { ...batch, account: accountName(), actor: OPERATOR.user, now: systemClock.now() },
        onRecord,
      ),
    now: () => performance.now(),
    close: () => store.close(),
  };
}

async function readRegisterFile(path: string) {
  const bytes = await readFile(path).catch((thrown: unknown) => {
    throw new AppError('import', `${path} cannot be read (${messageOf(thrown)}). Name a CSV or XLSX file.`);
  });
  const name = basename(path);
  const sheets = await readGrid(bytes, name);
  if (!sheets.ok) throw new AppError('import', `${name}: ${registerFailure(sheets.error)}`);
  return { name, hash: createHash('sha256').update(bytes).digest('hex'), sheets: sheets.value };
}

/** Null where there is no workspace, or its list of people cannot be read. */
async function everyone({ slack, slackApiUrl, timezone }: Config): Promise<readonly KnownPerson[] | null> {
  if (slack.mode === 'none') return null;
  const [{ PeopleDirectory }, { slackClient }] = await Promise.all([
    import('../slack/people-directory.ts'),
    import('../slack/slack-client.ts'),
  ]);
  const logger = jsonLogger('error');
  const client = slackClient(slack.botToken, slackApiUrl, logger);
  const people = await new PeopleDirectory({ client, clock: systemClock, logger, timezone }).everyone();
  return people.length === 0 ? null : people;
}

/** A container may run as a number that has no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
