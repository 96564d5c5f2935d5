import { MONTHS } from '../words/months.ts';

const ISO = /\b(20\d\d)-(\d\d)-(\d\d)\b/g;
const WRITTEN = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})\.?,?\s+(20\d\d)\b`,
  'giu',
);

/** The days that a text names in full, ISO 8601: "8 to 10 December 2026" ▶ 2026-12-10. */
export function daysIn(text: string): string[] {
  const iso = Array.from(text.matchAll(ISO), ([day]) => day);
  const written = Array.from(text.matchAll(WRITTEN), ([, day = '', month = '', year = '']) => {
    const at = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase()));
    return `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
  return [...iso, ...written];
}
