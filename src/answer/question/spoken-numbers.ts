import { NUMBER_WORDS } from '../../kernel/number-words.ts';

const DIGITS = NUMBER_WORDS.join('|');
const DIGIT = `(?:${DIGITS}|\\d{1,2})`;

const DOTTED = new RegExp(`\\b${DIGIT}(?:\\s+(?:point|dot)\\s+${DIGIT})+\\b`, 'gi');
const AFTER_NOUN = new RegExp(`\\b(clauses?|sections?|chapters?|controls?|groups?)\\s+(${DIGITS})\\b`, 'gi');
const AFTER_ANNEX = new RegExp(`\\b(annex\\s+[ab])\\s+(${DIGITS})\\b`, 'gi');

/** "clause nine point two" ▶ "clause 9.2". Only where a number of a clause or control can stand. */
export function writeNumbers(text: string): string {
  return text
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
