/**
 * Guards sentences whose words cannot be compared with their sources, because they are in another language: each quotes
 * its source to the letter, and the whole sentences that the quotes are from are shown beside it. A language model may
 * turn a sentence round in any language, and no list of words finds every way to do so; with the original beside it the
 * reader sees what the source says. Where the small words of a language are known, a sentence that denies what its
 * original affirms, or the other way round, is not shown at all.
 */
import type { WrittenSentence } from '../answer.ts';
import { holdsQuote, oneLine } from '../holds-quote.ts';
import { denies } from './denies.ts';
import { isEnglish } from './is-english.ts';
import { originalOf } from './original-of.ts';
import { quotesIn } from './sentence-claims.ts';

export type ForeignFault = 'no-original' | 'turned-round';

/** With its originals beside it, or why it may not be shown. */
export function withOriginal(
  sentence: WrittenSentence,
  sources: readonly string[],
  language: string,
): WrittenSentence | ForeignFault {
  const { text } = sentence;
  // Word for word what a source says: it is its own original.
  if (sources.some((source) => originalOf(source, text) === oneLine(text))) return sentence;
  const quotes = quotesIn(text);
  const originals = quotes.flatMap((quote) => {
    for (const source of sources) {
      const original = originalOf(source, quote);
      if (original !== null) return [original];
    }
    return [];
  });
  if (originals.length === 0) return 'no-original';
  const said = quotes.reduce((rest, quote) => rest.replace(quote, ' '), text);
  if (originals.every((original) => isTurnedRound(said, original, language))) return 'turned-round';
  const beside = [...new Set(originals)].filter((original) => !holdsQuote(text, original));
  return { ...sentence, text: [text, ...beside.map((original) => `(“${original}”)`)].join(' ') };
}

function isTurnedRound(said: string, original: string, language: string): boolean {
  // Called English, and it is not: its small words are not known.
  const [here, there] = [
    language.startsWith('en') ? null : denies(said, language),
    denies(original, isEnglish(original) ? 'en' : language),
  ];
  return here !== null && there !== null && here !== there;
}
