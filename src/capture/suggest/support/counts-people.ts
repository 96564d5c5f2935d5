import type { Place } from './place-of.ts';
import { spelledNumber } from './spelled-number.ts';

/** What a figure counts or is a part of where it is no number of people: time, money, shares, sizes, things. */
const NO_PEOPLE_AFTER =
  /^\s*(?:[:.]\d|[%‰€$£°]|-?(?:uhr|h|heures?|uur|horas?|hs|am|pm|o['’]clock|prozent|percent|pour ?cent|procent|por ciento|euros?|dollars?|tage?n?|days?|jours?|dagen|días|stunden?|hours?|uren|minut\p{L}*|sekund\p{L}*|second\p{L}*|wochen?|weeks?|semaines?|weken|week|semanas?|monate?n?|months?|mois|maand(?:en)?|mes(?:es)?|jahren?|years?|ans?|années?|jaar|jaren|años?|mal|times|fois|keer|veces|dateien|files|fichiers|bestanden|archivos|tickets?|version\p{L}*)(?!\p{L}))/iu;
const NO_PEOPLE_BEFORE =
  /(?:[\d][:./-]|[€$£#]|(?<!\p{L})(?:um|gegen|at|à|vers|om|rond|alle|version|v|nr|no|nummer|number|numéro|número|clause|kontroll\p{L}*|seite|page|kapitel|ticket|a las|a la)[\s.]*)$/iu;

/** Whether words hold a number as digits or spelled, of people and not of hours, euros or versions. */
export function countsPeople(value: number, { said, before, after }: Place): boolean {
  return Array.from(said.matchAll(patternFor(value)), ({ index, 0: number }) => ({
    left: before + said.slice(0, index),
    right: said.slice(index + number.length) + after,
  })).some(({ left, right }) => !NO_PEOPLE_BEFORE.test(left) && !NO_PEOPLE_AFTER.test(right));
}

/** "1200", "1.200", "1 200", "1,200", or as it is spelled. */
function patternFor(value: number): RegExp {
  const digits = Array.from(String(value));
  const grouped = digits
    .map((digit, at) => (at > 0 && (digits.length - at) % 3 === 0 ? String.raw`[.,’'\s]?${digit}` : digit))
    .join('');
  const spelled = spelledNumber(value).map((each) => String.raw`(?<!\p{L})(?:${each})(?!\p{L})`);
  return new RegExp([String.raw`(?<![\p{N}.,])${grouped}(?![\p{N}]|[.,]\p{N})`, ...spelled].join('|'), 'giu');
}
