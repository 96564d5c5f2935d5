import { oneLine } from '../holds-quote.ts';
import { sentencesIn } from './sentences-in.ts';

/**
 * The whole sentences of a source that a quote is taken from, to the letter; null when the source does not hold it. A
 * fragment can leave out the "not" before it; a sentence cannot.
 */
export function originalOf(source: string, quote: string): string | null {
  const wanted = oneLine(quote);
  const sentences = sentencesIn(source).map(oneLine);
  const whole = sentences.find((sentence) => sentence.includes(wanted));
  if (wanted === '' || whole !== undefined) return whole ?? null;
  const at = sentences.join(' ').indexOf(wanted);
  if (at === -1) return null;
  let start = 0;
  const touched = sentences.filter((sentence) => {
    const [from, to] = [start, start + sentence.length];
    start = to + 1;
    return to > at && from < at + wanted.length;
  });
  return touched.join(' ');
}
