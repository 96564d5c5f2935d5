import type { Config } from '../config.ts';
import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';
import type { ModelSettings } from '../model/model-settings.ts';
import type { Embedder } from '../retrieval/ports.ts';
import type { SearchIndex } from '../retrieval/search-index.ts';
import { bringVectors, type EmbeddingProgress } from '../retrieval/vectors/bring-vectors.ts';
import { Meaning, textsToEmbed } from '../retrieval/vectors/meaning.ts';
import { VectorIndex } from '../retrieval/vectors/vector-index.ts';
import { readSettings } from '../settings.ts';
import { mayLeave } from './may-leave.ts';
import type { ModelAccess } from './model-access.ts';

/** Search by meaning, where an embedding model is configured. */
export interface ConfiguredMeaning {
  over(index: SearchIndex): SearchIndex;
  /** Answers with the question's meaning, or by words alone when the model does not give it in time. */
  about<T>(asked: AskedQuestion, run: () => T | Promise<T>): Promise<T>;
  /** Embeds what is new in the index; nothing when all is there. @throws when the model fails. */
  keepUp(index: SearchIndex, onProgress?: (progress: EmbeddingProgress) => void): Promise<Embedded>;
}

export interface AskedQuestion {
  readonly question: string;
  /** Whose share of the budget it takes. */
  readonly person: string;
}

export interface Embedded {
  readonly model: string;
  /** Texts that have a vector: passages that say the same share one, and some do not leave by the settings. */
  readonly texts: number;
  /** Those of them that are new. */
  readonly embedded: number;
}

/** A person waits no longer than this for what is only an improvement. */
const QUESTION_MS = 1_500;
const DOCUMENTS_MS = 60_000;

/** Null when no embedding model is configured, or there is nothing to embed or to ask: then nothing here is loaded. */
export async function openMeaning(
  config: Config,
  vectorFile: string | null,
  access: ModelAccess | null,
): Promise<ConfiguredMeaning | null> {
  if (vectorFile === null || access === null) return null;
  if (config.model === null || config.model.embeddingModel === null) return null;
  const { apiKey, baseUrl, embeddingModel } = config.model;
  const { createEmbedder } = await import('../model/create-embedder.ts');
  const settings = readSettings(config.settingsFile).model;
  const made = new Map<string, Embedder>();
  // One for each model: a failing one is left alone, whoever asks it.
  const embedderOf = (model: string): Embedder => {
    const embedder =
      made.get(model) ??
      createEmbedder({
        ...{ endpoint: { apiKey, baseUrl, model }, settings },
        ...{ questionMs: QUESTION_MS, documentsMs: DOCUMENTS_MS },
        shared: { ...access, onCall: access.onCall('embedding') },
      });
    made.set(model, embedder);
    return embedder;
  };
  const embedders = { question: embedderOf, documents: embedderOf(embeddingModel) };
  return meaningWith(embedders, vectorFile, settings, access.logger);
}

export interface Embedders {
  /** Questions are embedded with the model whose vectors serve, which may not be the configured one yet. */
  question(model: string): Embedder;
  readonly documents: Embedder;
}

export async function meaningWith(
  embedders: Embedders,
  vectorFile: string,
  settings: Pick<ModelSettings, 'mayLeave'>,
  logger: Logger,
): Promise<ConfiguredMeaning> {
  const meaning = new Meaning();
  const serving = await VectorIndex.load(vectorFile, null);
  if (serving.ok) meaning.use(serving.value);
  return {
    over: (index) => meaning.over(index),
    async about(asked, run) {
      const { model } = meaning;
      if (model === null) return run();
      const vector = await vectorOf(asked, embedders.question(model), logger);
      return vector === null ? run() : meaning.about({ model, vector }, run);
    },
    async keepUp(index, onProgress) {
      const texts = textsToEmbed(index, ({ audience }) => mayLeave(audience, settings));
      const embedder = embedders.documents;
      let embedded = 0;
      const count = (progress: EmbeddingProgress): void => {
        embedded = progress.done;
        onProgress?.(progress);
      };
      meaning.use(await bringVectors({ texts, embedder, file: vectorFile, onProgress: count }));
      return { model: embedder.model, texts: texts.size, embedded };
    },
  };
}

async function vectorOf(
  { question, person }: AskedQuestion,
  embedder: Embedder,
  logger: Logger,
): Promise<readonly number[] | null> {
  const waited = new Promise<null>((resolve) => {
    setTimeout(resolve, QUESTION_MS, null).unref();
  });
  try {
    return await Promise.race([
      embedder.embed([question], person).then(([vector]) => vector ?? null),
      waited,
    ]);
  } catch (thrown) {
    logger.info('a question was answered by its words alone', { why: messageOf(thrown) });
    return null;
  }
}
