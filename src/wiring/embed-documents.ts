import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { jsonLogger } from '../json-logger.ts';
import { openIndex } from '../retrieval/open-index.ts';
import type { EmbeddingProgress } from '../retrieval/vectors/bring-vectors.ts';
import { indexFileFor, vectorFileFor } from './documents.ts';
import { modelAccess } from './model-access.ts';
import { openMeaning, type Embedded } from './open-meaning.ts';

/**
 * Gives the passages of a folder that was read their vectors: those that are new, in batches; a run that broke off goes
 * on where it stopped, and another model's vectors are made beside the old ones. Null without an embedding model.
 * @throws AppError when the model fails or the index cannot be opened; what was embedded until then is kept.
 */
export async function embedDocuments(
  config: Config,
  folder: string,
  onProgress: (progress: EmbeddingProgress) => void,
): Promise<Embedded | null> {
  if (config.model === null || config.model.embeddingModel === null) return null;
  const indexFile = indexFileFor(config.dataDir, resolve(folder));
  // The budget is kept with the records, which nothing else here needs.
  const { openStore } = await import('../store/open-store.ts');
  const store = await openStore(config);
  try {
    const access = modelAccess(config, store.modelUse, jsonLogger('error'));
    const meaning = await openMeaning(config, vectorFileFor(indexFile), access);
    const opened = await openIndex(indexFile);
    if (!opened.ok) throw opened.error;
    return (await meaning?.keepUp(opened.value, onProgress)) ?? null;
  } finally {
    await store.close();
  }
}
