/** How many hits of the index are looked at closely, for each of two queries. */
export const CANDIDATES = 40;

/**
 * What speaks for a document, each from 0 to 1. Fitted (softmax over documents, no weight below 0) on 157 questions about the
 * example organization's documents: the development third of `test/eval/organization.jsonl` and 108 of our own. The index
 * alone puts the right document first for .69 of them, this sum for .81, left-out fifths .76.
 */
export const DOCUMENT_WEIGHTS = {
  found: 0.21,
  foundByIdea: 0.29,
  coverage: 0.1,
  words: 0.23,
  headingWords: 0.24,
  headingIdeas: 0.12,
  names: 0.19,
  topic: 0.24,
  titleIdeas: 0.18,
  documentTopic: 0.47,
  together: 0.26,
} as const;

/** What speaks for a passage within its document. Set by hand: no set says which passage is right. */
export const PASSAGE_WEIGHTS = {
  found: 0.35,
  foundByIdea: 0.3,
  words: 0.5,
  ideas: 0.3,
  headingWords: 0.4,
  topic: 0.25,
  fits: 0.3,
  opening: 0.4,
} as const;
