import { type Token } from './token.ts';

/** A number as it was said, and the token after it. */
export interface SaidNumber {
  readonly value: number;
  readonly to: number;
}

const UNITS: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19,
}; // prettier-ignore
const TENS: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12, hundred: 100, thousand: 1000, grand: 1000, million: 1_000_000, k: 1000, m: 1_000_000, mn: 1_000_000,
}; // prettier-ignore

/** The number that begins at a token: "12", "1,200", "1.2k", "forty-two", "a dozen", "two hundred and fifty". */
export function readNumber(tokens: readonly Token[], at: number): SaidNumber | null {
  return readHalfDozen(tokens, at) ?? readDigits(tokens, at) ?? readWords(tokens, at);
}

function readHalfDozen(tokens: readonly Token[], at: number): SaidNumber | null {
  const low = (index: number): string | undefined => tokens[index]?.low;
  const start = low(at) === 'a' ? at + 1 : at;
  if (low(start) !== 'half') return null;
  const dozen = low(start + 1) === 'a' ? start + 2 : start + 1;
  return low(dozen) === 'dozen' ? { value: 6, to: dozen + 1 } : null;
}

/** `1,200` and `1.200` are 1200; `1.2k` is 1200; `1.5` alone is not a whole number and is left to the caller. */
function readDigits(tokens: readonly Token[], at: number): SaidNumber | null {
  const token = tokens[at];
  const match = token?.kind === 'number' ? /^(\d[\d.,]*)(k|m|mn)?$/u.exec(token.low) : null;
  if (!match?.[1]) return null;
  const value = match[2] ? Number(match[1].replace(',', '.')) : plainValue(match[1]);
  if (value === null || !Number.isFinite(value)) return null;
  let result: SaidNumber = { value: value * (SCALES[match[2] ?? ''] ?? 1), to: at + 1 };
  const spaced = /^\d{3}$/u.test(tokens[at + 1]?.text ?? '') && /^\d{1,3}$/u.test(match[1]);
  if (spaced) result = { value: value * 1000 + Number(tokens[at + 1]?.text), to: at + 2 };
  const scale = SCALES[tokens[result.to]?.low ?? ''];
  if (scale === undefined || tokens[result.to]?.kind !== 'word') return rounded(result);
  return rounded({ value: result.value * scale, to: result.to + 1 });
}

/** Decimals come out as floating point: 1.2 × 1000 must be 1200. */
function rounded({ value, to }: SaidNumber): SaidNumber {
  return { value: Math.round(value * 1000) / 1000, to };
}

function plainValue(digits: string): number | null {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(digits)) return Number(digits.replace(/[.,]/gu, ''));
  return /^\d+(?:\.\d+)?$/u.test(digits) ? Number(digits) : null;
}

function readWords(tokens: readonly Token[], start: number): SaidNumber | null {
  const article = tokens[start]?.low === 'a' || tokens[start]?.low === 'an';
  let at = article ? start + 1 : start;
  let total = 0;
  let group = article ? 1 : 0;
  let seen = false;
  for (; at < tokens.length; at += 1) {
    const word = tokens[at]?.low ?? '';
    const scale = tokens[at]?.kind === 'word' && word.length > 2 ? SCALES[word] : undefined;
    if (scale !== undefined && (seen || article)) {
      if (scale >= 1000) [total, group] = [total + Math.max(group, 1) * scale, 0];
      else group = Math.max(group, 1) * scale;
    } else if (UNITS[word] !== undefined || TENS[word] !== undefined) {
      if (article && !seen) return null;
      if (!joins(word, group)) break;
      group += UNITS[word] ?? TENS[word] ?? 0;
    } else if (!(word === 'and' && seen && isSmall(tokens[at + 1]) && isScale(tokens[at - 1]))) {
      break;
    }
    seen = true;
  }
  return seen ? { value: total + group, to: at } : null;
}

/** "twenty three" is one number, "two three" is not. */
function joins(word: string, group: number): boolean {
  const open = group % 100;
  return open === 0 || (open >= 20 && open % 10 === 0 && (UNITS[word] ?? 10) < 10);
}

function isSmall(token: Token | undefined): boolean {
  return token !== undefined && (token.low in UNITS || token.low in TENS);
}

function isScale(token: Token | undefined): boolean {
  return token !== undefined && token.low in SCALES;
}
