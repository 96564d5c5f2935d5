import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import { wordsOf } from '../words/words-of.ts';

/** An amount with its unit, as a text says it. */
export interface Figure {
  /** "in hours", "in percent", "in millions" of euros, or the stem of what is counted. */
  readonly measure: string;
  readonly value: number;
  /** "15 working days". */
  readonly isOfWork: boolean;
  readonly at: number;
  readonly end: number;
}

const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const TEENS: Readonly<Record<string, number>> = { seventeen: 17, eighteen: 18, nineteen: 19 };
const ONES = NUMBER_WORDS.slice(1).join('|');
const WORDS = String.raw`(?:${TENS.join('|')})(?:[\s-](?:${NUMBER_WORDS.slice(1, 10).join('|')}))?|${Object.keys(TEENS).join('|')}|${ONES}`;
const NUMBER = String.raw`(?<![\w.,-])(\d{1,4}(?:[.,]\d{1,2})?|${WORDS})`;

const HOURS: Readonly<Record<string, number>> = {
  h: 1,
  hr: 1,
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  year: 8760,
};
const TIME = new RegExp(
  String.raw`(?:${NUMBER}|\b(?<=within\s)(an?))[\s-]*((?:working|business|bank|calendar|full|whole)[\s-]+)?(h|hr|hour|day|week|month|year)s?\b`,
  'gi',
);
const PERCENT = new RegExp(String.raw`${NUMBER}\s*(?:%|per\s?cent\b)`, 'gi');
const MONEY = new RegExp(String.raw`${NUMBER}\s*(?:m|mn|mio|million)\b`, 'gi');
/** "The 72 core categories": up to two words may stand before what is counted. */
const COUNTED = new RegExp(String.raw`${NUMBER}[\s-]+((?:[a-z-]+\s+){0,2}[a-z-]+)`, 'gi');

/** The figures of a text in its order. `counted`: stems of the things whose number matters. */
export function figuresIn(text: string, counted: ReadonlySet<string> = new Set()): Figure[] {
  const found = [
    ...Array.from(text.matchAll(TIME), (match): Figure => {
      const [, number, one, kind, unit = ''] = match;
      const value = (one === undefined ? valueOf(number) : 1) * (HOURS[unit.toLowerCase()] ?? 1);
      return {
        measure: 'in hours',
        value,
        isOfWork: /^(?:work|bus|bank)/i.test(kind ?? ''),
        ...spanOf(match),
      };
    }),
    ...plainFigures(text, PERCENT, 'in percent'),
    ...plainFigures(text, MONEY, 'in millions'),
    ...Array.from(text.matchAll(COUNTED)).flatMap((match): Figure[] => {
      const measure = wordsOf(match[2] ?? '').find(
        ({ text: word, stem }) => word.endsWith('s') && counted.has(stem),
      )?.stem;
      return measure === undefined
        ? []
        : [{ measure, value: valueOf(match[1]), isOfWork: false, ...spanOf(match) }];
    }),
  ];
  return found
    .flatMap((figure) => [...writtenBefore(figure, text), figure])
    .sort((one, other) => one.at - other.at);
}

const SHARES_A_UNIT = new RegExp(String.raw`${NUMBER}\s*(?:or|and|to|/|–|-)\s*$`, 'i');

/** "10 or 15 days": the first number has the unit of the second. */
function writtenBefore(figure: Figure, text: string): Figure[] {
  const match = SHARES_A_UNIT.exec(text.slice(0, figure.at));
  if (match === null) return [];
  const unit =
    figure.measure === 'in hours' ? figure.value / valueOf(LEADING.exec(text.slice(figure.at))?.[0]) : 1;
  return [{ ...figure, value: valueOf(match[1]) * unit, at: match.index, end: figure.end }];
}

const LEADING = new RegExp(NUMBER, 'i');

/** Whether two values are the same for all who say them: 72 hours and 3 days, 6 months and half of a year. */
export function isSameValue(one: Figure, other: Figure): boolean {
  return Math.abs(one.value - other.value) <= ROUNDING * other.value;
}

/** A month is 30 or 31 days. */
const ROUNDING = 0.03;

function plainFigures(text: string, pattern: RegExp, measure: string): Figure[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    measure,
    value: valueOf(match[1]),
    isOfWork: false,
    ...spanOf(match),
  }));
}

function spanOf(match: RegExpExecArray): { readonly at: number; readonly end: number } {
  return { at: match.index, end: match.index + match[0].length };
}

function valueOf(written = ''): number {
  if (/^\d/.test(written)) return Number(written.replace(',', '.'));
  const [first = '', second] = written.toLowerCase().split(/[\s-]/);
  const small = NUMBER_WORDS.indexOf(first);
  if (small !== -1) return small;
  const tens = TENS.indexOf(first);
  if (tens === -1) return TEENS[first] ?? Number.NaN;
  return (tens + 2) * 10 + Math.max(0, NUMBER_WORDS.indexOf(second ?? 'zero'));
}
