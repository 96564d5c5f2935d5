import type { WrittenSentence } from '../answer/answer.ts';

/** "… for 13 months [2], [3]." with whatever closes the sentence after it. */
const SOURCED = /^([\s\S]*?)((?:[\s,]*\[\d{1,2}(?:\s*[,;]\s*\d{1,2})*\])+)([.!?。！？…]*)/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Makes sentences of a text that comes in pieces: each ends with the numbers of its sources, "[2]". Words before them
 * that are a sentence of their own come out as one without sources.
 */
export class SentenceReader {
  private rest = '';

  /** The sentences that are complete with this piece. */
  read(piece: string): readonly WrittenSentence[] {
    this.rest += piece;
    return this.take(false);
  }

  /** What is left when the text ends. */
  end(): readonly WrittenSentence[] {
    const sentences = this.take(true);
    const left = this.rest.trim();
    this.rest = '';
    return [...sentences, ...sentencesOf(left).map((text) => ({ text, sources: [] }))];
  }

  private take(isLast: boolean): readonly WrittenSentence[] {
    const taken: WrittenSentence[] = [];
    for (;;) {
      const match = SOURCED.exec(this.rest);
      // Another number may follow those at the very end.
      if (match === null || (!isLast && match[0].length === this.rest.trimEnd().length)) return taken;
      this.rest = this.rest.slice(match[0].length);
      const [, text = '', numbers = '', close = ''] = match;
      taken.push(...withSources(text, numbers, close));
    }
  }
}

function withSources(text: string, numbers: string, close: string): readonly WrittenSentence[] {
  const sentences = sentencesOf(text);
  const last = sentences.pop() ?? '';
  const sources = Array.from(numbers.matchAll(/\d+/g), ([number]) => Number(number));
  const ended = /[.!?。！？…”"»)]$/u.test(last) ? last : `${last}${close === '' ? '.' : close}`;
  return [
    ...sentences.map((sentence) => ({ text: sentence, sources: [] })),
    ...(last === '' ? [] : [{ text: ended, sources }]),
  ];
}

function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      Array.from(segmenter.segment(line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '')), ({ segment }) =>
        segment.trim(),
      ),
    )
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
