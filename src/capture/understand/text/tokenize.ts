import { correctSpelling } from './correct-spelling.ts';
import { LINE_BREAK, type Token, type TokenKind } from './token.ts';

/**
 * A message longer than this is a document: its beginning is understood, all of it is kept as the
 * description.
 */
const MOST_TOKENS = 2000;

/** Tried in this order at each place. Every repetition is bounded or over one class, so each try is linear. */
const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['person', /<@[A-Za-z0-9][A-Za-z0-9._-]{0,63}(?:\|[^>\n]{0,80})?>/y],
  ['link', /<(?:https?:|mailto:|tel:|[#!])[^>\n]{0,3000}>/y],
  ['link', /https?:\/\/[^\s>]{1,3000}/y],
  ['link', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/y],
  ['link', /:[a-z][a-z0-9_+-]{1,30}:/y],
  ['record', /[A-Z]{2,5}-\d{4}-\d{2,6}(?!\d)/y],
  [
    'iso',
    /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\p{L}\d])/iuy,
  ],
  ['number', /\d{1,2}h\d{2}(?![\p{L}\d])/iuy],
  ['number', /\d[x×]\d(?![\p{L}\d])/iuy],
  ['number', /(?<![\p{L}\d.])\.\d{1,6}(?![\d.]|\p{L}{2})/uy],
  ['number', /\d+(?:[.,:/]\d+)*\p{L}*/uy],
  ['word', /(?:[ap]\.m\.?|e\.g\.|i\.e\.)(?!\p{L})/iuy],
  ['word', /\p{L}+\d+(?:\.\d+)+/uy],
  ['word', /\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*/uy],
];

/** Marks of emphasis and of code stand between words without meaning anything to us. */
const SILENT = new Set(['*', '_', '~', '`', "'", '•', '"', '“', '”', '„', '«', '»']);

export function tokenize(text: string): readonly Token[] {
  const folded = fold(text);
  const quotes = quotedSpans(folded);
  const tokens: Token[] = [];
  let at = 0;
  let hyphenated = false;
  while (at < folded.length && tokens.length < MOST_TOKENS) {
    const matched = matchRule(folded, at);
    const end = at + (matched?.length ?? 1);
    const char = folded.charAt(at);
    const previous = tokens.at(-1);
    if (matched) {
      const quoted = quotes.some(([from, to]) => at > from && at < to);
      tokens.push({ ...asToken(matched.kind, text, folded, at, end), hyphenated, quoted });
      hyphenated = false;
    } else if (char === '-' && previous?.end === at && matchRule(folded, end)) {
      hyphenated = true;
    } else if (char === '\n' || (!SILENT.has(char) && /\S/u.test(char))) {
      hyphenated = false;
      tokens.push({ ...asToken('mark', text, folded, at, end), hyphenated, quoted: false });
    }
    at = end;
  }
  return tokens;
}

/** Same length as the text, so that every place in it stays where it was. */
function fold(text: string): string {
  return text
    .replace(/[‘’ʼ´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[\t\r\u00A0\u2007\u202F]/gu, ' ');
}

function matchRule(text: string, at: number): { kind: TokenKind; length: number } | null {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (match) return { kind, length: match[0].length };
  }
  return null;
}

function asToken(kind: TokenKind, text: string, folded: string, start: number, end: number) {
  const lower = folded.slice(start, end).toLowerCase();
  const low = kind === 'word' ? spoken(lower) : lower === '\n' ? LINE_BREAK : lower;
  return { kind, text: text.slice(start, end), low, start, end };
}

function spoken(word: string): string {
  if (/^[ap]\.m/u.test(word)) return `${word.charAt(0)}m`;
  return correctSpelling(word);
}

/** A quotation longer than this share of a message is what the message says; of one that is passed on, sooner. */
const MOST_QUOTED = 0.7;
const MOST_FORWARDED = 0.4;
const FORWARDED = /^\s*(?:fwd|fw|forwarded|forwarding|from the|see below|customer (?:writes|wrote))\b/iu;

/** Words in double quotation marks, three or more: one or two are a name or an emphasis. */
function quotedSpans(text: string): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const match of text.matchAll(/["“„«][^"“”„«»\n]{1,500}["”“»]/gu)) {
    const words = match[0].split(/\s+/u).length;
    const whole = FORWARDED.test(text) ? MOST_FORWARDED : MOST_QUOTED;
    if (words >= 3 && match[0].length < text.length * whole)
      spans.push([match.index, match.index + match[0].length]);
  }
  return spans;
}
