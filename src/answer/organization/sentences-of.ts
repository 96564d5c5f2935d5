/** A stretch of a text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const ENDS = /(?<=[.!?:]["”’)]?)\s+(?=["“(]?[\p{Lu}\d-])|\n+/gu;

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
