import { OpenAIEmbeddings } from '@langchain/openai';
import type { Embedder } from '../retrieval/ports.ts';
import { mayTryAgain } from './may-try-again.ts';
import { Masker } from './masking/masker.ts';

export interface EmbedderOptions {
  readonly apiKey: string;
  /** Any endpoint that speaks OpenAI's protocol; null for OpenAI itself. */
  readonly baseUrl: string | null;
  readonly embeddingModel: string;
  /** People's names that do not leave. */
  readonly maskNames: readonly string[];
  /** Milliseconds for one request. */
  readonly timeoutMs: number;
}

/** An embedding model. What is personal or secret in a text is masked before it leaves. */
export function createEmbedder(options: EmbedderOptions): Embedder {
  const { apiKey, baseUrl, embeddingModel, maskNames, timeoutMs } = options;
  const client = new OpenAIEmbeddings({
    model: embeddingModel,
    apiKey,
    configuration: baseUrl === null ? {} : { baseURL: baseUrl },
    timeout: timeoutMs,
    maxRetries: 2,
    onFailedAttempt: mayTryAgain,
    // Small servers know no other format.
    encodingFormat: 'float',
  });
  return {
    model: embeddingModel,
    embed: (texts) => client.embedDocuments(texts.map((text) => new Masker(maskNames).mask(text))),
  };
}
