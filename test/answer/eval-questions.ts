import { join } from 'node:path';
import { linesIn } from '../support/lines-in.ts';

export type Split = 'dev' | 'held-out';
/** `dev by fourths`: every fourth development question, which is enough to see whether a change makes them worse. */
export type AskedSplit = Split | 'dev by fourths';

export interface EvalQuestion {
  readonly id: string;
  readonly question: string;
  readonly split: Split;
  /** Controls and clauses that are right, in `controls` and `clauses`. */
  readonly relevant?: readonly string[];
  /** In `general`: "term:drift", "certification", "sector:health", and words of which a right answer holds one. */
  readonly about?: string;
  readonly says?: readonly string[];
  /** The document whose passage should be cited first, in `organization`. */
  readonly document?: string;
  /** Other documents that answer as well. */
  readonly alsoRight?: readonly string[];
  /** The places of the passages that answer, in `organization`, the best first; where they are known. */
  readonly places?: readonly string[];
  /** The error that is assumed, in `premises`; null where the question is right. */
  readonly error?: string | null;
  /**
   * In `premises`: the corrections that answer a right question, by the names of their files in
   * `knowledge/misconceptions`. The questions held apart have none, so theirs is an upper bound.
   */
  readonly answeredBy?: readonly string[];
}

const FOLDER = join(import.meta.dirname, '..', 'eval');

export function evalFile(set: string): string {
  return join(FOLDER, `${set}.jsonl`);
}

export function evalQuestions(set: string, asked: AskedSplit): EvalQuestion[] {
  return linesAsked(evalFile(set), asked);
}

/** The lines of a file that are asked. */
export function linesAsked<Line extends { readonly split: Split }>(file: string, asked: AskedSplit): Line[] {
  const split = asked === 'held-out' ? 'held-out' : 'dev';
  return linesIn<Line>(file)
    .filter((line) => line.split === split)
    .filter((_, at) => asked !== 'dev by fourths' || at % 4 === 0);
}

/** The share of questions for which something holds. */
export function share(
  questions: readonly EvalQuestion[],
  holds: (question: EvalQuestion) => boolean,
): number {
  return questions.filter(holds).length / questions.length;
}

export function percent(figure: number): string {
  return `${(100 * figure).toFixed(1)} %`;
}
