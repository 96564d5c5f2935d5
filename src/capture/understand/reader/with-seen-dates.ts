import type { Reading } from '../text/reading.ts';
import type { Sight } from './message-reader.ts';
import { DATES, TAGS_OF, type Mark } from './tags.ts';

/** From this chance on a word is seen to be of a date: about as likely as not it would be one among amounts. */
const DATED = 0.6;

/** The message with each word marked that is seen to be of a date of a record of its kind. */
export function withSeenDates(reading: Reading, sight: Sight): Reading {
  const kinds = sight.chances('kind');
  const marks = Object.entries(TAGS_OF).map(([kind, tags]) => ({
    chance: kinds.get(kind) ?? 0,
    dates: DATES.filter((date) => tags.includes(date)),
  }));
  const tokens = reading.tokens.map((token, at) => {
    const isSeen = chanceOfDate(marks, sight, at) >= DATED;
    return isSeen ? { ...token, dated: true } : token;
  });
  return { ...reading, tokens };
}

interface KindMarks {
  readonly chance: number;
  readonly dates: readonly Mark[];
}

function chanceOfDate(kinds: readonly KindMarks[], sight: Sight, at: number): number {
  const word = { from: at, to: at + 1 };
  return kinds.reduce(
    (sum, { chance, dates }) => sum + chance * Math.max(...dates.map((date) => sight.mark(date, word))),
    0,
  );
}
