import type { Token } from './token.ts';

/** A number as it was said, and the token after it. */
export interface SaidNumber {
  readonly value: number;
  readonly to: number;
}

type Tokens = readonly Token[];

const UNITS: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19,
}; // prettier-ignore
const TENS: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12, hundred: 100, thousand: 1000, grand: 1000, million: 1_000_000,
}; // prettier-ignore
/** Glued to digits: "1.2k". */
const SUFFIXES: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000, mn: 1_000_000 };

/**
 * The number that begins at a token: "12", "1,200", "1.2k", "forty-two", "a dozen", "two hundred and fifty".
 */
export function readNumber(tokens: Tokens, at: number): SaidNumber | null {
  return readHalfDozen(tokens, at) ?? readDigits(tokens, at) ?? readWords(tokens, at);
}

function low(tokens: Tokens, at: number): string {
  return tokens[at]?.low ?? '';
}

function readHalfDozen(tokens: Tokens, at: number): SaidNumber | null {
  const start = low(tokens, at) === 'a' ? at + 1 : at;
  if (low(tokens, start) !== 'half') return null;
  const dozen = low(tokens, start + 1) === 'a' ? start + 2 : start + 1;
  return low(tokens, dozen) === 'dozen' ? { value: 6, to: dozen + 1 } : null;
}

/** `1,200`, `1.200` and `1 200` are 1200, `1.2k` and `1.2 thousand` as well; `1.5` stays as it is. */
function readDigits(tokens: Tokens, at: number): SaidNumber | null {
  const match = tokens[at]?.kind === 'number' ? /^(\d[\d.,]*)(k|mn|m)?$/u.exec(low(tokens, at)) : null;
  const [, digits = '', suffix = ''] = match ?? [];
  if (digits === '') return null;
  const factor = SUFFIXES[suffix];
  const value = factor === undefined ? plainValue(digits) : Number(digits.replace(',', '.')) * factor;
  if (value === null || !Number.isFinite(value)) return null;
  const spaced = /^\d{1,3}$/u.test(digits) && factor === undefined && /^\d{3}$/u.test(low(tokens, at + 1));
  if (spaced) return { value: value * 1000 + Number(low(tokens, at + 1)), to: at + 2 };
  const scale = SCALES[low(tokens, at + 1)];
  return scale === undefined
    ? { value: exact(value), to: at + 1 }
    : { value: exact(value * scale), to: at + 2 };
}

/** 1.1 × 1000 must be 1100 and not a little more. */
function exact(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function plainValue(digits: string): number | null {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(digits)) return Number(digits.replace(/[.,]/gu, ''));
  return /^\d+(?:\.\d+)?$/u.test(digits) ? Number(digits) : null;
}

interface Sum {
  readonly total: number;
  readonly group: number;
}

/** "twelve", "twenty three", "a hundred", "two hundred and fifty thousand". */
function readWords(tokens: Tokens, start: number): SaidNumber | null {
  const article = /^an?$/u.test(low(tokens, start));
  if (article && SCALES[low(tokens, start + 1)] === undefined) return null;
  let sum: Sum = { total: 0, group: article ? 1 : 0 };
  let at = article ? start + 1 : start;
  for (; at < tokens.length; at += 1) {
    const next = isLink(tokens, at) ? sum : added(sum, low(tokens, at), at > start);
    if (next === null) break;
    sum = next;
  }
  return at > start ? { value: sum.total + sum.group, to: at } : null;
}

/** Null when a word does not go on with the number: "hundred" cannot begin one, "two three" are two. */
function added({ total, group }: Sum, word: string, begun: boolean): Sum | null {
  const scale = SCALES[word];
  if (scale !== undefined && begun) {
    return scale >= 1000 ? { total: total + group * scale, group: 0 } : { total, group: group * scale };
  }
  const small = UNITS[word] ?? TENS[word];
  if (small === undefined) return null;
  const open = group % 100;
  const joins = open === 0 || (open >= 20 && open % 10 === 0 && small < 10 && small > 0);
  return joins ? { total, group: group + small } : null;
}

/** The "and" of "two hundred and fifty". */
function isLink(tokens: Tokens, at: number): boolean {
  const next = low(tokens, at + 1);
  return low(tokens, at) === 'and' && low(tokens, at - 1) in SCALES && (next in UNITS || next in TENS);
}
