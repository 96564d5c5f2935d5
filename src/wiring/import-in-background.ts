import { createHash } from 'node:crypto';
import type { Config } from '../config.ts';
import type { ImportWork, WorkOutcome } from '../conversation/work/long-work.ts';
import type { Clock } from '../kernel/clock.ts';
import type { WorkProgress } from '../kernel/work-progress.ts';
import { mayDoWithRegister, type Actor } from '../records/access.ts';
import type { FileWishes } from '../records/import/import-file.ts';
import type { ImportReport } from '../records/import/import-report.ts';
import type { CellContext } from '../records/import/read-cell.ts';
import type { KnownPerson } from '../records/import/read-cell-person.ts';
import type { Settings } from '../settings.ts';
import { contentOf, type FetchFile } from '../slack/fetch-file.ts';
import type { Knowledge } from './open-knowledge.ts';
import { runInThread } from './run-in-thread.ts';

export interface BackgroundImport {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly hash: string;
  readonly wishes: FileWishes;
  readonly context: Omit<CellContext, 'hints'>;
  readonly by: string;
}

export interface ImportParts {
  readonly config: Config;
  readonly settings: Pick<Settings, 'risk' | 'approvals'>;
  readonly knowledge: Pick<Knowledge, 'systems'>;
  readonly clock: Clock;
  readonly fetchFile: FetchFile;
  everyone(): Promise<readonly KnownPerson[]>;
  actor(user: string): Actor;
}

/** A register from a file in Slack. What is written is the very file that the dry run looked at, or nothing. */
export async function importInBackground(
  asked: ImportWork,
  by: string,
  parts: ImportParts,
  onProgress: (progress: WorkProgress) => void,
): Promise<WorkOutcome> {
  const may = mayDoWithRegister('import', parts.actor(by));
  if (!may.allowed) return { work: 'failed', why: may.reason };
  const bytes = await contentOf(asked.file, parts.fetchFile);
  if (bytes === null) return { work: 'failed', why: NOT_READ };
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (asked.take !== null && asked.take !== hash) return { work: 'failed', why: ANOTHER };
  const { databaseUrl, dataDir, timezone, auditors, managers } = parts.config;
  const { dates, ...wishes } = asked.wishes;
  const people = await parts.everyone();
  const context: BackgroundImport['context'] = {
    moment: { now: parts.clock.now(), timezone },
    criteria: parts.settings.risk,
    approvals: parts.settings.approvals,
    systems: parts.knowledge.systems(),
    people: people.length === 0 ? null : people,
    auditors: auditors.filter((user) => !managers.includes(user)),
    dates,
  };
  const background: BackgroundImport = {
    ...{ databaseUrl, dataDir, bytes, name: asked.file.name, hash, context, by },
    wishes: { ...wishes, commit: asked.take !== null },
  };
  const thread = new URL('./importing-thread.ts', import.meta.url);
  const report = await runInThread<ImportReport>(thread, background, BROKE_OFF, onProgress);
  return { work: 'import', asked, report };
}

const NOT_READ =
  'I could not read that file in Slack; nothing was imported. Send it again, or use “aims import” in the terminal.';
const ANOTHER =
  'The file is not the one that I looked at; nothing was imported. Say “import” with it once more.';
const BROKE_OFF = 'The import broke off, and nothing was imported. Say “import” with the file once more.';
