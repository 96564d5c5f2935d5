import { join } from 'node:path';
import { wholeOf, type EncodedRows } from '../../../kernel/encoded-rows.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { softmax } from '../text/softmax.ts';
import { CLASSES, MARKS, STRETCHES, type ClassName, type Mark, type Stretch } from './tags.ts';
import { wordsFor } from './words-for.ts';

/** What a message most likely says where, as the reader was taught by the messages of many authors. */
export interface Sight {
  /** The chance of each value that a class of the whole message can have. */
  chances(name: ClassName): ReadonlyMap<string, number>;
  /** The likeliest stretch of words, however unlikely it is. */
  stretch(name: Stretch): SeenStretch | null;
  /** How likely these words are a part of it. */
  within(name: Stretch, words: Span): number;
  /** How likely these words are this date or this person. */
  mark(name: Mark, words: Span): number;
}

export interface SeenStretch extends Span {
  readonly chance: number;
}

/** Looks at a message; null where there is nothing to be seen in it. */
export type MessageReader = (reading: Reading) => Sight | null;

/** Adapters and weights that `bench/reader/train.py` writes. */
export const MESSAGE_READER = join(import.meta.dirname, 'message-reader.safetensors');

/** What each word of a text means where it stands. */
interface EncodedWords extends EncodedRows {
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** Weights of linear outputs, row by row. */
export interface Head {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/** The reader of reports, by an encoder with its adapters and by what is read off each token and off the message. */
export function createMessageReader(
  encode: (words: readonly string[]) => EncodedWords,
  { tokens, message }: { readonly tokens: Head; readonly message: Head },
): MessageReader {
  return (reading) => {
    const words = wordsFor(reading);
    if (words.length === 0) return null;
    const encoded = encode(words);
    return sightOf(oddsOfTokens(encoded, tokens), classesOf(encoded, message));
  };
}

function outputs({ weight, bias }: Head, row: Float32Array): Float32Array {
  return bias.map((base, out) => {
    let sum = base;
    for (let at = 0; at < row.length; at += 1) sum += (weight[out * row.length + at] ?? 0) * (row[at] ?? 0);
    return sum;
  });
}

/** Log odds of a token, by output: the mean of its pieces, and those of its first and its last. */
interface TokenOdds {
  readonly mean: Float32Array;
  readonly first: Float32Array;
  readonly last: Float32Array;
}

function oddsOfTokens({ rows, size, places }: EncodedWords, head: Head): readonly (TokenOdds | null)[] {
  return places.map(({ start, end }) => {
    const pieces = Array.from({ length: end - start }, (_, at) =>
      outputs(head, rows.subarray((start + at) * size, (start + at + 1) * size)),
    );
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (!first || !last) return null;
    const mean = first.map(
      (_, out) => pieces.reduce((sum, piece) => sum + (piece[out] ?? 0), 0) / pieces.length,
    );
    return { mean, first, last };
  });
}

function classesOf(encoded: EncodedRows, head: Head): Sight['chances'] {
  const all = outputs(head, wholeOf(encoded));
  let from = 0;
  const byName = new Map(
    Object.entries(CLASSES).map(([name, values]) => {
      const chances = softmax([...all.subarray(from, (from += values.length))]);
      return [name, new Map(values.map((value, at) => [value as string, chances[at] ?? 0]))];
    }),
  );
  return (name) => byName.get(name) ?? new Map();
}

/** What a token that has no pieces says of anything: nothing, and it can be no end of a stretch. */
const NO_ODDS = -9;

function sightOf(tokens: readonly (TokenOdds | null)[], chances: Sight['chances']): Sight {
  const meanOf = (out: number, { from, to }: Span): number => {
    const odds = tokens.slice(from, to).flatMap((token) => (token ? [token.mean[out] ?? 0] : []));
    return odds.length === 0 ? 0 : chanceOf(odds.reduce((sum, each) => sum + each, 0) / odds.length);
  };
  return {
    chances,
    stretch(name) {
      const out = STRETCHES.indexOf(name);
      const span = bestStretch(tokens, out);
      return span && { ...span, chance: meanOf(out, span) };
    },
    within: (name, words) => meanOf(STRETCHES.indexOf(name), words),
    mark: (name, words) => meanOf(3 * STRETCHES.length + MARKS.indexOf(name), words),
  };
}

/** The stretch with the greatest log odds of all: of every token to be within, and of its ends to be ends. */
function bestStretch(tokens: readonly (TokenOdds | null)[], out: number): Span | null {
  const [begins, ends] = [out + STRETCHES.length, out + 2 * STRETCHES.length];
  let best: (Span & { readonly odds: number }) | null = null;
  for (let from = 0; from < tokens.length; from += 1) {
    let odds = tokens[from]?.first[begins] ?? NO_ODDS;
    for (let to = from + 1; to <= tokens.length; to += 1) {
      odds += tokens[to - 1]?.mean[out] ?? 0;
      const whole = odds + (tokens[to - 1]?.last[ends] ?? NO_ODDS);
      if (best === null || whole > best.odds) best = { from, to, odds: whole };
    }
  }
  return best && { from: best.from, to: best.to };
}

function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
