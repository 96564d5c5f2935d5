import type { Found } from '../slots/found.ts';
import type { Reading } from '../text/reading.ts';

/** As long as a line in a list can be. */
const LONGEST_TITLE = 80;

/**
 * The kept words with their own spacing, cut at a word. `said` is the stretch of the message that they come
 * from.
 */
export function writeTitle(reading: Reading, kept: readonly number[]): Found {
  const from = kept[0] ?? 0;
  let title = '';
  let last = from;
  for (const at of kept) {
    const next = title + gapBefore(reading, at, last, title) + (reading.tokens[at]?.text ?? '');
    if (next.length > LONGEST_TITLE) break;
    title = next;
    last = at;
  }
  const start = reading.tokens[from]?.start ?? 0;
  const end = reading.tokens[last]?.end ?? start;
  return {
    value: tidy(title) || reading.text.slice(start, start + LONGEST_TITLE),
    said: reading.text.slice(start, end),
    from,
    to: last + 1,
  };
}

/**
 * What stands between two words in the message; one space where something was taken out, none before a
 * comma.
 */
function gapBefore(reading: Reading, at: number, last: number, title: string): string {
  const [token, before] = [reading.tokens[at], reading.tokens[at - 1]];
  if (title === '' || !token) return '';
  if (at === last + 1 && before) return reading.text.slice(before.end, token.start).replace(/\s+/gu, ' ');
  return /^[,;:.)]$/u.test(token.low) ? '' : ' ';
}

function tidy(title: string): string {
  const text = title
    .replace(/\s+([,;:)])/gu, '$1')
    .replace(/([,;:])(?:\s*[,;:])+/gu, '$1')
    .replace(/[,;:\s(-]+$/u, '');
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
