/**
 * Everything that the ranking weighs. BM25 is Okapi's (Robertson and Zaragoza, 2009) with
 * idf = ln(1 + (N - df + .5) / (df + .5)); the ranking is the weighted sum of its scores over the fields.
 *
 * The weights start from facts/retrieval.md (measured on 13,732 passages of regulation) and were moved only
 * as far as three tests on other text agreed (bench/retrieval/README.md has the figures).
 * Tried there without a consistent gain: windows of 10 to 40 words, unordered pairs, trigrams, cosine, coverage
 * as a score, idf to another power, DPH, a language model with Dirichlet smoothing, and neighbours that count
 * only where a passage lacks a word.
 */
export interface FieldParameters {
  /** How soon a repeated word stops counting. */
  readonly k1: number;
  /** How much a long text is held back: 0 not at all, 1 fully. */
  readonly b: number;
  readonly weight: number;
}

export const RANKING = {
  /** Stems of headings and text. */
  words: { k1: 0.7, b: 0.8, weight: 0.95 },
  /** Two content words in a row, whatever stop words stand between them. */
  contentPairs: { k1: 0.5, b: 0.8, weight: 0.36 },
  /** Two words in a row, stop words included: "subject to", "as soon". */
  wordPairs: { k1: 0.4, b: 0.7, weight: 0.2 },
  /** The first letters of stems: "notif" finds "notification" and "notifiable". */
  prefixes: { k1: 0.5, b: 0.8, weight: 0.06 },
  /** Headings and the document's title once more. */
  headings: { k1: 0.5, b: 0.6, weight: 0.3 },
  /** The document's title: people name the document they mean. */
  title: { k1: 0.5, b: 0.5, weight: 1.5 },
  /** The section around the passage as one text, its idf over sections. */
  section: { k1: 0.9, b: 0.7, weight: 0.35 },
  /** The whole document as one text, its idf over documents. */
  document: { k1: 0.9, b: 0.7, weight: 1 },
} as const satisfies Record<string, FieldParameters>;

/** Share of the word scores of the passages that stand one and two places away, on either side. */
export const NEIGHBOURS: readonly number[] = [0.15, 0.1];

/**
 * A section's first passage earns this share of its own score or its best subsection's, whichever is lower:
 * it speaks for the subsections, but never only through them. On `nist-800-66-to-800-53`: recall@10
 * .292 ▶ .390, MAP@10 .155 ▶ .257.
 */
export const PARENT_SHARE = 0.9;

/**
 * What the passage that means most like the question earns, as a share of the best score by words; others less, by how near they are.
 * With weak vectors of words .1 and .2 were a gain or none and .5 a loss (bench/retrieval/README.md): a small share is safe with any
 * model.
 */
export const MEANING_SHARE = 0.2;

/** Letters of a stem that make its prefix. Source: facts/retrieval.md. */
export const PREFIX_LENGTH = 5;

/** How much a word counts that stands for a word of the query. */
export const ALTERNATIVE_WEIGHTS = { acronym: 0.5, compound: 0.7, typo: 0.9 } as const;
