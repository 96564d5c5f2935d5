import type { Passage } from '../ports.ts';
import type { Encode } from './meaning.ts';

/** What each statement of a passage means, as a vector of bytes of any length; null where that is not known. */
export type StatementVectors = (passage: Passage) => readonly Int8Array[] | null;

/**
 * How near each statement of each passage is to a question by what both mean: cosines, 0 to 1, in the order of the text. Null
 * when it is not known of all passages, since then it would speak for those of which it is known.
 */
export type NearStatements = (
  question: string,
  passages: readonly Passage[],
) => readonly (readonly number[])[] | null;

export function nearStatementsBy(encode: Encode, vectorsOf: StatementVectors): NearStatements {
  return (question, passages) => {
    const vector = passages.length === 0 ? null : encode(question);
    if (vector === null) return null;
    const near: number[][] = [];
    for (const passage of passages) {
      const statements = vectorsOf(passage);
      if (statements === null) return null;
      near.push(statements.map((statement) => Math.max(0, cosine(vector, statement))));
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
