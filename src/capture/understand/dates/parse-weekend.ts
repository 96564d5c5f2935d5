import type { Token } from '../text/token.ts';
import { low, NOTHING_SAID, type Parsed, type Point } from './point.ts';

const WEEKS: Readonly<Record<string, number | null>> = {
  the: null,
  this: 0,
  last: -1,
  past: -1,
  next: 1,
  coming: 0,
};

/** "over the weekend", "last weekend", "this past weekend", "all weekend": Saturday to Sunday. */
export function parseWeekend(
  tokens: readonly Token[],
  at: number,
): Parsed<{ start: Point; end: Point }> | null {
  const whole = /^(?:all|whole|entire)$/u.test(low(tokens, at));
  if (whole && low(tokens, at + 1) === 'weekend')
    return { value: { start: day(6, null), end: day(7, null) }, to: at + 2 };
  const led = /^(?:over|during|on|at|in|for)$/u.test(low(tokens, at)) ? at + 1 : at;
  const first = low(tokens, led);
  if (!(first in WEEKS)) return null;
  const second = low(tokens, led + 1);
  const word = second in WEEKS ? led + 1 : led;
  if (low(tokens, word + 1) !== 'weekend') return null;
  const weeks = WEEKS[low(tokens, word)] ?? (first === 'this' ? 0 : null);
  // "the weekend" needs its preposition: "the weekend shift" and "before the weekend" name no day.
  if (first === 'the' && led === at) return null;
  return { value: { start: day(6, weeks), end: day(7, weeks) }, to: word + 2 };
}

function day(weekday: 6 | 7, weeks: number | null): Point {
  return { ...NOTHING_SAID, day: { day: 'weekend', weekday, weeks } };
}
