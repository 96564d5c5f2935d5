import type { Asker, Memory, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import type { DocumentInfo, Passage } from '../ports.ts';

export interface PlaceShown {
  readonly passage: Passage;
  readonly document: DocumentInfo;
}

/** The passages that the last answer showed, in their order; null where the asker may no longer read one of its documents. */
export function placesShown(
  { documents = [], passages = [] }: Memory,
  asker: Asker,
  { index }: Pick<Sources, 'index'>,
): readonly PlaceShown[] | null {
  const readable = index.documents.filter(quotableTo(asker)).filter(({ id }) => documents.includes(id));
  if (readable.length < documents.length) return null;
  const places = readable.flatMap((document) =>
    index.passages(document.id).map((passage) => ({ passage, document })),
  );
  return passages.flatMap((shown) => places.filter(({ passage }) => passage.id === shown));
}
