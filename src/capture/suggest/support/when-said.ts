import { dayIn } from '../../../records/when.ts';
import type { UnderstandContext } from '../../understand/context.ts';
import { clocksIn, isClock } from './clock-said.ts';
import { dayWordsIn, type DayWord } from './day-words.ts';

/**
 * What words in any language support of a date: all of it, its day where they say no time, or null. They have to name the
 * day (a word such as "gestern", a weekday, a day of a month, a distance), and nothing in them may say another one.
 */
export function whenSaid(said: string, when: string, { now, timezone }: UnderstandContext): string | null {
  const [day, time] = [when.slice(0, 10), when.slice(11, 16)];
  const { clocks, rest } = clocksIn(said.toLowerCase().normalize('NFKC'));
  const distance = daysBetween(dayIn(timezone, now), day);
  const words = dayWordsIn(rest);
  const dated = datesIn(rest);
  if (!words.every((word) => agrees(word, day, distance))) return null;
  if (!dated.dates.every((date) => isDate(date, day))) return null;
  const figures = figuresOf(dated.rest, words, day, distance);
  if (figures === null) return null;
  const isNamed =
    figures.named ||
    dated.dates.length > 0 ||
    words.some(({ says }) => says === 'offset' || says === 'weekday') ||
    (clocks.length > 0 && distance === 0 && words.length === 0);
  const isNear =
    figures.year ||
    dated.dates.some(([, , year]) => year !== null) ||
    isWithinReach(words, distance, figures.named || dated.dates.length > 0);
  if (!isNamed || !isNear) return null;
  if (time === '') return when;
  if (clocks.length === 0) return day;
  return clocks.some((clock) => isClock(clock, time)) ? when : null;
}

/** Day, month, year; the first two either way round. */
type Numeric = readonly [a: number, b: number, year: number | null];

const ISO = /(\d{4})-(\d{1,2})-(\d{1,2})/gu;
const CJK = /(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?/gu;
const NUMERIC = /(?<![\d.])(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2})|\.)?(?!\d)/gu;

function datesIn(text: string): { readonly dates: readonly Numeric[]; readonly rest: string } {
  const dates: Numeric[] = [];
  const yearOf = (year: string | undefined) => (year === undefined ? null : Number(year) % 100);
  const rest = text
    .replace(ISO, (_, year: string, month: string, day: string) =>
      took([Number(day), Number(month), yearOf(year)]),
    )
    .replace(CJK, (_, year: string | undefined, month: string, day: string) =>
      took([Number(day), Number(month), yearOf(year)]),
    )
    .replace(NUMERIC, (_, a: string, b: string, year: string | undefined) =>
      took([Number(a), Number(b), yearOf(year)]),
    );
  return { dates, rest };

  function took(date: Numeric): string {
    dates.push(date);
    return ' ';
  }
}

function isDate([a, b, said]: Numeric, value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return (said ?? year % 100) === year % 100 && ((a === day && b === month) || (a === month && b === day));
}

/** A figure is the day of a month that is named, the year, or how far away it is; else it says something else: null. */
function figuresOf(
  text: string,
  words: readonly DayWord[],
  value: string,
  distance: number,
): { readonly named: boolean; readonly year: boolean } | null {
  const [year = 0, , day = 0] = value.split('-').map(Number);
  const hasMonth = words.some(({ says }) => says === 'month');
  const found = { named: false, year: false };
  for (const { 0: written, index } of text.matchAll(/\d+/gu)) {
    const figure = Number(written);
    const days = figure * (unitOf(text.slice(index + written.length)) ?? Number.NaN);
    if (days === Math.abs(distance)) found.named = true;
    else if (figure === year && written.length === 4) found.year = true;
    else if (hasMonth && figure === day) found.named = true;
    else return null;
  }
  return found;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^\s*(?:tage?n?|days?|jours?|dagen|d[ií]as?|giorni|dni|日|일)(?!\p{L})/iu, 1],
  [/^\s*(?:wochen?|weeks?|semaines?|weken|semanas?|settimane|週間|周)(?!\p{L})/iu, 7],
];

function unitOf(after: string): number | null {
  return UNITS.find(([unit]) => unit.test(after))?.[1] ?? null;
}

/** Without its year a date is the nearest such one; a weekday alone is of this week or one beside it. Days. */
const REACH = { year: 366, weekday: 13 } as const;

function isWithinReach(words: readonly DayWord[], distance: number, isDated: boolean): boolean {
  if (words.some(({ says }) => says === 'offset')) return true;
  return Math.abs(distance) <= (isDated ? REACH.year : REACH.weekday);
}

function agrees(word: DayWord, day: string, distance: number): boolean {
  switch (word.says) {
    case 'offset':
      return distance === word.days;
    case 'weekday':
      return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) === word.weekday;
    case 'month':
      return Number(day.slice(5, 7)) === word.month;
  }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
