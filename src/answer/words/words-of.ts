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

const WORD = /[\p{L}\p{N}]+(?:['’&][\p{L}\p{N}]+)*/gu;

/** Words in their order. Accents are dropped; "V&V" stays one word; "go-live" is two. */
export function wordsOf(text: string): Word[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return Array.from(plain.matchAll(WORD), ([match]) => toWord(match.replaceAll('’', "'")));
}

function toWord(written: string): Word {
  if (STOP_WORDS.has(written)) return { text: written, stem: written, stop: true };
  const text = foldSpelling(written.replace(/'s?$|'.*$/, '').replaceAll('&', ''));
  return { text, stem: stem(text), stop: STOP_WORDS.has(text) };
}
