import type { Passage } from '../ports.ts';
import type { Encode } from './meaning.ts';

/** What each statement of a passage means, as a vector of bytes of any length; null where that is not known. */
export type StatementVectors = (passage: Passage) => readonly Int8Array[] | null;

/**
 * How near the nearest statement of each passage is to a question by what both mean: cosines, 0 to 1. Null when it is not
 * known of all of them, since then it would speak for those of which it is known.
 */
export type NearestStatements = (question: string, passages: readonly Passage[]) => readonly number[] | null;

export function nearestBy(encode: Encode, vectorsOf: StatementVectors): NearestStatements {
  return (question, passages) => {
    const vector = passages.length === 0 ? null : encode(question);
    if (vector === null) return null;
    const nearest: number[] = [];
    for (const passage of passages) {
      const statements = vectorsOf(passage);
      if (statements === null) return null;
      nearest.push(statements.reduce((most, statement) => Math.max(most, cosine(vector, statement)), 0));
    }
    return nearest;
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
