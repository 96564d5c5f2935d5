import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { AppError } from '../kernel/app-error.ts';
import { ingest } from '../retrieval/ingest.ts';
import type { IngestReport } from '../retrieval/ingest-report.ts';
import type { Progress } from '../retrieval/progress.ts';

export const KNOWLEDGE = join(import.meta.dirname, '..', '..', 'knowledge');
const EXAMPLE_ORGANIZATION = join(KNOWLEDGE, 'example-organization');

/** Where the organization's documents are; null when there are none to read. */
export function documentsFolder(config: Config): string | null {
  if (config.documentsDir !== null) return resolve(config.documentsDir);
  return config.slack.mode === 'none' ? EXAMPLE_ORGANIZATION : null;
}

/** @throws AppError when the folder is not there or cannot be opened. */
export async function readDocuments(
  { dataDir }: Pick<Config, 'dataDir'>,
  folder: string,
  onProgress?: (progress: Progress) => void,
): Promise<IngestReport> {
  const root = resolve(folder);
  if (!existsSync(root)) {
    throw new AppError(
      'documents',
      `There is no folder ${root}. Set AIMS_DOCUMENTS_DIR to the folder of your AIMS documents.`,
    );
  }
  const indexFile = indexFileFor(dataDir, root);
  return ingest({ root, collection: 'organization', indexFile, ...(onProgress ? { onProgress } : {}) });
}

/** Each documents folder has an index of its own: pointing the assistant elsewhere mixes nothing. */
export function indexFileFor(dataDir: string, root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return join(dataDir, 'index', `${name}.idx`);
}

/** The vectors of an index's passages stand beside it. */
export function vectorFileFor(indexFile: string): string {
  return indexFile.replace(/\.idx$/u, '.vec');
}
