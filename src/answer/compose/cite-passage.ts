import type { Asked, Sources } from '../asked.ts';
import type { Cited } from '../answer.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import type { Terms } from '../organization/passage-terms.ts';
import type { Section } from '../organization/sections.ts';
import type { DocumentInfo, Passage } from '../ports.ts';
import { cutAtWord, quoteFrom } from './quote.ts';

/**
 * A passage of the organization as it is shown: quoted to the letter, around the sentence that is shown first, with its place and
 * whether its review is overdue.
 */
export function citePassage(
  {
    passage,
    document,
    keySentence = null,
  }: Pick<FoundPassage, 'passage' | 'document'> & Partial<Pick<FoundPassage, 'keySentence'>>,
  { terms }: Pick<Asked, 'terms'>,
  { model, today }: Sources,
): Cited {
  return citeQuote(quoteFrom(passage.text, terms, model.wider, keySentence), { passage, document }, today());
}

/** What stands beside the answer: the sentence that is nearest to the question, and a row whole. */
export function citeInShort(
  found: Pick<FoundPassage, 'passage' | 'document' | 'keySentence'>,
  asked: Pick<Asked, 'terms'>,
  sources: Sources,
): Cited {
  const { passage, document, keySentence } = found;
  return keySentence !== null && passage.text.includes(keySentence)
    ? citeQuote(cutAtWord(keySentence), { passage, document }, sources.today())
    : citeShown(found, asked, sources);
}

/** A row of a table, whole: its cells mean something together only. */
export function citeRow(passage: Passage, document: DocumentInfo, today: string): Cited {
  return citeQuote(passage.text.trim(), { passage, document }, today);
}

/** A row whole, any other passage around the sentence that is shown first. */
export function citeShown(
  found: Parameters<typeof citePassage>[0],
  asked: Pick<Asked, 'terms'>,
  sources: Sources,
): Cited {
  const { passage, document } = found;
  return passage.cells === undefined
    ? citePassage(found, asked, sources)
    : citeRow(passage, document, sources.today());
}

/** What was shown before: a row whole, any other passage around what was `told` of it. */
export function citePlace(
  { passage, document }: Pick<FoundPassage, 'passage' | 'document'>,
  told: readonly string[],
  { model, today }: Sources,
): Cited {
  if (passage.cells !== undefined) return citeRow(passage, document, today());
  const quotes = told.flatMap((line) => Array.from(line.matchAll(/“([^”]+)”/g), ([, quote = '']) => quote));
  const shown = quotes.find((quote) => passage.text.includes(quote)) ?? null;
  const quote = quoteFrom(passage.text, NOTHING_ASKED, model.wider, shown);
  return citeQuote(quote, { passage, document }, today());
}

const NOTHING_ASKED: Terms = { words: new Set(), ideas: new Set() };

/** The first passage of a document, for what stands in its front matter; none of an empty document. */
export function citeOpening(document: DocumentInfo, asked: Asked, sources: Sources): Cited[] {
  const [passage] = sources.index.passages(document.id);
  return passage === undefined ? [] : [citePassage({ passage, document }, asked, sources)];
}

/** `quote`: an exact slice of the passage. */
export function citeQuote(
  quote: string,
  { passage, document }: Pick<FoundPassage, 'passage' | 'document'>,
  today: string,
): Cited {
  return {
    source: sourceOf(document),
    locator: passage.locator,
    quote,
    documentId: document.id,
    passageId: passage.id,
    pastReview: pastReviewOf(document, today),
  };
}

export function sourceOf({ title, version }: DocumentInfo): string {
  return version === null ? title : `${title}, version ${version}`;
}

/** A document with its version, and the section, where it has any. */
export function placeOf({ document, locator }: Pick<Section, 'document' | 'locator'>): string {
  return locator === '' ? sourceOf(document) : `${sourceOf(document)}, ${locator}`;
}

/** By its section, and by its own place in a document without sections. */
export function inSection(cited: Cited, { locator }: Pick<Section, 'locator'>): Cited {
  return locator === '' ? cited : { ...cited, locator };
}

export function pastReviewOf({ nextReview }: DocumentInfo, today: string): string | null {
  return nextReview !== null && nextReview < today ? nextReview : null;
}
