import { foldSpelling } from './fold-spelling.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text: as it was written (lower case, one spelling), and its stem. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  /** Carries no subject: an article, a pronoun, a question word. */
  readonly stop: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['&][\p{L}\p{N}]+)*/gu;
/** The same in a text of such letters only, as most are: in half the time. */
const PLAIN_WORD = /[A-Za-z0-9]+(?:['&][A-Za-z0-9]+)*/g;
const PLAIN = /^[\x20-\x7E]*$/;

/** Words in their order. Accents are dropped; "V&V" stays one word; "go-live" is two. */
export function wordsOf(text: string): Word[] {
  const words = PLAIN.test(text) ? text.match(PLAIN_WORD) : plainLetters(text).match(WORD);
  return (words ?? []).map(remembered);
}

/** The words of a text that carry a subject. */
export function contentOf(text: string): Word[] {
  return wordsOf(text).filter(({ stop }) => !stop);
}

function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}

/** A text's words come back all the time; what was worked out once is kept, up to a limit. */
const KEPT = 20_000;
const kept = new Map<string, Word>();

function remembered(written: string): Word {
  const known = kept.get(written);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const word = toWord(written);
  kept.set(written, word);
  return word;
}

/** Acronyms that a stemmer would take for another word: the AIMS are not aims. */
const ACRONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({ AIMS: 'aims', ROPA: 'ropa', ISMS: 'isms', QMS: 'qms' }),
);

function toWord(original: string): Word {
  const acronym = ACRONYMS.get(original);
  if (acronym !== undefined) return { text: acronym, stem: acronym, stop: false };
  const written = original.toLowerCase();
  if (STOP_WORDS.has(written)) return { text: written, stem: written, stop: true };
  const text = foldSpelling(written.replace(/'s?$|'.*$/, '').replaceAll('&', ''));
  return { text, stem: stem(text), stop: STOP_WORDS.has(text) };
}
