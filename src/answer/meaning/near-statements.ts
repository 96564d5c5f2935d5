import { sum } from '../../kernel/sum.ts';
import type { Passage } from '../ports.ts';
import type { Encode } from './meaning.ts';
import { nearestWords, wordMeaningsOf, type WordMeanings } from './word-meanings.ts';

/** What a statement means. */
export interface StatementMeaning {
  /** As a whole: a vector of bytes of any length. */
  readonly whole: Int8Array;
  readonly words: WordMeanings;
}

/** What each statement of a passage means; null where that is not known. */
export type StatementMeanings = (passage: Passage) => readonly StatementMeaning[] | null;

/** How near the statements of a passage are to a question by what both mean, in the order of the text. */
export interface NearPassage {
  /** Cosines, 0 to 1. */
  readonly each: readonly number[];
  /** The middle between them: a cosine, 0 to 1. Worked out when it is asked for. */
  asWhole(): number;
  /**
   * The same of what each says beside the others: cosines of what is left without that which all have in common, -1 to 1. Worked
   * out when it is asked for.
   */
  apart(): readonly number[];
  /**
   * Of each statement how near its nearest word is to each content word of the question, as they are meant where they stand: cosines, 0
   * to 1. Worked out when it is asked for.
   */
  words(): readonly (readonly number[])[];
}

/** How near the nearest words of a passage are to the content words of a question, see `NearPassage.words`. */
export interface WordsNear {
  /** On the average of the question's words. */
  readonly mean: number;
  /** To that word of the question to which none is near. */
  readonly least: number;
  /** As `mean`, by the words of one statement alone. */
  readonly inOne: number;
}

export function wordsNearOf(each: readonly (readonly number[])[]): WordsNear {
  const [first = []] = each;
  const nearest = first.map((_, word) => Math.max(...each.map((near) => near[word] ?? 0)));
  return {
    mean: meanOf(nearest),
    least: nearest.length === 0 ? 0 : Math.min(...nearest),
    inOne: Math.max(0, ...each.map(meanOf)),
  };
}

function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
}

/** Null when it is not known of all passages, since then it would speak for those of which it is known. */
export type NearStatements = (
  question: string,
  passages: readonly Passage[],
) => readonly NearPassage[] | null;

export function nearStatementsBy(encode: Encode, meaningsOf: StatementMeanings): NearStatements {
  return (question, passages) => {
    const encoded = passages.length === 0 ? null : encode(question);
    if (encoded === null) return null;
    const vector = encoded.meaning;
    let asked: WordMeanings | null = null;
    const near: NearPassage[] = [];
    for (const passage of passages) {
      const statements = meaningsOf(passage);
      if (statements === null) return null;
      const wholes = statements.map(({ whole }) => whole);
      near.push({
        each: wholes.map((whole) => Math.max(0, cosine(vector, whole))),
        asWhole: () => Math.max(0, product(vector, middleOf(statements))),
        apart: () => apartFrom(vector, wholes),
        words: () => {
          const wanted = (asked ??= wordMeaningsOf(encoded));
          return statements.map(({ words }) => nearestWords(wanted, words));
        },
      });
    }
    return near;
  };
}

/** `question` has length 1. */
function cosine(question: Float32Array, statement: Int8Array): number {
  let product = 0;
  let square = 0;
  for (let at = 0; at < statement.length; at += 1) {
    const value = statement[at] ?? 0;
    product += value * (question[at] ?? 0);
    square += value * value;
  }
  return square === 0 ? 0 : product / Math.sqrt(square);
}

const MIDDLES = new WeakMap<readonly StatementMeaning[], Float32Array>();

/** The middle between what statements mean, a vector of length 1 (0 where there are none). */
export function middleOf(statements: readonly StatementMeaning[]): Float32Array {
  const known = MIDDLES.get(statements);
  if (known !== undefined) return known;
  const middle = new Float32Array(statements[0]?.whole.length ?? 0);
  for (const { whole } of statements)
    ofLengthOne(whole).forEach((value, at) => (middle[at] = (middle[at] ?? 0) + value));
  const length = Math.sqrt(product(middle, middle)) || 1;
  middle.forEach((value, at) => (middle[at] = value / length));
  MIDDLES.set(statements, middle);
  return middle;
}

/** A question that says nothing beside what all statements have in common is near none of them. */
const LEAST = 1e-6;

function apartFrom(question: Float32Array, statements: readonly Int8Array[]): number[] {
  const each = statements.map(ofLengthOne);
  const middle = question.map((_, at) => each.reduce((sum, vector) => sum + (vector[at] ?? 0), 0));
  for (let at = 0; at < middle.length; at += 1) middle[at] = (middle[at] ?? 0) / (each.length || 1);
  const square = product(middle, middle);
  const common = square === 0 ? 0 : product(question, middle) ** 2 / square;
  const left = Math.sqrt(Math.max(LEAST, 1 - common));
  return each.map((vector) => {
    const own = vector.map((value, at) => value - (middle[at] ?? 0));
    const length = Math.sqrt(product(own, own));
    return length < LEAST ? 0 : product(question, own) / length / left;
  });
}

function ofLengthOne(statement: Int8Array): Float32Array {
  const vector = Float32Array.from(statement);
  const length = Math.sqrt(product(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

export function product(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
