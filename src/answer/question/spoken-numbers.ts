import { NUMBER_WORDS } from '../../kernel/number-words.ts';

const DIGITS = NUMBER_WORDS.join('|');
const DIGIT = `(?:${DIGITS}|\\d{1,2})`;

const DOTTED = new RegExp(`\\b${DIGIT}(?:\\s+(?:point|dot)\\s+${DIGIT})+\\b`, 'gi');
const AFTER_NOUN = new RegExp(`\\b(clauses?|sections?|chapters?|controls?|groups?)\\s+(${DIGITS})\\b`, 'gi');
const AFTER_ANNEX = new RegExp(`\\b(annex\\s+[ab])\\s+(${DIGITS})\\b`, 'gi');

/** "annex a 6 2 8", "explain a 7 6": the points are left out. "Is it a 5 4 times thing?" names no control. */
const SPACED =
  /(?:(?<=^|\b(?:controls?|explain|about|annex)\s)|(?<=\s)(?=[ab]\s\d{1,2}\s\d\s\d))([ab])\s(\d{1,2}(?:\s\d){1,2})\b(?!\s*(?:%|[.,:]?\d|times|days?|weeks?|months?|years?|hours?|people|points?|stars?|euros?))/gi;
/** "A.II.V" */
const ROMAN = /\b([AB])\.((?:[IVX]{1,4})(?:\.[IVX]{1,4})*)(?![.\w])/g;

/** "clause nine point two" ▶ "clause 9.2". Only where a number of a clause or control can stand. */
export function writeNumbers(text: string): string {
  return text
    .replace(
      ROMAN,
      (_, letter: string, numerals: string) => `${letter}.${numerals.replace(/[IVX]+/g, valueOf)}`,
    )
    .replace(SPACED, (_, letter: string, numbers: string) => `${letter}.${numbers.replaceAll(/\s/g, '.')}`)
    .replace(DOTTED, (spoken) =>
      spoken.replace(/\s+(?:point|dot)\s+/gi, '.').replace(/[a-z]+/gi, (word) => digitOf(word)),
    )
    .replace(AFTER_NOUN, (_, noun: string, digit: string) => `${noun} ${digitOf(digit)}`)
    .replace(AFTER_ANNEX, (_, annex: string, digit: string) => `${annex} ${digitOf(digit)}`);
}

function digitOf(word: string): string {
  const value = NUMBER_WORDS.indexOf(word.toLowerCase());
  return value === -1 ? word : String(value);
}

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function valueOf(numerals: string): string {
  const values = Array.from(numerals, (letter) => VALUES[letter] ?? 0);
  const signed = values.map((value, at) => (value < (values[at + 1] ?? 0) ? -value : value));
  return String(signed.reduce((sum, value) => sum + value, 0));
}
