import { readNumber } from '../text/number-words.ts';
import type { Token } from '../text/token.ts';
import { UNITS } from './date-words.ts';
import { low, type Day, type Parsed } from './point.ts';

type Tokens = readonly Token[];

export interface Amount {
  readonly unit: 'minute' | 'day' | 'month';
  readonly count: number;
}

/** "three days ago", "a week ago", "in two weeks", "two weeks from now", "since 3 days". */
export function parseDaysAway(tokens: Tokens, at: number): Parsed<Day> | null {
  const away = parseAway(tokens, at);
  if (!away || away.value.unit === 'minute') return null;
  return { value: { day: 'shift', unit: away.value.unit, amount: away.value.count }, to: away.to };
}

/** "20 minutes ago", "an hour and a half ago", "half an hour ago", "in 2 hours": minutes from now. */
export function parseMinutesAway(tokens: Tokens, at: number): Parsed<number> | null {
  const away = parseAway(tokens, at);
  return away?.value.unit === 'minute' ? { value: away.value.count, to: away.to } : null;
}

/** An amount of time with the side of now it lies on. */
function parseAway(tokens: Tokens, at: number): Parsed<Amount> | null {
  const lead = low(tokens, at);
  const led = /^(?:in|within|since|for)$/u.test(lead);
  const amount = parseAmount(tokens, led ? at + 1 : at);
  if (!amount) return null;
  const { value, to } = amount;
  const after = low(tokens, to);
  // "For two hours now": it began that long ago.
  if (lead === 'for') return after === 'now' ? { value: times(value, -1), to: to + 1 } : null;
  if (after === 'ago' || (after === 'back' && !led && tokens[to + 1]?.kind !== 'word'))
    return { value: times(value, -1), to: to + 1 };
  if (after === 'from' && /^(?:now|today)$/u.test(low(tokens, to + 1))) return { value, to: to + 2 };
  return led ? ledAway(lead, amount, tokens) : null;
}

/** "In two weeks", "since 3 days", "within a week" at the end of its clause. */
function ledAway(lead: string, { value, to }: Parsed<Amount>, tokens: Tokens): Parsed<Amount> | null {
  const after = low(tokens, to);
  if (NOT_AWAY.test(after)) return null;
  if (lead === 'since') return { value: times(value, -1), to };
  if (lead === 'within' && !endsDeadline(tokens[to])) return null;
  return { value, to: after === 'time' ? to + 1 : to };
}

/**
 * "in 3 days of tests", "within 2 days of the complaint", "in two weeks from the go-live" are spans, not
 * dates.
 */
const NOT_AWAY = /^(?:of|from|before|after|later|back|earlier)$/u;

/** "within two weeks" is a deadline at the end of its clause only. */
function endsDeadline(next: Token | undefined): boolean {
  return next?.kind !== 'word' || next.low === 'and';
}

function times({ unit, count }: Amount, factor: number): Amount {
  return { unit, count: count * factor };
}

/** "three days", "a week", "2 hrs", "2h", "half an hour"; "a couple of" and "a few" name no number. */
export function parseAmount(tokens: Tokens, at: number): Parsed<Amount> | null {
  const glued = /^(\d{1,4})(h|hr|hrs|min|mins|d|w)$/u.exec(low(tokens, at));
  if (glued) return gluedAmount(Number(glued[1]), glued[2] ?? '', at + 1);
  const halfHour = [0, 1, 2].map((step) => low(tokens, at + step)).join(' ');
  if (halfHour === 'half an hour') return { value: { unit: 'minute', count: 30 }, to: at + 3 };
  if (low(tokens, at) === 'fortnight') return { value: { unit: 'day', count: FORTNIGHT }, to: at + 1 };
  const article = /^(?:a|an|one)$/u.test(low(tokens, at));
  const number = article ? { value: 1, to: at + 1 } : readNumber(tokens, at);
  const unit = number && UNITS[low(tokens, number.to)];
  if (!number || !unit || number.value > 1000) return null;
  const count = number.value * unit.times;
  if (unit.unit === 'minute') return withHalf(tokens, { unit: 'minute', count }, unit.times, number.to + 1);
  return Number.isInteger(count) ? { value: { unit: unit.unit, count }, to: number.to + 1 } : null;
}

const FORTNIGHT = 14;

const GLUED: Readonly<Record<string, { unit: 'minute' | 'day'; times: number }>> = {
  h: { unit: 'minute', times: 60 }, hr: { unit: 'minute', times: 60 }, hrs: { unit: 'minute', times: 60 },
  min: { unit: 'minute', times: 1 }, mins: { unit: 'minute', times: 1 }, d: { unit: 'day', times: 1 },
  w: { unit: 'day', times: 7 },
}; // prettier-ignore

function gluedAmount(count: number, suffix: string, to: number): Parsed<Amount> | null {
  const unit = GLUED[suffix];
  return unit ? { value: { unit: unit.unit, count: count * unit.times }, to } : null;
}

/** "an hour and a half". */
function withHalf(tokens: Tokens, amount: Amount, unit: number, to: number): Parsed<Amount> {
  const half = [0, 1, 2].map((step) => low(tokens, to + step)).join(' ') === 'and a half';
  return half ? { value: { ...amount, count: amount.count + unit / 2 }, to: to + 3 } : { value: amount, to };
}
