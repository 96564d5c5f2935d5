import { createAnswerer, type Answerer } from '../../src/answer/answer-question.ts';
import type { AnswerIndex } from '../../src/answer/ports.ts';
import { encode, keep, registry } from './knowledge.ts';

/** The answerer over documents of a test, as a start makes it. */
export function answererOver(index: AnswerIndex): Answerer {
  return createAnswerer({ index, registry, encode, keep, today: () => '2026-11-24' });
}
