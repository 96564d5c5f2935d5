/**
 * Clause and control numbers, however they are written, as one token: "A6.2.8", "Annex A 6.2.8", "annex a.6.2.8"
 * ▶ "a.6.2.8"; "clause nine point two" ▶ "9.2". A lone letter before a number is joined only after "annex",
 * "appendix" or "control", because "a 9.2 rating" is not a number of anything.
 */

const DIGITS: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
};
const DIGIT = `(?:${Object.keys(DIGITS).join('|')}|\\d+)`;

const SPOKEN = new RegExp(`\\b${DIGIT}(?:\\s+(?:point|dot)\\s+${DIGIT})+\\b`, 'gu');
const SPOKEN_CLAUSE = new RegExp(`\\b(clause|section|chapter|article)\\s+(${DIGIT})\\b`, 'gu');

/** Looking for what few texts have costs less than rewriting all. */
const MAY_BE_SPOKEN = /\b(?:point|dot|(?:clause|section|chapter|article)\s+[a-z])/u;
const AFTER_ANNEX = /\b(annex|appendix|control|controls)\s+([a-z])[\s.]{0,2}(\d+(?:\.\d+)*)\b/gu;
const JOINED = /\b([a-z])\.?(\d+(?:\.\d+)+)\b/gu;

/** `text`: lower case. Returns the text with every such number in its one form. */
export function normalizeIdentifiers(text: string): string {
  const spelled = MAY_BE_SPOKEN.test(text) ? spelledOut(text) : text;
  return /\d/u.test(spelled) ? spelled.replace(AFTER_ANNEX, '$1 $2.$3').replace(JOINED, '$1.$2') : spelled;
}

function spelledOut(text: string): string {
  return text
    .replace(SPOKEN, (spoken) => spoken.replace(/[a-z]+|\s+/gu, (word) => DIGITS[word] ?? dotFor(word)))
    .replace(SPOKEN_CLAUSE, (_, kind: string, number: string) => `${kind} ${DIGITS[number] ?? number}`);
}

function dotFor(word: string): string {
  return word === 'point' || word === 'dot' ? '.' : '';
}
