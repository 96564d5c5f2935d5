import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Answer } from '../answer/answer.ts';
import { createAnswerer } from '../answer/answer-question.ts';
import { loadRegistry } from '../answer/knowledge/load-registry.ts';
import type { AiSystem } from '../capture/understand/context.ts';
import type { Config } from '../config.ts';
import type { Asker } from '../conversation/deps.ts';
import { AppError } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';
import { dayIn } from '../records/when.ts';
import { buildSearchIndex } from '../retrieval/build-search-index.ts';
import { ingest, type IngestReport } from '../retrieval/ingest.ts';
import { mayRead } from '../retrieval/may-read.ts';
import { openIndex } from '../retrieval/open-index.ts';
import type { SearchIndex } from '../retrieval/search-index.ts';
import { systemInventory } from '../retrieval/system-inventory.ts';

const KNOWLEDGE = join(import.meta.dirname, '..', '..', 'knowledge');
const EXAMPLE_ORGANIZATION = join(KNOWLEDGE, 'example-organization');

/** What the assistant knows: clauses and controls, and the organization's documents. */
export interface Knowledge {
  readonly index: SearchIndex;
  /** Null when there are no organization documents. */
  readonly report: IngestReport | null;
  readonly problems: readonly { readonly file: string; readonly problem: string }[];
  ask(question: string, asker: Asker): Answer;
  systems(): readonly AiSystem[];
}

/** Where the organization's documents are; null when there are none to read. */
export function documentsFolder(config: Config): string | null {
  if (config.documentsDir !== null) return resolve(config.documentsDir);
  return config.slack.mode === 'none' ? EXAMPLE_ORGANIZATION : null;
}

export async function openKnowledge(config: Config, logger: Logger): Promise<Knowledge> {
  const { registry, problems } = loadRegistry(KNOWLEDGE);
  for (const { file, problem } of problems) logger.warn('a knowledge file was left out', { file, problem });
  const { index, report } = await openDocuments(config, logger);
  const answerer = createAnswerer({ index, registry, today: () => dayIn(config.timezone, new Date()) });
  const systems = systemInventory(index);
  return {
    index,
    report,
    problems,
    ask: (question, asker) =>
      answerer.answer(question, { allows: readable(index, config, asker), memory: asker.memory }),
    systems: () => systems,
  };
}

/** Passages are filtered by who asks before anything is ranked. */
function readable(
  index: SearchIndex,
  config: Config,
  asker: Asker,
): (document: { readonly id: string }) => boolean {
  const reader = {
    user: asker.user,
    isManager: config.managers.includes(asker.user),
    isAuditor: config.auditors.includes(asker.user),
    publicIn: asker.publicIn,
  };
  return ({ id }) => {
    const document = index.document(id);
    return document !== undefined && mayRead(document.audience, reader);
  };
}

/** Reads what is new or changed, and opens the index. A file that fails is reported; the rest is there. */
async function openDocuments(
  config: Config,
  logger: Logger,
): Promise<{ index: SearchIndex; report: IngestReport | null }> {
  const root = documentsFolder(config);
  if (root === null) return { index: buildSearchIndex([]), report: null };
  const report = await readDocuments(config, root);
  for (const { file, reason } of report.failed) logger.warn('a document was not read', { file, reason });
  const opened = await openIndex(indexFileFor(config, root));
  if (!opened.ok) throw opened.error;
  return { index: opened.value, report };
}

export type OnProgress = (done: number, total: number, file: string) => void;

/** @throws AppError when the folder is not there. */
export function readDocuments(
  config: Config,
  folder: string,
  onProgress?: OnProgress,
): Promise<IngestReport> {
  const root = resolve(folder);
  if (!existsSync(root)) {
    throw new AppError(
      'documents',
      `There is no folder ${root}. Set AIMS_DOCUMENTS_DIR to the folder of your AIMS documents.`,
    );
  }
  return ingest({
    root,
    collection: 'organization',
    indexFile: indexFileFor(config, root),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
}

/** Each documents folder has an index of its own: pointing the assistant elsewhere mixes nothing. */
function indexFileFor(config: Config, root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return join(config.dataDir, 'index', `${name}.idx`);
}
