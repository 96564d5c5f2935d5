import { coverOf, rarityAmong, termsIn, type Terms } from '../organization/passage-terms.ts';
import { sentencesOf, type Piece } from '../organization/sentences-of.ts';
import type { Concepts } from '../words/concepts.ts';

/** What can be read in Slack without opening the document. */
export const LONGEST_QUOTE = 300;

/**
 * The stretch of a passage that holds most of what was asked, or what stands around the sentence that is `shown` first: whole
 * sentences, at most `LONGEST_QUOTE` characters, an exact slice of the text. A single sentence that is longer is cut at its last
 * word that fits.
 */
export function quoteFrom(
  text: string,
  asked: Terms,
  concepts: Concepts,
  shown: string | null = null,
): string {
  if (text.length <= LONGEST_QUOTE) return text.trim();
  const pieces = sentencesOf(text);
  const terms = pieces.map(({ start, end }) => termsIn(text.slice(start, end), concepts));
  const rarity = rarityAmong(
    asked.words,
    terms.map(({ words }) => words),
  );
  const ideas = rarityAmong(
    asked.ideas,
    terms.map((each) => each.ideas),
  );
  const worth = terms.map((each) => coverOf(each.words, rarity) + 0.5 * coverOf(each.ideas, ideas));
  const key = piecesOf(pieces, text, shown);
  const best = worth.indexOf(Math.max(...worth));
  const opens = pieces.map(({ start }, at) => opensParagraph(text.slice(0, start), at));
  const { start, end } = widen(pieces, worth, opens, key ?? { first: best, last: best });
  return cutAtWord(text.slice(start, end).trim());
}

/** A run of pieces, by their places. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Those in which a stretch of the text stands; null where it stands nowhere. */
function piecesOf(pieces: readonly Piece[], text: string, shown: string | null): Run | null {
  const from = shown === null ? -1 : text.indexOf(shown);
  const until = from + (shown?.length ?? 0);
  const first = pieces.findIndex(({ end }) => end > from);
  return from === -1 || first === -1
    ? null
    : { first, last: pieces.findLastIndex(({ start }) => start < until) };
}

/** Another paragraph is about something else mostly; behind a colon it is what was announced. */
function opensParagraph(before: string, at: number): boolean {
  return at > 0 && /\n\s*\n\s*$/.test(before) && !/:\s*$/.test(before);
}

/** Takes in neighbours as long as they fit, the more telling one first. `opens`: which of the pieces begin a paragraph. */
function widen(
  pieces: readonly Piece[],
  worth: readonly number[],
  opens: readonly boolean[],
  key: Run,
): Piece {
  let { first, last } = key;
  for (;;) {
    const before = opens[first] === true ? [] : [first - 1];
    const behind = opens[last + 1] === true ? [] : [last + 1];
    const options = [...before, ...behind].filter((at) => {
      const start = pieces[Math.min(at, first)]?.start;
      const end = pieces[Math.max(at, last)]?.end;
      return start !== undefined && end !== undefined && at in pieces && end - start <= LONGEST_QUOTE;
    });
    const next = options.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || b - a)[0];
    if (next === undefined) break;
    first = Math.min(first, next);
    last = Math.max(last, next);
  }
  return { start: pieces[first]?.start ?? 0, end: pieces[last]?.end ?? 0 };
}

/** A text of at most so many characters, cut at its last word that fits. */
export function cutAtWord(text: string, longest = LONGEST_QUOTE): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd();
}
