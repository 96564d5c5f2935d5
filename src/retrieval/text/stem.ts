import { stemmer } from 'stemmer';
import { foldSpelling } from './fold-spelling.ts';

/**
 * Where Porter's rules part what belongs together ("analysis" ▶ "analysi", "analyze" ▶ "analyz"), or put together
 * what does not ("generative" and "general" ▶ "gener"). By American spelling.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  analys:
    'analysis analyses analyze analyzed analyzes analyzing analyzer analyzers analyst analysts analytic analytics',
  criterion: 'criterion criteria',
  general: 'general generally generalize generalized generalizes generalizing generalization',
  generic: 'generic',
  generativ: 'generative',
  hypothesi: 'hypothesis hypotheses',
  index: 'index indexes indexed indexing indices',
  matrix: 'matrix matrices',
  personal: 'personal personally',
};

const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([key, words]) => words.split(' ').map((word) => [word, key] as const)),
);

/**
 * The key under which a word is indexed: one spelling, Porter's stem (M. F. Porter, 1980). Words with a digit
 * or a sign in them are identifiers and stay whole.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^\p{L}+$/u.test(word)) return word;
  const american = foldSpelling(word);
  return BY_WORD.get(american) ?? stemmer(american);
}
