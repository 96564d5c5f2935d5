import type { QueryTerm, QueryWord } from './analyzed-query.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { ALTERNATIVE_WEIGHTS } from './ranking-parameters.ts';
import { splitWord } from './split-word.ts';

type Alternatives = QueryTerm['alternatives'];

/** What else stands for a word of the query in this index's texts. `words` is the whole query, in order. */
export function alternativesFor(
  word: string,
  term: number,
  words: readonly QueryWord[],
  index: LexicalIndex,
): Alternatives {
  return [
    ...longForms(term, index),
    ...acronymsFor(term, words, index),
    ...splitForms(word, term, index),
    ...joinedForms(word, words, index),
  ];
}

/** "kri" ▶ "key risk indicator". */
function longForms(term: number, { acronyms }: LexicalIndex): Alternatives {
  return (acronyms.longForms.get(term) ?? []).map((terms) => ({
    terms,
    weight: ALTERNATIVE_WEIGHTS.acronym,
  }));
}

/** "key risk indicator" ▶ "kri", once, with its first word. */
function acronymsFor(term: number, words: readonly QueryWord[], { acronyms }: LexicalIndex): Alternatives {
  const content = words.filter(({ isContent }) => isContent).map((word) => word.term);
  return (acronyms.startingWith.get(term) ?? [])
    .filter((acronym) => acronyms.longForms.get(acronym)?.some((long) => containsRun(content, long)))
    .map((acronym) => ({ terms: [acronym], weight: ALTERNATIVE_WEIGHTS.acronym }));
}

function containsRun(terms: readonly number[], run: readonly number[]): boolean {
  return terms.some((_, start) => run.every((term, i) => terms[start + i] === term));
}

/** "lifecycle" ▶ "life", "cycle", where the texts write it so. */
function splitForms(word: string, term: number, index: LexicalIndex): Alternatives {
  const parts = splitWord(word, index);
  return parts === null || parts.includes(term)
    ? []
    : [{ terms: parts, weight: ALTERNATIVE_WEIGHTS.compound }];
}

/** "life cycle" ▶ "lifecycle", once, with its first word. */
function joinedForms(word: string, words: readonly QueryWord[], { vocabulary }: LexicalIndex): Alternatives {
  const at = words.findIndex((other) => other.word === word);
  const next = words[at + 1];
  if (at < 0 || !next?.isContent || word.length < 3 || next.word.length < 3) return [];
  const joined = vocabulary.find(word + next.word);
  return joined < 0 ? [] : [{ terms: [joined], weight: ALTERNATIVE_WEIGHTS.compound }];
}
