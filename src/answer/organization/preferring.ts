import type { FoundPassage } from './find-passages.ts';

/** How much the documents of a conversation count above others: whoever asks on, asks of the same mostly. */
const PREFERRED = 1.2;

/** The best first again, when some documents are likelier than others. */
export function preferring(
  documents: readonly string[],
  found: readonly FoundPassage[],
): readonly FoundPassage[] {
  if (documents.length === 0) return found;
  const worth = ({ document, rank }: FoundPassage) =>
    rank * (documents.includes(document.id) ? PREFERRED : 1);
  return [...found].sort((a, b) => worth(b) - worth(a));
}
