/** A document of the organization that everybody here may read: its name can stand on any record. */
export interface LinkableDocument {
  readonly id: string;
  readonly title: string;
}

/** Words that many titles have, and that tell none of them from another. */
const COMMON = new Set('the a an our of and for to in on with ai aims document'.split(' '));
const MOST_FOUND = 3;

/** The document that is called exactly so, in quotes or without, case aside; null when there is none. */
export function documentCalled(
  said: string,
  documents: readonly LinkableDocument[],
): LinkableDocument | null {
  const wanted = wordsOf(said.replace(/^(?:the|our) /iu, '')).join(' ');
  return documents.find(({ id, title }) => wordsOf(title).join(' ') === wanted || id === said.trim()) ?? null;
}

/** Documents whose titles have the words that were said, the ones with the fewest other words first; at most three. */
export function findDocuments(
  said: string,
  documents: readonly LinkableDocument[],
): readonly LinkableDocument[] {
  const wanted = new Set(wordsOf(said).filter((word) => !COMMON.has(word)));
  if (wanted.size === 0) return [];
  return documents
    .map((document) => {
      const words = wordsOf(document.title);
      const shared = words.filter((word) => wanted.has(word)).length;
      return {
        document,
        shared,
        others: words.filter((word) => !wanted.has(word) && !COMMON.has(word)).length,
      };
    })
    .filter(({ shared }) => shared === wanted.size)
    .sort((a, b) => a.others - b.others)
    .slice(0, MOST_FOUND)
    .map(({ document }) => document);
}

/** Documents whose whole title stands in a text. A title of one word says too little: "policy". */
export function documentsNamed(
  text: string,
  documents: readonly LinkableDocument[],
): readonly LinkableDocument[] {
  const said = ` ${wordsOf(text).join(' ')} `;
  return documents.filter(({ title }) => {
    const words = wordsOf(title);
    return words.length > 1 && said.includes(` ${words.join(' ')} `);
  });
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => (word.length > 3 ? word.replace(/s$/u, '') : word));
}
