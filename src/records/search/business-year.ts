import type { Period } from './read-period.ts';

const BUSINESS_YEAR =
  /\b(?:in |during |for |of |over )?(?:the |our |last )*(?:(?:business|financial|fiscal|academic|school|budget|reporting|university) year |fy ?)?(?<first>20\d\d) ?[/–-] ?(?:20)?(?<second>\d\d)\b(?!-)/iu;
/** Where nobody says when such a year begins: it is said that it was taken so. */
const YEAR_BEGINS = '07-01';
const YEAR_ENDS = '06-30';

/** “2025/26”: its two years; null where none is named. */
export function businessYearIn(text: string): { readonly said: string; readonly period: Period } | null {
  const found = BUSINESS_YEAR.exec(text);
  const { first = '', second = '' } = found?.groups ?? {};
  if (found === null || (Number(first) + 1) % 100 !== Number(second)) return null;
  const period = { from: `${first}-${YEAR_BEGINS}`, to: `${String(Number(first) + 1)}-${YEAR_ENDS}` };
  return { said: found[0], period };
}
