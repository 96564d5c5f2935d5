import type { RecordVersion } from '../record.ts';

/** A plural of so many letters is looked for by what it has in common with the singular. */
const SHORTEST = 5;
const SHORTEST_STEM = 4;

/** Whether a word stands in what a record says, or in its number: “refunds” also as “refund”. @param word In small letters. */
export function standsIn({ number, data }: RecordVersion, word: string): boolean {
  const sought = stemOf(word);
  return [number, ...Object.values(data)].some((value) => String(value).toLowerCase().includes(sought));
}

/** What singular and plural of a word begin with. */
export function stemOf(word: string): string {
  if (word.length < SHORTEST || !/^\p{L}+s$/u.test(word)) return word;
  const stem = word.replace(/(?:ies|(?<=ch|sh|x|z|ss)es|(?<![siu])s)$/u, '');
  return stem.length < SHORTEST_STEM ? word : stem;
}
