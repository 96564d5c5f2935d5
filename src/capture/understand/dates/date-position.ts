import { isWord, type Token } from '../text/token.ts';
import { low } from './point.ts';

const DETERMINERS = new Set([
  'the',
  'our',
  'a',
  'an',
  'my',
  'their',
  'his',
  'her',
  'its',
  'your',
  'that',
  'every',
  'each',
  'all',
]);

/**
 * Words that can follow a date which stands by itself. Any other word after "the … date" is what the date
 * describes.
 */
const FOLLOWERS = new Set(
  `at around about and or but so because since when while after before until till to for from in on of
  with by that which who then i we you he she it they the a an our my their this these those there is
  was were are has have had will would can could may might did does do not already again only all some
  many several no nobody people customers users early late morning afternoon evening night please pls`.split(
    /\s+/u,
  ),
);

/**
 * True when a date only describes a thing or counts weeks: "the Tuesday release", "our 3 Nov model", "the
 * week of 3 November". Nothing happened then, as far as the words say.
 */
export function isAttribute(tokens: readonly Token[], from: number, to: number): boolean {
  const before = low(tokens, from - 1);
  if (NAMED_BY_DATE.has(before) || GREETED.has(before)) return true;
  if (isDeparture(tokens, from) || isContentOf(tokens, to)) return true;
  if (before === 'of' && /^(?:weeks?|version|edition|release|quarter)$/u.test(low(tokens, from - 2)))
    return true;
  // "at 8:20 the next morning": the day it follows is not in these words.
  const then = [0, 1, 2].map((step) => low(tokens, to + step)).join(' ');
  if (/^(?:the )?(?:next|following|same) (?:day|morning|evening|night|afternoon)/u.test(then))
    return !then.includes('same');
  const next = tokens[to];
  if (next?.kind === 'word' && next.hyphenated) return true;
  // "Went out with the Tuesday cut", seen to say when.
  if (tokens[from]?.dated) return false;
  const startsWithThe = low(tokens, from) === 'the';
  const ordinal = startsWithThe && isWord(tokens[from - 1], ORDINAL_LEADS);
  if (ordinal || !(startsWithThe || isWord(tokens[from - 1], DETERMINERS))) return false;
  return next?.kind === 'word' && !FOLLOWERS.has(next.low);
}

/** "It sold places on the 18:00": what leaves then, and nothing that happened then. */
function isDeparture(tokens: readonly Token[], from: number): boolean {
  return low(tokens, from - 1) === 'the' && /^\d{1,2}[:.]\d{2}$/u.test(low(tokens, from));
}

/** What changes from day to day and is called by its day. */
const CONTENTS =
  /^(?:hours|prices?|rates?|menus?|lists?|figures|numbers|data|timetables?|schedules?|rotas?|rosters?|plans?|weather|news|forecasts?|stock|stocks|tariffs?|fares?|mails?|files?|papers?|newspapers?|specials|offers|scores|results|readings|temperatures?|answers|photos?|pictures?|images?|recipes?|homework|exercises?)$/u;
const MOST_BETWEEN = 2;

/** "It tells people yesterday's opening hours": the day is that of the hours. */
function isContentOf(tokens: readonly Token[], to: number): boolean {
  if (!/['’]s$/u.test(low(tokens, to - 1))) return false;
  return Array.from({ length: MOST_BETWEEN + 1 }, (_, step) => low(tokens, to + step)).some((word) =>
    CONTENTS.test(word),
  );
}

/** What is named by the day on which it was made: "rolled back to snapshot 2027-05-20". */
const NAMED_BY_DATE = new Set([
  'snapshot',
  'backup',
  'dump',
  'image',
  'checkpoint',
  'export',
  'edition',
  'tag',
]);

/** "Happy Monday", "sorry to spoil your Friday": a day that is wished or spoiled. */
const GREETED = new Set(['happy', 'merry', 'lovely', 'your', 'spoil', 'ruin', 'manic', 'gloomy']);

/** "on the 3rd": here "the" belongs to the date. */
const ORDINAL_LEADS = new Set(['on', 'since', 'by', 'until', 'till', 'from', 'before', 'for', 'to', 'due']);
