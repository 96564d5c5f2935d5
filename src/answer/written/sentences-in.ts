const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences and lines of a text, without the white space between them. "A.6.2.8" and "e.g. this" end none. */
export function sentencesIn(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '');
}
