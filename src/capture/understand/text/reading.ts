import { type Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { sentencesOf, type Span } from './sentences.ts';

/**
 * A message prepared for reading. `line` is its words in lower case with one space between them, people as
 * `@person`, links as `@link` and line breaks as `¶`: phrases are looked up there, and their places lead
 * back to the text.
 */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly line: string;
  /** Where each token begins in `line`. */
  readonly starts: readonly number[];
  readonly sentences: readonly Sentence[];
}

export interface Sentence extends Span {
  readonly question: boolean;
}

/** A phrase that was found: token numbers, `to` exclusive, and the same for its named groups. */
export interface Hit extends Span {
  readonly said: string;
  readonly groups: Readonly<Record<string, Group>>;
}

export interface Group extends Span {
  readonly said: string;
  /** What matched, in lower case: a part of a word, where the group is one. */
  readonly text: string;
}

export function readText(text: string): Reading {
  const tokens = tokenize(text);
  const starts: number[] = [];
  let line = '';
  for (const token of tokens) {
    if (line !== '') line += ' ';
    starts.push(line.length);
    line += inLine(token);
  }
  return { text, tokens, line, starts, sentences: sentencesOf(tokens) };
}

function inLine(token: Token): string {
  if (token.quoted) return '"';
  if (token.kind === 'person') return '@person';
  if (token.kind === 'record') return '@record';
  return token.kind === 'link' ? '@link' : token.low;
}

/** Compiles a phrase so that it matches whole words only. Write single spaces between words. */
export function phrase(source: string): RegExp {
  return new RegExp(`(?<![^ ])(?:${source})(?![^ ])`, 'dgu');
}

/** Every place of a phrase within `span` (default: everywhere), from left to right. */
export function findPhrase(reading: Reading, pattern: RegExp, span?: Span): readonly Hit[] {
  const from = span ? offsetOf(reading, span.from) : 0;
  const to = span ? endOffsetOf(reading, span.to) : reading.line.length;
  const hits: Hit[] = [];
  for (const match of reading.line.slice(from, to).matchAll(pattern)) {
    const whole = match.indices?.[0];
    if (!whole || whole[0] === whole[1]) continue;
    const groups: Record<string, Group> = {};
    for (const [name, text] of Object.entries(match.groups ?? {})) {
      const place = match.indices?.groups?.[name];
      // A group that took no part has no place, whatever the type says.
      if (place && text) groups[name] = { ...spoken(reading, from, place), text };
    }
    hits.push({ ...spoken(reading, from, whole), groups });
  }
  return hits;
}

export function hasPhrase(reading: Reading, pattern: RegExp, span?: Span): boolean {
  return findPhrase(reading, pattern, span).length > 0;
}

/** The phrase that begins exactly at a token, within the next words. */
export function phraseAt(
  reading: Reading,
  pattern: RegExp,
  from: number,
  to = reading.tokens.length,
): Hit | null {
  const hit = findPhrase(reading, pattern, { from, to: Math.min(to, from + LONGEST_PHRASE) })[0];
  return hit?.from === from ? hit : null;
}

const LONGEST_PHRASE = 16;

/** The exact words of a span. */
export function wordsOf(reading: Reading, { from, to }: Span): string {
  const first = reading.tokens[from];
  const last = reading.tokens[to - 1];
  return first && last && to > from ? reading.text.slice(first.start, last.end) : '';
}

/** The part of `line` that a span covers. */
export function lineOf(reading: Reading, span: Span): string {
  return reading.line.slice(offsetOf(reading, span.from), endOffsetOf(reading, span.to));
}

function spoken(reading: Reading, shift: number, [first, end]: [number, number]) {
  // A group may begin with the space before its first word.
  const start = reading.line.charAt(shift + first) === ' ' ? first + 1 : first;
  const span = { from: tokenAt(reading, shift + start), to: tokenAt(reading, shift + end - 1) + 1 };
  return { ...span, said: wordsOf(reading, span) };
}

function offsetOf(reading: Reading, token: number): number {
  return reading.starts[token] ?? reading.line.length;
}

function endOffsetOf(reading: Reading, to: number): number {
  return to >= reading.starts.length ? reading.line.length : Math.max(0, offsetOf(reading, to) - 1);
}

function tokenAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((reading.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
