import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

/** A piece of a sentence is looked at by itself when it is as long as a short sentence. */
const SHORTEST_PIECE = 3;

/**
 * What is told after a message's first words, in pieces that can each be an answer to one question: its sentences, and what
 * a comma, a colon or a dash sets apart in them. Of the first sentence only the pieces after the first.
 */
export function clauseUnits(reading: Reading): readonly Span[] {
  return reading.sentences.flatMap((sentence, index) => {
    if (sentence.question) return [];
    const pieces = piecesOf(reading, sentence);
    const from = reading.tokens[sentence.from]?.low === '-' ? sentence.from + 1 : sentence.from;
    const whole = index === 0 ? [] : [{ from, to: sentence.to }];
    const apart = index === 0 ? pieces.slice(1) : pieces.length > 1 ? pieces : [];
    return [...whole, ...apart.filter(({ from, to }) => to - from >= SHORTEST_PIECE)];
  });
}

function piecesOf({ tokens }: Reading, { from, to }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    const breaks = at === to || (token?.kind === 'mark' && /^[,:()-]$/u.test(token.low));
    if (!breaks) continue;
    if (at > start) pieces.push({ from: start, to: at });
    start = at + 1;
  }
  return pieces;
}
