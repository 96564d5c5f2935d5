/**
 * Acronyms that a text explains where it first uses them, as in "key risk indicator (KRI)" or "KRI (key risk
 * indicator)". After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions" (2003).
 */

const SHORT = '([A-Z][A-Za-z&-]{0,8}[A-Z])(s?)';
const SHORT_IN_BRACKETS = new RegExp(`\\(${SHORT}\\)`, 'g');
const SHORT_THEN_BRACKETS = new RegExp(`\\b${SHORT} \\(([a-zA-Z][a-zA-Z' -]{5,80})\\)`, 'g');

export interface Definition {
  /** As written, without a plural s: "KRI". */
  readonly short: string;
  readonly long: string;
}

/** The acronyms that the text defines, in order. */
export function findDefinitions(text: string): Definition[] {
  const found: Definition[] = [];
  for (const match of text.matchAll(SHORT_IN_BRACKETS)) {
    const short = match[1] ?? '';
    const long = longFormBefore(text.slice(Math.max(0, match.index - 120), match.index), short);
    if (long !== null) found.push({ short, long });
  }
  for (const match of text.matchAll(SHORT_THEN_BRACKETS)) {
    const short = match[1] ?? '';
    const long = longFormBefore(match[3] ?? '', short);
    if (long !== null) found.push({ short, long });
  }
  return found;
}

/** The words at the end of `before` whose letters spell the acronym, or null. */
function longFormBefore(before: string, short: string): string | null {
  const words = before.trim().split(/\s+/u);
  const letters = short.toLowerCase().replace(/[^a-z]/gu, '');
  const most = Math.min(words.length, letters.length + 5, letters.length * 2);
  for (let count = 2; count <= most; count++) {
    const long = words.slice(-count).join(' ');
    if (/[.;:()]/u.test(long)) return null;
    if (spells(long.toLowerCase(), letters)) return long;
  }
  return null;
}

/** Whether the letters stand in the phrase in order, the first at its start and each at or after a word's start. */
function spells(phrase: string, letters: string): boolean {
  if (phrase[0] !== letters[0]) return false;
  const initials = phrase.split(/[\s-]+/u).map((word) => word[0] ?? '');
  if (initials.join('').includes(letters)) return initials[0] === letters[0];
  let at = 0;
  for (const letter of letters) {
    at = phrase.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  // Letters from inside words are taken only when most words lend one: "extensible markup language".
  return initials.length <= letters.length;
}

/** Term numbers of acronyms and of what they stand for. */
export interface Acronyms {
  /** Acronym ▶ the content terms of its long forms. */
  readonly longForms: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** First content term of a long form ▶ the acronyms whose long form starts so. */
  readonly startingWith: ReadonlyMap<number, readonly number[]>;
}
