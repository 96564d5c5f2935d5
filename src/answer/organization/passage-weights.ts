/** How many hits of the index are looked at closely, for each of two queries. */
export const CANDIDATES = 40;

/**
 * What speaks for a passage, each from 0 to 1, in shares of the highest score. Fitted (softmax over documents
 * by their best passage, no weight below 0) on 217 questions about the example organization's documents, the
 * development part of `test/eval/organization.jsonl`. The right document comes first for .87 of them, and for
 * .86 of those left out of the fit an eighth at a time. A passage's own subjects, words in headings and ideas
 * in titles added nothing.
 */
export const PASSAGE_WEIGHTS = {
  found: 0.076,
  foundByIdea: 0.16,
  coverage: 0.08,
  words: 0.044,
  ideas: 0.061,
  pairs: 0.051,
  meaning: 0.103,
  rowName: 0.06,
  headingIdeas: 0.047,
  names: 0.09,
  told: 0.035,
} as const;

/** What speaks for a document as a whole, from the same fit. */
export const DOCUMENT_WEIGHTS = { topic: 0.102, together: 0.087 } as const;

/** What a document says about itself tells its subject, but is seldom the passage to show. Set by hand. */
export const OPENING_COST = 0.1;
