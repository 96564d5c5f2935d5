import type { ForeignWords } from '../knowledge/knowledge-schema.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A message in another language as English words, in its order; null when it is English, or of a language not known. */
export type ReadInEnglish = (message: string) => string | null;

interface Language {
  readonly small: ReadonlySet<string>;
  /** A word or phrase ▶ its English. */
  readonly english: ReadonlyMap<string, string>;
}

/** So many words of a message must be small words of a language, and more than are English ones, for it to be in it. */
const FEWEST_SMALL = 2;
/** Or one, where the glossary knows this share of the words besides. */
const KNOWN_SHARE = 0.6;
const LONGEST_PHRASE = 6;

/**
 * Reads German, French, Spanish, Dutch, Italian and Portuguese word by word: enough to find the control or document that a
 * question is about. What the glossary lacks stays as it is, names and numbers among them.
 */
export function createReadInEnglish(glossary: readonly ForeignWords[]): ReadInEnglish {
  const languages = languagesIn(glossary);
  return (message) => {
    const words = wordsIn(message);
    const language = languageOf(words, languages);
    if (language === null) return null;
    const mark = /\?\W*$/u.test(message) ? '?' : '';
    return `${inEnglish(words, language).join(' ')}${mark}`;
  };
}

function languagesIn(glossary: readonly ForeignWords[]): readonly Language[] {
  return [...Map.groupBy(glossary, ({ language }) => language).values()].map((entries) => ({
    small: new Set(entries.filter(({ english }) => english === null).flatMap(({ words }) => words)),
    english: new Map(
      entries.flatMap(({ english, words }) =>
        // As they are found in a message, where "valutazione d'impatto" is three words.
        words.map((word) => [wordsIn(word).join(' '), english ?? ''] as const),
      ),
    ),
  }));
}

/** "l'annexe" is two words; a number keeps its points. */
function wordsIn(message: string): string[] {
  const plain = message
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\b(l|d|qu|n|s|c|j|m|t|dell|all|nell|sull|un)'/gu, "$1' ");
  return plain.match(/[\p{L}\p{N}]+(?:[.\-/][\p{L}\p{N}]+)*'?/gu) ?? [];
}

function languageOf(words: readonly string[], languages: readonly Language[]): Language | null {
  const english = words.filter((word) => STOP_WORDS.has(word)).length;
  const counted = languages.map((language) => ({ language, ...countIn(words, language) }));
  const best = counted.reduce((a, b) => (b.small + b.known > a.small + a.known ? b : a), counted[0] ?? NONE);
  if (best.language === null || best.small <= english) return null;
  const isSure = best.small >= FEWEST_SMALL || (best.small > 0 && best.known >= KNOWN_SHARE * words.length);
  return isSure ? best.language : null;
}

const NONE = { language: null, small: 0, known: 0 } as const;

function countIn(words: readonly string[], { small, english }: Language) {
  return {
    small: words.filter((word) => small.has(word)).length,
    known: words.filter((word) => small.has(word) || english.has(word)).length,
  };
}

/** The longest phrase that the glossary knows comes first. Small words without an English one are left out. */
function inEnglish(words: readonly string[], { small, english }: Language): string[] {
  const read: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = phraseAt(words, at, english);
    const word = words[at] ?? '';
    if (length > 0) read.push(english.get(words.slice(at, at + length).join(' ')) ?? '');
    else if (!small.has(word) && !word.endsWith("'")) read.push(word);
    at += Math.max(1, length);
  }
  return read.filter((word) => word !== '');
}

function phraseAt(words: readonly string[], at: number, english: ReadonlyMap<string, string>): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1)
    if ((english.get(words.slice(at, at + length).join(' ')) ?? '') !== '') return length;
  return 0;
}
