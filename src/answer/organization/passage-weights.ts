import fitted from './passage-weights.json' with { type: 'json' };

/**
 * How many hits of the index are looked at closely: for the question as it stands, and with its ideas. With 100 by ideas the
 * right document and passage come first as often, to a tenth of a percent, and an answer takes a quarter longer.
 */
export const CANDIDATES = { byWords: 40, byIdeas: 50, byMeaning: 20 } as const;

export type PassageSign = keyof typeof fitted.passage;
export type DocumentSign = keyof typeof fitted.document;
export type NearSign = keyof typeof fitted.near;

/**
 * Those of a passage and its document are shares of the highest score by words; those of how near it is by its meaning count beside
 * them. Written by `npm run fit-passages`, which says how they are found.
 */
export const WEIGHTS: {
  readonly passage: Readonly<Record<PassageSign, number>>;
  readonly document: Readonly<Record<DocumentSign, number>>;
  readonly near: Readonly<Record<NearSign, number>>;
} = fitted;

/** What a document says about itself tells its subject, but is seldom the passage to show. Set by hand. */
export const OPENING_COST = 0.07;

/** The cell that a question asks for is the answer itself, whatever else the document says of the row. Set by hand. */
export const CELL_WORTH = 0.1;

/** It is asked who is in a body, and this lists people: less than how near it is counts, more than a few words. Set by hand. */
export const MEMBERS_WORTH = 0.3;

/** As much as the best of its words can speak for a passage: it tells the reverse of what is asked. Set by hand. */
export const OPPOSITE_COST = 0.3;
