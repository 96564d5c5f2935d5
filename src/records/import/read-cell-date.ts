import { DateTime } from 'luxon';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { ImportHints } from './import-hints.ts';

/** Which number stands first in 03/04/2026: the day or the month. Null where nobody said. */
export type DateOrder = 'dmy' | 'mdy';

/** Why a cell was not understood, and what to write in it instead. */
export interface CellProblem {
  readonly reason: string;
  readonly instead: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?<month>(?:${MONTHS.join('|')})[a-z]*)`;
const TIME = String.raw`(?:(?:\s*,?\s+|T)(?:at )?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*(?<half>[ap]\.?m\.?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;
const YEAR = String.raw`(?<year>\d{4}|\d{2})`;

const FORMS: readonly { readonly form: RegExp; readonly order: DateOrder | 'said' }[] = [
  { form: whole(String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})`), order: 'dmy' },
  {
    form: whole(String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of )?${MONTH}\.?,?[\s-]+'?${YEAR}`),
    order: 'dmy',
  },
  {
    form: whole(String.raw`${MONTH}\.?[\s-]+(?<day>\d{1,2})(?:st|nd|rd|th)?,?[\s-]+'?${YEAR}`),
    order: 'mdy',
  },
  // With points it is written day first wherever it is written so.
  { form: whole(String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.${YEAR}`), order: 'dmy' },
  { form: whole(String.raw`(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-]${YEAR}`), order: 'said' },
];

function whole(date: string): RegExp {
  return new RegExp(`^${WEEKDAY}${date}${TIME}$`, 'iu');
}

/** Days from 1 January 1970 to 31 December 2099, as Excel counts them: what a date becomes that lost its format. */
const SERIALS = { from: 25_569, to: 73_050 } as const;
const INSTEAD = 'Write it as 2026-11-03.';

/** A day or a local wall time (ISO 8601), as precise as the cell is. An order nobody can know is not guessed. */
export function readCellDate(
  text: string,
  { dates: order, hints }: { readonly dates: DateOrder | null; readonly hints: ImportHints },
): Result<string, CellProblem> {
  const serial = /^\d{5}(?:\.\d+)?$/u.test(text) ? Number(text) : null;
  if (serial !== null && serial >= SERIALS.from && serial <= SERIALS.to) return ok(ofSerial(serial));
  for (const { form, order: written } of FORMS) {
    const said = form.exec(text)?.groups;
    if (said === undefined) continue;
    const day =
      written === 'said' ? inOrder(said, order, hints) : ok({ day: said['day'], month: said['month'] });
    if (!day.ok) return day;
    return composed({ ...said, ...day.value });
  }
  return err({ reason: 'is not a date', instead: INSTEAD });
}

type Said = Readonly<Record<string, string | undefined>>;

function inOrder(
  { first = '', second = '' }: Said,
  order: DateOrder | null,
  hints: ImportHints,
): Result<Pick<Said, 'day' | 'month'>, CellProblem> {
  const [a, b] = [Number(first), Number(second)];
  const shown = a > 12 ? 'dmy' : b > 12 ? 'mdy' : null;
  if (shown !== null && order !== null && shown !== order)
    return err({
      reason: `is no date with the ${order === 'dmy' ? 'day' : 'month'} first`,
      instead: INSTEAD,
    });
  const known = shown ?? (a === b ? 'dmy' : order);
  if (known === null)
    return err({
      reason: 'could be day first or month first',
      instead: `${hints.dates}, or write it as 2026-11-03.`,
    });
  return ok(known === 'dmy' ? { day: first, month: second } : { day: second, month: first });
}

function composed(said: Said): Result<string, CellProblem> {
  const { month = '', day = '', year = '' } = said;
  const number = /^\d/u.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const date = DateTime.fromObject({ year: full, month: number, day: Number(day) }, { zone: 'utc' });
  if (!date.isValid) return err({ reason: 'is not a day of the calendar', instead: INSTEAD });
  const time = timeOf(said);
  if (time === null)
    return err({ reason: 'has a time that no clock shows', instead: 'Write it as 2026-11-03 14:20.' });
  return ok(`${date.toFormat('yyyy-MM-dd')}${time}`);
}

/** Empty for a day; null for a time that is none. */
function timeOf({ hour, minute = '', half = '', zone = '' }: Said): string | null {
  if (hour === undefined) return '';
  const said = Number(hour);
  if (half !== '' && (said < 1 || said > 12)) return null;
  const hours = half === '' ? said : (said % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return null;
  const offset =
    zone === '' || zone.toUpperCase() === 'Z' ? zone.toUpperCase() : zone.replace(/^([+-]\d{2}):?/u, '$1:');
  return `T${String(hours).padStart(2, '0')}:${minute}${offset}`;
}

/** Excel counts from a day that makes 1 January 1900 the first, and takes 1900 for a leap year. */
function ofSerial(serial: number): string {
  const moment = DateTime.fromMillis(Math.round((serial - SERIALS.from) * 1440) * 60_000, { zone: 'utc' });
  return moment.toFormat(Number.isInteger(serial) ? 'yyyy-MM-dd' : "yyyy-MM-dd'T'HH:mm");
}
