import { DateTime } from 'luxon';
import type { Moment } from '../records/check-value.ts';
import type { DraftAnswer } from './draft.ts';

/**
 * “On Tuesday”, said on a Tuesday, is read as the one a week ago, because people say “today” for today. Where that cannot
 * be, such as before the thing had happened, today was meant: the answer with that day. Null for any other answer.
 */
export function meantToday(answer: DraftAnswer, { now, timezone }: Moment): DraftAnswer | null {
  const { value, said } = answer;
  if (typeof value !== 'string' || said === null) return null;
  const today = DateTime.fromJSDate(now, { zone: timezone }).setLocale('en-GB');
  const named = new RegExp(String.raw`(?<!last |previous |past )\b${today.toFormat('ccc')}[a-z]*\b`, 'iu');
  const isWeekAgo = value.slice(0, 10) === today.minus({ days: 7 }).toFormat('yyyy-MM-dd');
  if (!isWeekAgo || !named.test(said)) return null;
  return { ...answer, value: `${today.toFormat('yyyy-MM-dd')}${value.slice(10)}` };
}
