import type { Personal } from './find-personal.ts';

/** Cards of every length, IBANs and telephone numbers; checked by their digits where they have a check. */
export function findNumbers(text: string): readonly Personal[] {
  const cards = spans(text, CARD).filter((span) => isCard(digitsOf(text, span)));
  const ibans = spans(text, IBAN).flatMap((span) => ibanIn(text, span));
  const accounts = spans(text, ACCOUNT);
  const phones = spans(text, PHONE).filter((span) => isPhone(textOf(text, span)));
  return [
    ...cards.map((span) => ({ kind: 'CARD' as const, ...span })),
    ...ibans.map((span) => ({ kind: 'IBAN' as const, ...span })),
    ...accounts.map((span) => ({ kind: 'ACCOUNT' as const, ...span })),
    ...phones.map((span) => ({ kind: 'PHONE' as const, ...span })),
  ];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words behind an account number look like more of it: of what ends at the end of a word, the longest that checks out. */
function ibanIn(text: string, { start, end }: Span): readonly Span[] {
  for (let to = end; to > start; to--) {
    const isWhole = !/[A-Z\d]/iu.test(text[to] ?? '') && text[to - 1] !== ' ';
    if (isWhole && isIban(text.slice(start, to))) return [{ start, end: to }];
  }
  return [];
}

const CARD = /(?<![\d.])\d(?:[ -]?\d){12,18}(?![\d.]\d)/g;
const IBAN = /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z\d]){11,30}\b/gi;
/** "account number: 12345678", "Kontonummer 1234 5678", "rekening 12.34.56.789": a number that a text calls an account; no check. */
const ACCOUNT =
  /(?<=\b(?:(?:account|acct)(?:\s+(?:number|no\.?|nr\.?))?|a\/c|konto(?:nummer|nr\.?)?|(?:bank)?rekening(?:nummer)?|compte|cuenta|conto|sort\s+code)\s*(?:[:=#]|\bis\b|\bwas\b|\bist\b)?\s*)\d(?:[ .-]?\d){5,19}(?![\d%-])/gi;
/** With a plus, a leading zero or brackets: a bare run of digits is more often an amount. */
const PHONE =
  /(?<![\w.-])(?:\+|00|\(0|\(\+|0|\(\d{3}\)|\d{3}[-.](?=\d{3}[-.]\d{4}))[\d()/.\s-]{5,20}\d(?![\w-])/g;

function spans(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function digitsOf(text: string, span: Span): string {
  return textOf(text, span).replace(/\D/g, '');
}

/** ISO/IEC 7812-1, annex B: the Luhn formula. */
function isCard(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** ISO 13616: the first four characters last, letters as numbers, remainder 1 by 97. */
function isIban(written: string): boolean {
  const plain = written.replace(/\s/g, '').toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  let remainder = 0;
  for (const letter of `${plain.slice(4)}${plain.slice(0, 4)}`)
    for (const digit of parseInt(letter, 36).toString()) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}

/** ITU-T E.164: at most 15 digits; fewer than 7 are an extension or a year. A date is none. */
function isPhone(written: string): boolean {
  const digits = written.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15) return false;
  return !/^\(?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\)?$/.test(written.trim()) && !written.includes('\n');
}
