import type { AnalyzedQuery } from './analyzed-query.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { addScores } from './posting-lists.ts';
import { NEIGHBOURS, PARENT_SHARE, RANKING } from './ranking-parameters.ts';

/** Room for one query's sums, kept between queries: at 100,000 passages it is two megabytes. */
export interface ScoreSheet {
  readonly words: Float64Array;
  readonly total: Float64Array;
  readonly children: Float64Array;
  readonly sections: Float64Array;
  readonly documents: Float64Array;
}

export function createScoreSheet({ passageCount, fields }: LexicalIndex): ScoreSheet {
  return {
    words: new Float64Array(passageCount),
    total: new Float64Array(passageCount),
    children: new Float64Array(passageCount),
    sections: new Float64Array(fields.section.unitCount),
    documents: new Float64Array(fields.document.unitCount),
  };
}

/**
 * The score of every passage, in `sheet.total`. Passages of documents that `allowed` leaves out get nothing and
 * lend nothing to their neighbours.
 */
export function scorePassages(
  query: AnalyzedQuery,
  index: LexicalIndex,
  sheet: ScoreSheet,
  allowed: (document: number) => boolean,
): void {
  for (const sums of Object.values(sheet) as Float64Array[]) sums.fill(0);
  scoreWords(query, index, sheet);
  scorePairs(query, index, sheet.total);
  addNeighbours(index, sheet);
  addParents(index, sheet);
  addSurroundings(index, sheet, allowed);
}

function scoreWords({ terms }: AnalyzedQuery, { fields }: LexicalIndex, sheet: ScoreSheet): void {
  for (const { term, prefix, count, weight, alternatives } of terms) {
    if (prefix >= 0)
      addScores(fields.prefixes, prefix, RANKING.prefixes.weight * count * weight, sheet.total);
    const forms = [{ terms: term < 0 ? [] : [term], weight }, ...alternatives];
    for (const form of forms) {
      for (const one of form.terms) {
        const share = (count * form.weight) / form.terms.length;
        addScores(fields.words, one, share, sheet.words);
        addScores(fields.headings, one, share * RANKING.headings.weight, sheet.total);
        addScores(fields.title, one, share * RANKING.title.weight, sheet.documents);
        addScores(fields.section, one, share * RANKING.section.weight, sheet.sections);
        addScores(fields.document, one, share * RANKING.document.weight, sheet.documents);
      }
    }
  }
}

function scorePairs(query: AnalyzedQuery, { fields }: LexicalIndex, total: Float64Array): void {
  for (const pair of query.contentPairs)
    addScores(fields.contentPairs, pair, RANKING.contentPairs.weight, total);
  for (const pair of query.wordPairs) addScores(fields.wordPairs, pair, RANKING.wordPairs.weight, total);
}

function addNeighbours({ documentOf, passageCount }: LexicalIndex, { words, total }: ScoreSheet): void {
  for (let i = 0; i < passageCount; i++) {
    const own = words[i] ?? 0;
    if (own === 0) continue;
    total[i] = (total[i] ?? 0) + own * RANKING.words.weight;
    for (let distance = 1; distance <= NEIGHBOURS.length; distance++) {
      const share = own * (NEIGHBOURS[distance - 1] ?? 0);
      if (documentOf[i - distance] === documentOf[i])
        total[i - distance] = (total[i - distance] ?? 0) + share;
      if (documentOf[i + distance] === documentOf[i])
        total[i + distance] = (total[i + distance] ?? 0) + share;
    }
  }
}

function addParents({ parentOf, passageCount }: LexicalIndex, { children, total }: ScoreSheet): void {
  for (let i = 0; i < passageCount; i++) {
    const parent = parentOf[i] ?? -1;
    if (parent >= 0) children[parent] = Math.max(children[parent] ?? 0, total[i] ?? 0);
  }
  for (let i = 0; i < passageCount; i++) {
    const child = children[i] ?? 0;
    if (child > 0) total[i] = (total[i] ?? 0) + PARENT_SHARE * Math.min(child, total[i] ?? 0);
  }
}

/** The scores of the section and of the document around each passage that has one of its own. */
function addSurroundings(
  { documentOf, sectionOf, passageCount }: LexicalIndex,
  { sections, documents, total }: ScoreSheet,
  allowed: (document: number) => boolean,
): void {
  for (let document = 0; document < documents.length; document++) {
    if (!allowed(document)) documents[document] = Number.NEGATIVE_INFINITY;
  }
  for (let i = 0; i < passageCount; i++) {
    const own = total[i] ?? 0;
    if (own > 0) {
      total[i] = own + (sections[sectionOf[i] ?? 0] ?? 0) + (documents[documentOf[i] ?? 0] ?? 0);
    }
  }
}
