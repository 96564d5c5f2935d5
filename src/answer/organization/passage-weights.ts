import fitted from './passage-weights.json' with { type: 'json' };

/**
 * How many hits of the index are looked at closely: for the question as it stands, and with its ideas. With 100 by ideas the
 * right document and passage come first as often, to a tenth of a percent, and an answer takes a quarter longer.
 */
export const CANDIDATES = { byWords: 40, byIdeas: 50 } as const;

export type PassageSign = keyof typeof fitted.passage;
export type DocumentSign = keyof typeof fitted.document;

/** Shares of the highest score. Written by `npm run fit-passages`, which says how they are found. */
export const WEIGHTS: {
  readonly passage: Readonly<Record<PassageSign, number>>;
  readonly document: Readonly<Record<DocumentSign, number>>;
} = fitted;

/**
 * How much the cosine of the nearest statement counts beside the weights, where statements have vectors. Of the development
 * questions it puts the right document first in 85.1 % where words alone do in 80.2, and the right passage in 77.0 % where they
 * do in 69.8; between .4 and .8 both change by about a point at most (`npm run fit-passages -- --nearest`).
 */
export const NEAREST_WORTH = 0.6;

/** What a document says about itself tells its subject, but is seldom the passage to show. Set by hand. */
export const OPENING_COST = 0.07;

/** The cell that a question asks for is the answer itself, whatever else the document says of the row. Set by hand. */
export const CELL_WORTH = 0.1;
