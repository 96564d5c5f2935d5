import { DateTime } from 'luxon';
import { addDays } from '../kernel/add-days.ts';
import type { Moment } from '../records/check-value.ts';
import type { Draft, DraftAnswer } from './draft.ts';

/** Words that say on which day, or how long ago. */
const SAYS_DAY =
  /\b(?:today|tonight|yesterday|tomorrow|now|just|ago|days?|weeks?|months?|hours?|minutes?|mins?|(?:this|last|next) (?:morning|noon|afternoon|evening|night|week)|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\p{L}{2,})?|may|\d{1,2}(?:st|nd|rd|th)|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.)(?![\p{L}\d])/iu;
const TIME_UNKNOWN = /\b(?:time|hour)\b[^,.]*\b(?:unknown|not|unclear)\b|\bwhole day\b|\ball day\b/iu;
/** They follow what happened. */
const AFTERWARDS = ['detectedAt', 'endedAt'];

/**
 * “It was 16:40” keeps the day that is held, and “it was Thursday” the time: who corrects one of the two leaves the other as it
 * was. A time alone of what followed is one of the day on which it happened, where it cannot be today’s.
 */
export function besideHeldTime(
  { answers }: Draft,
  name: string,
  answer: DraftAnswer,
  { now, timezone }: Moment,
): DraftAnswer {
  const { value } = answer;
  const held = answers[name]?.value;
  if (typeof value !== 'string' || (held !== undefined && typeof held !== 'string')) return answer;
  const today = DateTime.fromJSDate(now, { zone: timezone }).toFormat("yyyy-MM-dd'T'HH:mm");
  const said = answer.said ?? '';
  if (value.length === 10) return { ...answer, value: withHeldTime(value, held, said, today) };
  if (SAYS_DAY.test(said)) return answer;
  const happened = answers['occurredAt']?.value;
  const before = AFTERWARDS.includes(name) && typeof happened === 'string' ? happened : undefined;
  const other = held ?? (value.slice(0, 10) === today.slice(0, 10) ? undefined : before);
  return other === undefined ? answer : { ...answer, value: onDayOf(other, value, before, today) };
}

function withHeldTime(day: string, held: string | undefined, said: string, today: string): string {
  const whole = `${day}${held?.slice(10) ?? ''}`;
  const isPossible = whole.slice(0, 16) <= today || day > today.slice(0, 10);
  return isPossible && !TIME_UNKNOWN.test(said) ? whole : day;
}

/** @param before What it followed, which is not later. */
function onDayOf(other: string, value: string, before: string | undefined, today: string): string {
  const [day, time] = [other.slice(0, 10), value.slice(10)];
  const isNext = before !== undefined && before.length > 10 && `${day}${time}` < before;
  const meant = `${isNext ? addDays(day, 1) : day}${time}`;
  return meant.slice(0, 16) <= today || day > today.slice(0, 10) ? meant : value;
}
