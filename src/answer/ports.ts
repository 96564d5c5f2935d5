/**
 * What answering needs from the index of documents. `retrieval` has it; a test makes one from a few passages.
 */
export interface AnswerIndex {
  readonly documents: readonly DocumentInfo[];
  /** Best first. `allows` is asked before anything is ranked. */
  search(query: string, options: SearchOptions): readonly SearchHit[];
  document(id: string): DocumentInfo | null | undefined;
  passages(documentId: string): readonly Passage[];
}

export interface SearchOptions {
  readonly limit: number;
  readonly allows?: (document: DocumentInfo) => boolean;
}

export interface DocumentInfo {
  readonly id: string;
  readonly collection: 'organization' | 'knowledge';
  readonly title: string;
  readonly owner: string | null;
  readonly version: string | null;
  readonly status: 'approved' | 'draft' | 'superseded';
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
  /** A day, ISO 8601. */
  readonly nextReview: string | null;
}

export interface Passage {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly headings: readonly string[];
  readonly locator: string;
  readonly text: string;
  readonly kind: 'prose' | 'list' | 'table-row';
  /** Of a table's row: column heading ▶ cell. */
  readonly cells?: Readonly<Record<string, string>>;
}

export interface SearchHit {
  readonly passage: Passage;
  readonly document: DocumentInfo;
  readonly score: number;
  /** The words of the query that the passage holds. */
  readonly matched: readonly string[];
  /** How much of the query's weight those words carry, 0 to 1. */
  readonly coverage: number;
}
