import type { AnalyzedQuery, QueryTerm } from './analyzed-query.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { holds, idfFor, unitsWith } from './posting-lists.ts';

export interface TermMatch {
  /** Stems of the query's terms that stand in the passage, its headings or its title. */
  readonly matched: readonly string[];
  /** The idf-weighted share of the query's terms that these are, 0 to 1; 0 for a query without a content word. */
  readonly coverage: number;
}

export function matchTerms({ terms }: AnalyzedQuery, index: LexicalIndex, passage: number): TermMatch {
  let all = 0;
  let found = 0;
  const matched: string[] = [];
  for (const term of terms) {
    const rarity = rarityOf(term, index);
    all += rarity;
    if (!isFound(term, index, passage)) continue;
    found += rarity;
    matched.push(term.stem);
  }
  return { matched, coverage: all === 0 ? 0 : found / all };
}

/** A word that no text holds counts like one that a single passage holds: no passage covers what it is about. */
function rarityOf({ term }: QueryTerm, { fields, passageCount }: LexicalIndex): number {
  const found = term < 0 ? 0 : unitsWith(fields.words, term);
  return idfFor(Math.max(1, found), Math.max(1, passageCount));
}

function isFound({ term, alternatives }: QueryTerm, index: LexicalIndex, passage: number): boolean {
  const inPassage = (one: number) =>
    one >= 0 && (holds(index.fields.words, one, passage) || holds(index.fields.headings, one, passage));
  return inPassage(term) || alternatives.some(({ terms }) => terms.every(inPassage));
}
