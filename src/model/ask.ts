import { HumanMessage, SystemMessage, type AIMessageChunk } from '@langchain/core/messages';
import type { ChatOpenAI } from '@langchain/openai';
import type { Leash } from './leash.ts';
import type { ModelSettings } from './model-settings.ts';
import type { Prompts, Rendered } from './prompts.ts';

/** What every use of the chat model needs. */
export interface Asking {
  readonly models: readonly [ChatOpenAI, ...ChatOpenAI[]];
  /** The first one’s name. */
  readonly model: string;
  readonly prompts: Prompts;
  readonly leash: Leash;
  readonly settings: ModelSettings;
}

/** The reply as it is streamed. Falls back to the next model as long as nothing has come. */
export async function ask(
  { system, user }: Rendered,
  signal: AbortSignal,
  { models }: Pick<Asking, 'models'>,
): Promise<AsyncIterable<AIMessageChunk>> {
  const [first, ...others] = models;
  const model = others.length === 0 ? first : first.withFallbacks(others);
  return model.stream([new SystemMessage(system), new HumanMessage(user)], { signal });
}
