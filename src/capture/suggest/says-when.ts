import { dayIn } from '../../records/when.ts';
import type { UnderstandContext } from '../understand/context.ts';
import { dayWordsIn, type DayWord } from './day-words.ts';

/**
 * Whether words in another language can mean a date: they speak of a day or hold a figure, and nothing in them says
 * another day than the date does.
 */
export function saysWhen(said: string, when: string, { now, timezone }: UnderstandContext): boolean {
  const days = dayWordsIn(said);
  const figures = Array.from(said.matchAll(/\p{Nd}+/gu), ([figure]) => Number(figure.normalize('NFKC')));
  if (days.length === 0 && figures.length === 0) return false;
  const today = dayIn(timezone, now);
  if (!days.every((word) => agrees(word, when.slice(0, 10), today))) return false;
  const held = numbersOf(when);
  // "vor 3 Tagen", "il y a 3 jours": the figure is the distance.
  return figures.every(
    (figure) => held.has(figure) || figure === Math.abs(daysBetween(today, when.slice(0, 10))),
  );
}

function agrees(word: DayWord, day: string, today: string): boolean {
  switch (word.says) {
    case 'offset':
      return daysBetween(today, day) === word.days;
    case 'weekday':
      return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) === word.weekday;
    case 'month':
      return Number(day.slice(5, 7)) === word.month;
  }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Year, month, day, hour and minute, the hour on both clocks. */
function numbersOf(when: string): ReadonlySet<number> {
  const [year = 0, month = 0, day = 0, hour, minute] = (when.match(/\d+/gu) ?? []).map(Number);
  const hours = hour === undefined ? [] : [hour, hour % 12, hour % 12 || 12];
  return new Set([year, year % 100, month, day, ...hours, ...(minute === undefined ? [] : [minute])]);
}
