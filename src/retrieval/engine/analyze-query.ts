import { removeQuestionPhrases } from '../text/question-phrases.ts';
import { isStopWord } from '../text/stop-words.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokenize.ts';
import { alternativesFor } from './alternatives.ts';
import type { AnalyzedQuery, QueryTerm, QueryWord } from './analyzed-query.ts';
import type { TypoRepair } from './build-typo-repair.ts';
import type { LexicalIndex } from './lexical-index.ts';
import type { PairTable } from './pair-table.ts';
import { ALTERNATIVE_WEIGHTS } from './ranking-parameters.ts';
import { splitWord } from './split-word.ts';

/** Of a longer text only the start is asked for: somebody pasted a document. Letters, then words. */
const LONGEST = 8000;
const MOST_WORDS = 400;

/** What a query asks the index for. `typos` is asked only about words that no text holds. */
export function analyzeQuery(query: string, index: LexicalIndex, typos: () => TypoRepair): AnalyzedQuery {
  const words = tokenize(removeQuestionPhrases(query.slice(0, LONGEST)))
    .slice(0, MOST_WORDS)
    .map((word) => readWord(word, index, typos));
  const content = words.filter(({ isContent }) => isContent);
  return {
    terms: termsOf(content, words, index),
    contentPairs: pairsOf(content, index.pairs),
    wordPairs: pairsOf(words, index.pairs),
  };
}

function readWord(word: string, index: LexicalIndex, typos: () => TypoRepair): QueryWord {
  const isContent = !isStopWord(word) && !/^\p{L}$/u.test(word);
  const term = index.vocabulary.find(word);
  if (term >= 0 || !isContent) return { word, term, isContent, weight: 1 };
  if (splitWord(word, index) !== null) return { word, term, isContent, weight: 1 };
  const repaired = typos().nearest(word);
  if (repaired === null) return { word, term, isContent, weight: 1 };
  const found = index.vocabulary.find(repaired);
  return {
    word: repaired,
    term: found,
    isContent: index.vocabulary.isContent(found),
    weight: ALTERNATIVE_WEIGHTS.typo,
  };
}

function termsOf(
  content: readonly QueryWord[],
  words: readonly QueryWord[],
  index: LexicalIndex,
): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (const { word, term, weight } of content) {
    const key = stem(word);
    const known = terms.get(key);
    if (known) terms.set(key, { ...known, count: known.count + 1 });
    else {
      const prefix = index.vocabulary.findPrefix(word);
      const alternatives = alternativesFor(word, term, words, index);
      terms.set(key, { stem: key, count: 1, term, prefix, weight, alternatives });
    }
  }
  return [...terms.values()];
}

function pairsOf(words: readonly QueryWord[], table: PairTable): number[] {
  const pairs: number[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const first = words[i]?.term ?? -1;
    const second = words[i + 1]?.term ?? -1;
    const pair = first < 0 || second < 0 ? -1 : table.find(first, second);
    if (pair >= 0) pairs.push(pair);
  }
  return pairs;
}
