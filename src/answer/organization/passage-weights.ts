/** How many hits of the index are looked at closely, for each of two queries. */
export const CANDIDATES = 40;

/**
 * What speaks for a document, each from 0 to 1. Fitted (softmax over documents, no weight below 0) on 157
 * questions about the example organization's documents: the development part of
 * `test/eval/organization.jsonl` and 108 of our own. The index alone puts the right document first for .69 of
 * them, this sum for .85, and for .82 when an eighth is left out of the fit. What a single passage is about,
 * and its rank in the index, added nothing.
 */
export const DOCUMENT_WEIGHTS = {
  foundByIdea: 0.37,
  coverage: 0.23,
  words: 0.24,
  pairs: 0.25,
  rowName: 0.31,
  headingWords: 0.27,
  headingIdeas: 0.19,
  names: 0.22,
  titleIdeas: 0.13,
  topic: 0.45,
  together: 0.25,
} as const;

/** What speaks for a passage within its document. Set by hand: no set says which passage is right. */
export const PASSAGE_WEIGHTS = {
  found: 0.35,
  foundByIdea: 0.3,
  words: 0.5,
  ideas: 0.3,
  pairs: 0.3,
  rowName: 0.4,
  headingWords: 0.4,
  fits: 0.3,
  opening: 0.4,
} as const;
