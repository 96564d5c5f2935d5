/** How many hits of the index are looked at closely, for each of two queries. */
export const CANDIDATES = 40;

/**
 * What speaks for a passage, each from 0 to 1, in shares of the highest score. Fitted (softmax over documents
 * by their best passage, no weight below 0) on 300 questions about the example organization's documents, those
 * of the development part of `test/eval/organization.jsonl` whose document is among the candidates. It comes
 * first for .85 of them, and for .83 of those left out of the fit a fifth at a time. A passage's own subjects
 * added nothing.
 */
export const PASSAGE_WEIGHTS = {
  found: 0.006,
  foundByIdea: 0.095,
  coverage: 0.069,
  words: 0,
  ideas: 0.009,
  pairs: 0.156,
  meaning: 0.123,
  rowName: 0.081,
  headingIdeas: 0.029,
  names: 0.059,
  told: 0.172,
} as const;

/** What speaks for a document as a whole, from the same fit. */
export const DOCUMENT_WEIGHTS = { topic: 0.082, together: 0.032, title: 0.082 } as const;

/** What a document says about itself tells its subject, but is seldom the passage to show. Set by hand. */
export const OPENING_COST = 0.1;
