import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import type { Encode } from './meaning.ts';
import { middleOf, product, type StatementMeanings } from './near-statements.ts';

/** The passages that are nearest to a question by their meaning, the nearest first; none where meanings are not known. */
export type NearPassages = (
  question: string,
  limit: number,
  allows: (document: DocumentInfo) => boolean,
) => readonly Passage[];

interface PlacedDocument {
  readonly document: DocumentInfo;
  readonly passages: readonly { readonly passage: Passage; readonly middle: Float32Array }[];
}

/** Where the first passages of so many documents were not read for their meaning, none is taken to be: to look at all takes its time. */
const PROBED = 20;

/** Finds what shares no word with a question. Every passage is looked at: 5,000 in some milliseconds. */
export function createNearPassages(
  index: AnswerIndex,
  encode: Encode,
  meaningsOf: StatementMeanings,
): NearPassages {
  let placed: readonly PlacedDocument[] | null = null;
  return (question, limit, allows) => {
    placed ??= placesIn(index, meaningsOf);
    const encoded = placed.length === 0 ? null : encode(question);
    if (encoded === null) return [];
    const { meaning } = encoded;
    return placed
      .filter(({ document }) => allows(document))
      .flatMap(({ passages }) => passages)
      .map(({ passage, middle }) => ({ passage, near: product(meaning, middle) }))
      .sort((a, b) => b.near - a.near)
      .slice(0, limit)
      .map(({ passage }) => passage);
  };
}

function placesIn(index: AnswerIndex, meaningsOf: StatementMeanings): readonly PlacedDocument[] {
  const firsts = index.documents.slice(0, PROBED).flatMap(({ id }) => index.passages(id).slice(0, 1));
  if (firsts.every((passage) => meaningsOf(passage) === null)) return [];
  return index.documents
    .map((document) => ({
      document,
      passages: index.passages(document.id).flatMap((passage) => {
        const statements = meaningsOf(passage);
        return statements === null ? [] : [{ passage, middle: middleOf(statements) }];
      }),
    }))
    .filter(({ passages }) => passages.length > 0);
}
