/** A word of the query's subject, with what else may stand for it in a text. */
export interface QueryTerm {
  /** As a person reads it: its stem, or its letters where nobody knows it. */
  readonly stem: string;
  /** How often the query says it. */
  readonly count: number;
  /** Term number, or -1 when no text holds the word. */
  readonly term: number;
  /** Prefix number, or -1. */
  readonly prefix: number;
  /** 1, or less for a repaired slip of the pen. */
  readonly weight: number;
  /** Other words for the same thing: an acronym and its long form, "lifecycle" and "life cycle". */
  readonly alternatives: readonly { readonly terms: readonly number[]; readonly weight: number }[];
}

/** A query, ready to be scored. */
export interface AnalyzedQuery {
  readonly terms: readonly QueryTerm[];
  /** Numbers of pairs that some text holds, as often as the query has them. */
  readonly contentPairs: readonly number[];
  readonly wordPairs: readonly number[];
}

/** A word of the query, in its place. */
export interface QueryWord {
  /** After repair. */
  readonly word: string;
  readonly term: number;
  readonly isContent: boolean;
  readonly weight: number;
}
