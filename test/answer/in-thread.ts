import { memoryOf, type Answer } from '../../src/answer/answer.ts';
import type { Memory } from '../../src/answer/asked.ts';
import { exampleAnswerer } from './example-answerer.ts';

const answerer = await exampleAnswerer();

/** Asked one after the other; the answers to all of them. */
export function inThread(...questions: readonly string[]): Answer[] {
  let memory: Memory | null = null;
  return questions.map((question) => {
    const answer = answerer.answer(question, { allows: () => true, memory });
    memory = memoryOf(answer);
    return answer;
  });
}
