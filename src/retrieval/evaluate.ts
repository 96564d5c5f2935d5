import { arrangePassages, type BarePassage } from './arrange-passages.ts';
import { buildSearchIndex, type IndexedDocument } from './build-search-index.ts';
import type { SearchIndex } from './search-index.ts';
import { averagePrecisionAt, percentile, recallAt } from './ranking-quality.ts';

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  /** Ids of passages; at least one. */
  readonly relevant: readonly string[];
}

export interface Evaluation {
  readonly passages: number;
  readonly queries: number;
  readonly recallAt10: number;
  readonly mapAt10: number;
  /** Milliseconds. */
  readonly indexMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const DEPTH = 10;

/**
 * Indexes the passages as documents are indexed and asks every query. `now` gives milliseconds.
 * Recall and average precision are means over the queries.
 */
export function evaluate(
  passages: readonly BarePassage[],
  queries: readonly JudgedQuery[],
  now: () => number,
): Evaluation {
  const started = now();
  const index = openPassages(passages);
  const indexMs = now() - started;
  const times: number[] = [];
  let recall = 0;
  let precision = 0;
  for (const { text, relevant } of queries) {
    const asked = now();
    const hits = index.search(text, { limit: DEPTH });
    times.push(now() - asked);
    const found = hits.map(({ passage }) => passage.id);
    recall += recallAt(DEPTH, found, new Set(relevant));
    precision += averagePrecisionAt(DEPTH, found, new Set(relevant));
  }
  return {
    passages: passages.length,
    queries: queries.length,
    recallAt10: recall / Math.max(1, queries.length),
    mapAt10: precision / Math.max(1, queries.length),
    indexMs,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}

/** An index of passages that come without documents. */
export function openPassages(passages: readonly BarePassage[]): SearchIndex {
  return buildSearchIndex(documentsOf(passages));
}

/** Passages keep their own ids, so that the judgements name them. */
function documentsOf(passages: readonly BarePassage[]): IndexedDocument[] {
  return arrangePassages(passages).map(({ id, title, passages: arranged }) => ({
    info: {
      id,
      collection: 'knowledge',
      title,
      owner: null,
      version: null,
      status: 'approved',
      approvedBy: null,
      approvedOn: null,
      nextReview: null,
      audience: 'all',
      isDescribed: true,
      leftOut: null,
      format: 'text',
      hash: '',
    },
    passages: arranged.map((passage, ordinal) => ({
      ...passage,
      documentId: id,
      ordinal,
      locator: passage.id,
      start: 0,
      end: passage.text.length,
      kind: 'prose',
    })),
  }));
}
