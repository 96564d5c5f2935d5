import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import type { Encode } from './meaning.ts';
import { middleOf, product, type StatementMeanings } from './near-statements.ts';
import { createTowardAnswers, type TowardAnswers } from './toward-answers.ts';

/** The passages that are nearest to a question by their meaning, the nearest first; none where meanings are not known. */
export type NearPassages = (
  question: string,
  limit: number,
  allows: (document: DocumentInfo) => boolean,
) => readonly Passage[];

interface Placed {
  readonly document: DocumentInfo;
  readonly passage: Passage;
  readonly middle: Float32Array;
}

/** Finds what shares no word with a question. Every passage is looked at: 5,000 in some milliseconds. */
export function createNearPassages(
  index: AnswerIndex,
  encode: Encode,
  meaningsOf: StatementMeanings,
  toward: TowardAnswers = createTowardAnswers(),
): NearPassages {
  let placed: readonly Placed[] | null = null;
  return (question, limit, allows) => {
    placed ??= placesIn(index, meaningsOf);
    const encoded = placed.length === 0 ? null : encode(question);
    if (encoded === null) return [];
    const meaning = toward(encoded.meaning);
    return placed
      .filter(({ document }) => allows(document))
      .map(({ passage, middle }) => ({ passage, near: product(meaning, middle) }))
      .sort((a, b) => b.near - a.near)
      .slice(0, limit)
      .map(({ passage }) => passage);
  };
}

function placesIn(index: AnswerIndex, meaningsOf: StatementMeanings): readonly Placed[] {
  return index.documents.flatMap((document) =>
    index.passages(document.id).flatMap((passage) => {
      const statements = meaningsOf(passage);
      return statements === null ? [] : [{ document, passage, middle: middleOf(statements) }];
    }),
  );
}
