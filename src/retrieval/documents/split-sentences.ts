const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Parts a text into pieces of at most `most` words: between sentences where it can, between words where one sentence
 * is longer. Pieces are in order, do not overlap and leave out nothing but white space.
 */
export function splitSentences(text: string, most: number): Piece[] {
  const pieces: Piece[] = [];
  let words = 0;
  const place = (start: number, end: number, count: number) => {
    const last = pieces.at(-1);
    if (last && words + count <= most) {
      pieces[pieces.length - 1] = { start: last.start, end };
      words += count;
    } else {
      pieces.push({ start, end });
      words = count;
    }
  };
  for (const { segment, index } of SENTENCES.segment(text)) {
    const found = [...segment.matchAll(/\S+/gu)];
    for (let from = 0; from < found.length; from += most) {
      const part = found.slice(from, from + most);
      const [first, last] = [part[0], part.at(-1)];
      if (first && last) place(index + first.index, index + last.index + last[0].length, part.length);
    }
  }
  return pieces;
}
