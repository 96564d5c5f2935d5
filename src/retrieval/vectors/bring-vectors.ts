import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { AppError } from '../../kernel/app-error.ts';
import type { Embedder } from '../ports.ts';
import { replaceFile } from '../storage/section-file.ts';
import { VectorIndex } from './vector-index.ts';

export interface BringOptions {
  /** Content key ▶ the text to embed. */
  readonly texts: ReadonlyMap<string, string>;
  readonly embedder: Embedder;
  /** Where the vectors that serve are kept. */
  readonly file: string;
  /** Heard after each batch. */
  readonly onProgress?: (progress: EmbeddingProgress) => void;
}

/** Of the passages that had no vector yet. */
export interface EmbeddingProgress {
  readonly done: number;
  readonly total: number;
}

const LIMITS = {
  /** Texts in one request. OpenAI takes 2,048 and 300,000 tokens; small servers want less. */
  batch: 64,
  /** After so many new vectors they are saved: a crash loses no more. */
  saveAfter: 1024,
  /** Share of vectors whose text is gone from which on they are thrown out. */
  mostStale: 0.5,
} as const;

/**
 * The vectors of all texts. Those that are kept from before are taken over, the rest is embedded in batches and saved on the way, so
 * that a run that broke off goes on where it stopped. Another model's vectors are made anew in a file beside; `file` is what
 * serves, and stays as it is until the new vectors are whole and take its place at once.
 * @throws AppError when the embedder fails; what it gave until then is kept.
 */
export async function bringVectors(options: BringOptions): Promise<VectorIndex | null> {
  const { file, embedder } = options;
  const beside = fileBeside(file, embedder.model);
  const [serving, begun] = await Promise.all([
    VectorIndex.load(file, embedder.model),
    VectorIndex.load(beside, embedder.model),
  ]);
  const isNewer =
    begun.ok && (!serving.ok || begun.value.recipe.dimensions !== serving.value.recipe.dimensions);
  if (serving.ok && !isNewer) {
    const index = await grown(serving.value, file, options);
    // What was begun beside it has been made whole elsewhere.
    await rm(beside, { force: true });
    return index;
  }
  return grown(begun.ok ? begun.value : null, beside, options);
}

/** The vectors of a model that is not the serving one are made here, whichever models were tried between. */
export function fileBeside(file: string, model: string): string {
  return `${file}.${createHash('sha256').update(model).digest('hex').slice(0, 12)}.next`;
}

/** `target`: where `kept` is from and grows; when it is whole it takes the place of `options.file`. */
async function grown(
  kept: VectorIndex | null,
  target: string,
  options: BringOptions,
): Promise<VectorIndex | null> {
  const { texts, embedder, file, onProgress } = options;
  let index = kept === null ? null : withoutStale(kept, texts);
  let unsaved = index !== kept;
  const known = new Set(index?.allIds);
  const missing = [...texts.keys()].filter((key) => !known.has(key));
  let sinceSaved = 0;
  try {
    for (let from = 0; from < missing.length; from += LIMITS.batch) {
      const keys = missing.slice(from, from + LIMITS.batch);
      const vectors = await embedAll(keys, options);
      const dimensions = vectors[0]?.length ?? 0;
      index ??= VectorIndex.create({ model: embedder.model, dimensions });
      // Another model answers to the same name now: what it gave before means nothing any more.
      if (index.recipe.dimensions !== dimensions) {
        unsaved = false;
        return await grown(null, fileBeside(file, embedder.model), options);
      }
      for (const [i, vector] of vectors.entries()) index.add(keys[i] ?? '', vector);
      unsaved = true;
      sinceSaved += vectors.length;
      onProgress?.({ done: from + keys.length, total: missing.length });
      if (sinceSaved < LIMITS.saveAfter) continue;
      await index.save(target);
      [unsaved, sinceSaved] = [false, 0];
    }
  } finally {
    if (index !== null && unsaved) await index.save(target);
  }
  if (index !== null && target !== file) await replaceFile(target, file);
  return index;
}

async function embedAll(
  keys: readonly string[],
  { texts, embedder }: BringOptions,
): Promise<readonly (readonly number[])[]> {
  const vectors = await embedder.embed(keys.map((key) => texts.get(key) ?? ''));
  const length = vectors[0]?.length ?? 0;
  if (vectors.length === keys.length && length > 0 && vectors.every((vector) => vector.length === length))
    return vectors;
  throw new AppError(
    'embedding',
    `The embedding model ${embedder.model} did not give one vector for each text; set AIMS_EMBEDDING_MODEL to an embedding model.`,
  );
}

/** The same index, or one without the vectors whose text is gone when they are many. */
function withoutStale(index: VectorIndex, texts: ReadonlyMap<string, string>): VectorIndex {
  const stale = index.allIds.filter((id) => !texts.has(id)).length;
  if (stale <= index.size * LIMITS.mostStale) return index;
  const fresh = VectorIndex.create(index.recipe);
  index.allIds.forEach((id, position) => {
    if (texts.has(id)) fresh.add(id, index.vectorAt(position));
  });
  return fresh;
}
