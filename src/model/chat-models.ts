import type { ChatOpenAI } from '@langchain/openai';
import { mayTryAgain } from './may-try-again.ts';
import type { ModelSettings } from './model-settings.ts';
import { PromptChat } from './prompt-chat.ts';

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
  settings: Pick<ModelSettings, 'fallbackModel' | 'firstWordMs' | 'retries' | 'maxTokens'>,
): readonly [ChatOpenAI, ...ChatOpenAI[]] {
  const first = chatModel(endpoint, endpoint.chatModel, settings);
  return settings.fallbackModel === null
    ? [first]
    : [first, chatModel(endpoint, settings.fallbackModel, settings)];
}

function chatModel(
  { apiKey, baseUrl }: Endpoint,
  model: string,
  { firstWordMs, retries, maxTokens }: Parameters<typeof chatModels>[1],
): ChatOpenAI {
  return new PromptChat({
    model,
    apiKey,
    configuration: baseUrl === null ? {} : { baseURL: baseUrl },
    // Of one model: the next one still has its own when this one is given up.
    timeout: firstWordMs,
    firstWordMs,
    maxRetries: retries,
    maxTokens,
    streamUsage: true,
    // The one interface that every such endpoint has.
    useResponsesApi: false,
    onFailedAttempt: mayTryAgain,
  });
}
