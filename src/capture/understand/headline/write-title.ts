import type { Found } from '../slots/found.ts';
import type { Reading } from '../text/reading.ts';
import { OPENS_MORE } from './title-words.ts';

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
  const written: { readonly title: string; readonly last: number }[] = [];
  for (const at of kept) {
    const next = title + gapBefore(reading, at, last, title) + (reading.tokens[at]?.text ?? '');
    if (next.length > LONGEST_TITLE) break;
    title = next;
    last = at;
    written.push({ title, last });
  }
  if (written.length < kept.length) {
    while (written.length > FEWEST_LEFT && opensMore(reading, written.at(-1)?.last)) written.pop();
    ({ title, last } = written.at(-1) ?? { title, last });
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

/** A cut headline keeps this many words, whatever it ends with. */
const FEWEST_LEFT = 3;

function opensMore({ tokens }: Reading, at: number | undefined): boolean {
  const token = tokens[at ?? -1];
  return token === undefined || token.kind === 'mark' || OPENS_MORE.has(token.low);
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
