/** A stretch of a text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A point after these ends no sentence: before a number, before a name, before anything. */
const BEFORE_NUMBER = 'Arts?|Nos?|Nr|Secs?|Sect|Ch|Figs?|Tab|Vol|Para|Pt|pp?|Abs';
const BEFORE_NAME = 'Dr|Mrs?|Ms|Prof|St';
const ALWAYS = 'e\\.g|i\\.e|cf|vs|approx|incl|excl|resp';
/** "1. A person answers": the number opens the item. */
const NUMBER_OF_ITEM = String.raw`(?<!(?:^|\n)\s*\d{1,2}\.)`;
/** "For 24 months: 6 for search" goes on, "two steps: 1. Stop it" begins a list. */
const NO_FIGURE_BEHIND_COLON = String.raw`(?:(?<!:["”’)]?)|(?!\s+\d)|(?=\s+\d{1,2}[.)]\s))`;
const ENDS = new RegExp(
  String.raw`(?<=[.!?:]["”’)]?)${NO_FIGURE_BEHIND_COLON}${NUMBER_OF_ITEM}(?<!\b(?:${BEFORE_NUMBER})\.(?=\s+\d))(?<!\b(?:${BEFORE_NAME})\.(?=\s+\p{Lu}))(?<!\b(?:${ALWAYS})\.)\s+(?=["“(]?[\p{Lu}\d-])|\n+`,
  'gu',
);

/** The sentences and lines of a text, in their order. */
export function sentencesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(ENDS)) {
    if (match.index > start) pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) pieces.push({ start, end: text.length });
  return pieces;
}

/** The same as texts, without the space around them. */
export function sentenceTexts(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());
}
