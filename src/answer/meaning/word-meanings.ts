import { createHash } from 'node:crypto';
import { wordsOf } from '../words/words-of.ts';
import type { EncodedText } from './meaning.ts';
import stored from './word-axes.json' with { type: 'json' };

/**
 * What each content word of a text means where it stands: `AXES` bytes a word, one word behind the other. Of a question whose
 * words mean something else than those of a passage, the passage tells nothing, however near both are as a whole.
 */
export type WordMeanings = Int8Array;

/**
 * The directions in which words differ most, fitted by `npm run fit-word-axes`: along them two words are as near as along all
 * 384 of the encoder's, in an eighth of the room.
 */
export interface StoredAxes {
  /** Of the encoder's vectors. */
  readonly size: number;
  /** One direction behind the other, a byte a number (base 64); only their directions count. */
  readonly rows: string;
}

const ROWS = Int8Array.from(Buffer.from(stored.rows, 'base64'));
export const AXES = ROWS.length / stored.size;
/** Bytes along other axes mean something else. */
export const AXES_NAME = createHash('sha256').update(ROWS).digest('hex').slice(0, 12);

/** A word's bytes are a vector of this length. */
const LENGTH = 127;

/** Of a text in which every word is a stop word, all of them. */
export function wordMeaningsOf(text: EncodedText): WordMeanings {
  const words = text.words().filter(({ word }) => LETTER_OR_DIGIT.test(word));
  const content = words.filter(({ word }) => wordsOf(word).some(({ stop }) => !stop));
  const kept = content.length > 0 ? content : words;
  const bytes = new Int8Array(kept.length * AXES);
  kept.forEach(({ meaning }, at) => bytes.set(alongAxes(meaning), at * AXES));
  return bytes;
}

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

function alongAxes(meaning: Float32Array): Float32Array {
  const along = new Float32Array(AXES);
  let square = 0;
  for (let axis = 0; axis < AXES; axis += 1) {
    let sum = 0;
    for (let at = 0; at < stored.size; at += 1)
      sum += (ROWS[axis * stored.size + at] ?? 0) * (meaning[at] ?? 0);
    along[axis] = sum;
    square += sum * sum;
  }
  const scale = LENGTH / (Math.sqrt(square) || 1);
  return along.map((value) => Math.round(value * scale));
}

/** For each word of `asked`, how near the nearest word of `told` is: a cosine, 0 to 1. */
export function nearestWords(asked: WordMeanings, told: WordMeanings): number[] {
  const nearest: number[] = [];
  for (let one = 0; one < asked.length; one += AXES) {
    let most = 0;
    for (let other = 0; other < told.length; other += AXES) {
      let product = 0;
      for (let at = 0; at < AXES; at += 1) product += (asked[one + at] ?? 0) * (told[other + at] ?? 0);
      if (product > most) most = product;
    }
    nearest.push(Math.min(1, most / LENGTH ** 2));
  }
  return nearest;
}
