import type { BaseMessage } from '@langchain/core/messages';
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import type { ChatGenerationChunk } from '@langchain/core/outputs';
import { ChatOpenAI, type ChatOpenAIFields } from '@langchain/openai';
import { Stopped } from './failure-of.ts';

/**
 * A chat model whose stream begins with its first word, and in time. Endpoints open a stream before they have anything to
 * say; held back until a word comes, one that is slow fails as any other does, and the next model is asked.
 */
export class PromptChat extends ChatOpenAI {
  private readonly firstWordMs: number;

  constructor({ firstWordMs, ...fields }: ChatOpenAIFields & { readonly firstWordMs: number }) {
    super(fields);
    this.firstWordMs = firstWordMs;
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const impatience = new AbortController();
    const timer = setTimeout(() => impatience.abort(), this.firstWordMs);
    const signals = [impatience.signal, ...(options.signal === undefined ? [] : [options.signal])];
    const held: ChatGenerationChunk[] = [];
    let isHeld = true;
    try {
      const chunks = super._streamResponseChunks(
        messages,
        { ...options, signal: AbortSignal.any(signals) },
        runManager,
      );
      for await (const chunk of chunks) {
        if (isHeld) {
          held.push(chunk);
          if (chunk.text === '') continue;
          clearTimeout(timer);
          isHeld = false;
          yield* held;
        } else yield chunk;
      }
      if (!isHeld) return;
      impatience.signal.throwIfAborted();
      yield* held;
    } catch (thrown) {
      throw impatience.signal.aborted ? new Stopped('too-slow') : thrown;
    } finally {
      clearTimeout(timer);
    }
  }
}
