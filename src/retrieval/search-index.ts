import type { DocumentInfo } from './document-info.ts';
import type { Passage } from './passage.ts';

export interface SearchHit {
  readonly passage: Passage;
  readonly document: DocumentInfo;
  /** Comparable within one search only. */
  readonly score: number;
  /** The query's content terms that stand in the passage, its headings or its title, as stems. */
  readonly matched: readonly string[];
  /** The share of the query's content terms that `matched` makes up, weighted by how rare they are: 0 to 1. */
  readonly coverage: number;
}

export interface SearchOptions {
  readonly limit: number;
  /** Documents that the asker may read; the others are left out before anything is ranked. */
  readonly allows?: (document: DocumentInfo) => boolean;
  /** Passages that mean something alike, whatever their words: id ▶ how near, 0 to 1. */
  readonly near?: ReadonlyMap<string, number>;
  /** How much `near` counts, where it is to be measured; else as the ranking's table says. */
  readonly meaningShare?: number;
}

/** Passages, ranked for a question. Searching never throws and never waits. */
export interface SearchIndex {
  readonly documents: readonly DocumentInfo[];
  /** Best first. Equal scores keep the order of the documents. */
  search(query: string, options: SearchOptions): SearchHit[];
  document(id: string): DocumentInfo | undefined;
  /** In the document's order; empty for an unknown document. */
  passages(documentId: string): readonly Passage[];
}
