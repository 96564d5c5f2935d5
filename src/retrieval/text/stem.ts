import { stemmer } from 'stemmer';
import { foldSpelling } from './fold-spelling.ts';

/**
 * The key under which a word is indexed: one spelling, Porter's stem (M. F. Porter, 1980). Words with a digit
 * or a sign in them are identifiers and stay whole.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^\p{L}+$/u.test(word)) return word;
  return stemmer(foldSpelling(word));
}
