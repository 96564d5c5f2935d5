import type { Passage } from '../ports.ts';
import type { Encode } from './meaning.ts';

/** What each statement of a passage means, as a vector of bytes of any length; null where that is not known. */
export type StatementVectors = (passage: Passage) => readonly Int8Array[] | null;

/** How near the statements of a passage are to a question by what both mean, in the order of the text. */
export interface NearPassage {
  /** Cosines, 0 to 1. */
  readonly each: readonly number[];
  /**
   * The same of what each says beside the others: cosines of what is left without that which all have in common, -1 to 1. Worked
   * out when it is asked for.
   */
  apart(): readonly number[];
}

/** Null when it is not known of all passages, since then it would speak for those of which it is known. */
export type NearStatements = (
  question: string,
  passages: readonly Passage[],
) => readonly NearPassage[] | null;

export function nearStatementsBy(encode: Encode, vectorsOf: StatementVectors): NearStatements {
  return (question, passages) => {
    const vector = passages.length === 0 ? null : encode(question);
    if (vector === null) return null;
    const near: NearPassage[] = [];
    for (const passage of passages) {
      const statements = vectorsOf(passage);
      if (statements === null) return null;
      near.push({
        each: statements.map((statement) => Math.max(0, cosine(vector, statement))),
        apart: () => apartFrom(vector, statements),
      });
    }
    return near;
  };
}

/** `question` has length 1. */
function cosine(question: Float32Array, statement: Int8Array): number {
  let product = 0;
  let square = 0;
  for (let at = 0; at < statement.length; at += 1) {
    const value = statement[at] ?? 0;
    product += value * (question[at] ?? 0);
    square += value * value;
  }
  return square === 0 ? 0 : product / Math.sqrt(square);
}

/** A question that says nothing beside what all statements have in common is near none of them. */
const LEAST = 1e-6;

function apartFrom(question: Float32Array, statements: readonly Int8Array[]): number[] {
  const each = statements.map(ofLengthOne);
  const middle = question.map((_, at) => each.reduce((sum, vector) => sum + (vector[at] ?? 0), 0));
  for (let at = 0; at < middle.length; at += 1) middle[at] = (middle[at] ?? 0) / (each.length || 1);
  const square = product(middle, middle);
  const common = square === 0 ? 0 : product(question, middle) ** 2 / square;
  const left = Math.sqrt(Math.max(LEAST, 1 - common));
  return each.map((vector) => {
    const own = vector.map((value, at) => value - (middle[at] ?? 0));
    const length = Math.sqrt(product(own, own));
    return length < LEAST ? 0 : product(question, own) / length / left;
  });
}

function ofLengthOne(statement: Int8Array): Float32Array {
  const vector = Float32Array.from(statement);
  const length = Math.sqrt(product(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
