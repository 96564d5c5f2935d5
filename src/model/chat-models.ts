import { ChatOpenAI } from '@langchain/openai';
import { mayTryAgain } from './may-try-again.ts';
import type { ModelSettings } from './model-settings.ts';

/** Where the model is. */
export interface Endpoint {
  readonly apiKey: string;
  /** Any endpoint that speaks OpenAI's protocol; null for OpenAI itself. */
  readonly baseUrl: string | null;
  readonly chatModel: string;
}

/** The chat model, and after it the one that is asked when it fails. */
export function chatModels(
  endpoint: Endpoint,
  settings: Pick<ModelSettings, 'fallbackModel' | 'totalMs' | 'retries' | 'maxTokens'>,
): readonly [ChatOpenAI, ...ChatOpenAI[]] {
  const first = chatModel(endpoint, endpoint.chatModel, settings);
  return settings.fallbackModel === null
    ? [first]
    : [first, chatModel(endpoint, settings.fallbackModel, settings)];
}

function chatModel(
  { apiKey, baseUrl }: Endpoint,
  model: string,
  { totalMs, retries, maxTokens }: Parameters<typeof chatModels>[1],
): ChatOpenAI {
  return new ChatOpenAI({
    model,
    apiKey,
    configuration: baseUrl === null ? {} : { baseURL: baseUrl },
    timeout: totalMs,
    maxRetries: retries,
    maxTokens,
    streamUsage: true,
    // The one interface that every such endpoint has.
    useResponsesApi: false,
    onFailedAttempt: mayTryAgain,
  });
}
