import type { Asker, Memory, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import type { DocumentInfo, Passage } from '../ports.ts';

/** The documents that the last answer was from, as far as the asker may still read them. */
export function documentsShown(
  { documents = [] }: Memory,
  asker: Asker,
  { index }: Pick<Sources, 'index'>,
): readonly DocumentInfo[] {
  const isQuotable = quotableTo(asker);
  return index.documents.filter((document) => documents.includes(document.id) && isQuotable(document));
}

/** The passage that the last answer showed first, if the asker may still read it; null where it showed none. */
export function shownBefore(
  memory: Memory,
  asker: Asker,
  sources: Pick<Sources, 'index'>,
): { readonly passage: Passage; readonly document: DocumentInfo } | null {
  const [shown] = memory.passages ?? [];
  const [found = null] = documentsShown(memory, asker, sources).flatMap((document) =>
    sources.index
      .passages(document.id)
      .filter(({ id }) => id === shown)
      .map((passage) => ({ passage, document })),
  );
  return found;
}
