import { AppError } from '../kernel/app-error.ts';
import { faultInWords, type ModelFault } from '../kernel/model-fault.ts';
import type { Embedder } from '../retrieval/ports.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { EmbeddingRequest, type EmbeddingEndpoint } from './embedding-request.ts';
import { createLeash, type Leash, type Leave, type LeashDeps } from './leash.ts';
import { Masker } from './masking/masker.ts';
import type { ModelSettings } from './model-settings.ts';

export interface EmbedderOptions {
  readonly endpoint: EmbeddingEndpoint;
  readonly settings: ModelSettings;
  /** Milliseconds for one request, those in line before it apart. */
  readonly questionMs: number;
  readonly documentsMs: number;
  /** What all requests of this process share: the line, the budget, who is told. */
  readonly shared: Omit<LeashDeps, 'settings' | 'breaker'>;
}

/** In whose name passages are embedded: they count for everybody’s budget, and for no person’s. */
const DOCUMENTS = 'documents';
/** Passages are embedded while less than this share of the day’s budget is used: questions keep the rest. */
export const DOCUMENTS_SHARE = 0.5;

/**
 * An embedding model, on the leash that the chat model is on: the same line and the same budget. It has a circuit breaker of
 * its own, so that either is left alone when it fails and the other goes on. What is personal or secret in a text is masked
 * before it leaves.
 */
export function createEmbedder(options: EmbedderOptions): Embedder {
  const { endpoint, settings, shared } = options;
  const { model } = endpoint;
  const breaker = new CircuitBreaker(settings.rest);
  const within = (ms: number, budget: ModelSettings['budget']): Leash =>
    createLeash({
      ...{ ...shared, breaker },
      settings: { ...settings, budget, fallbackModel: null, firstWordMs: ms, totalMs: ms, waitMs: ms },
    });
  const { perPerson, inAll } = settings.budget;
  const forQuestions = within(options.questionMs, { perPerson, inAll });
  const forDocuments = within(options.documentsMs, { perPerson: Infinity, inAll: inAll * DOCUMENTS_SHARE });
  return {
    model,
    async embed(texts, person) {
      const leash = person === undefined ? forDocuments : forQuestions;
      const leave = await leash.take(person ?? DOCUMENTS);
      if (!leave.ok) throw refusal(model, leave.error);
      const masked = texts.map((text) => new Masker(settings.maskNames).mask(text));
      return embedded(masked, leave.value, { endpoint, retries: settings.retries });
    },
  };
}

async function embedded(
  texts: readonly string[],
  leave: Leave,
  { endpoint, retries }: { readonly endpoint: EmbeddingEndpoint; readonly retries: number },
): Promise<readonly (readonly number[])[]> {
  const request = new EmbeddingRequest(endpoint, { retries, signal: leave.signal });
  try {
    const vectors = await request.vectorsOf(texts);
    await leave.done({ tokensIn: request.tokens, tokensOut: 0 });
    return vectors;
  } catch (thrown) {
    const spent = request.tokens === 0 ? undefined : { tokensIn: request.tokens, tokensOut: 0 };
    throw refusal(endpoint.model, await leave.failed(thrown, spent));
  }
}

function refusal(model: string, fault: ModelFault): AppError {
  const text = `${faultInWords(fault)} while ${model} was to embed texts; ${fixOf(fault)}`;
  return new AppError('embedding', text);
}

function fixOf(fault: ModelFault): string {
  switch (fault) {
    case 'unauthorized':
      return 'check OPENAI_API_KEY';
    case 'unreachable':
      return 'check OPENAI_BASE_URL and AIMS_EMBEDDING_MODEL';
    case 'unreadable':
    case 'empty':
    case 'unsupported':
    case 'refused':
    case 'endless':
      return 'set AIMS_EMBEDDING_MODEL to an embedding model';
    case 'budget-person':
    case 'budget-all':
      return 'it goes on tomorrow, or raise model.budget in your settings file (AIMS_SETTINGS); passages leave half of it to questions';
    case 'rate-limited':
    case 'server-error':
    case 'too-slow':
    case 'cut-off':
    case 'busy':
    case 'turn-time':
    case 'resting':
      return 'try again in some minutes';
  }
}
