import type { Asker, Memory, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import type { DocumentInfo, Passage } from '../ports.ts';

/** The passage that the last answer showed first, if the asker may still read it; null where it showed none. */
export function shownBefore(
  { documents = [], passages: [shown] = [] }: Memory,
  asker: Asker,
  { index }: Pick<Sources, 'index'>,
): { readonly passage: Passage; readonly document: DocumentInfo } | null {
  const isQuotable = quotableTo(asker);
  const [found = null] = index.documents
    .filter((document) => documents.includes(document.id) && isQuotable(document))
    .flatMap((document) =>
      index
        .passages(document.id)
        .filter(({ id }) => id === shown)
        .map((passage) => ({ passage, document })),
    );
  return found;
}
