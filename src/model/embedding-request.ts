import { OpenAIEmbeddings } from '@langchain/openai';
import { z } from 'zod';
import { Stopped } from './failure-of.ts';
import { mayTryAgain } from './may-try-again.ts';
import { tokensOf } from './trace-of.ts';

/** Where an embedding model is. */
export interface EmbeddingEndpoint {
  readonly apiKey: string;
  /** Any endpoint that speaks OpenAI's protocol; null for OpenAI itself. */
  readonly baseUrl: string | null;
  readonly model: string;
}

const vectorsSchema = z.array(z.array(z.number()).min(1));

/** One request for vectors, which ends when its signal says so: the client knows no signal, and reads a body for as long as it takes. */
export class EmbeddingRequest extends OpenAIEmbeddings {
  /** What it cost: what the endpoint says, or a guess once it has replied; 0 until then. */
  tokens = 0;
  private readonly signal: AbortSignal;

  constructor(
    { apiKey, baseUrl, model }: EmbeddingEndpoint,
    { retries, signal }: { readonly retries: number; readonly signal: AbortSignal },
  ) {
    super({
      ...{ model, apiKey, maxRetries: retries, onFailedAttempt: mayTryAgain },
      configuration: {
        ...(baseUrl === null ? {} : { baseURL: baseUrl }),
        fetch: (url, init) => fetch(url, { ...init, signal: both(signal, init?.signal) }),
      },
      // Small servers know no other format.
      encodingFormat: 'float',
    });
    this.signal = signal;
  }

  /** A vector for each text. @throws what went wrong; `failureOf` knows what it means. */
  async vectorsOf(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
    const ended = Promise.withResolvers<never>();
    const end = () => ended.reject(this.signal.reason as Error);
    this.signal.addEventListener('abort', end, { once: true });
    try {
      const given = await Promise.race([this.embedDocuments([...texts]), ended.promise]);
      const vectors = vectorsSchema.safeParse(given);
      if (!vectors.success || vectors.data.length !== texts.length) throw new Stopped('unreadable');
      return vectors.data;
    } finally {
      this.signal.removeEventListener('abort', end);
    }
  }

  protected override async embeddingWithRetry(
    request: Parameters<OpenAIEmbeddings['embeddingWithRetry']>[0],
  ): ReturnType<OpenAIEmbeddings['embeddingWithRetry']> {
    const response = await super.embeddingWithRetry(request);
    const counted = usageSchema.safeParse(response);
    this.tokens += counted.success
      ? counted.data.usage.total_tokens
      : [request.input].flat().reduce<number>((sum, text) => sum + tokensOf(String(text)), 0);
    return response;
  }
}

/** Small servers count nothing. */
const usageSchema = z.looseObject({ usage: z.looseObject({ total_tokens: z.int().positive() }) });

function both(first: AbortSignal, second: AbortSignal | null | undefined): AbortSignal {
  return second ? AbortSignal.any([first, second]) : first;
}
