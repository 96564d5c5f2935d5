import { sentencesOf } from './sentences-of.ts';

/** "After that they are deleted": alone it tells nobody what. */
const LEANS_BACK =
  /^\W*(?:it|its|they|their|this|these|those|both|such|he|she|then|there|otherwise|(?:after|before|in|on|from|by|until|with)\s+(?:that|this|these|those|them|it))\b/i;
/** What is read at a glance. */
const LONGEST = 300;

/** A sentence of a text, with the one before it where it leans on that and both are short enough: a stretch of the text. */
export function withWhatItLeansOn(text: string, sentence: string): string {
  if (!LEANS_BACK.test(sentence)) return sentence;
  const pieces = sentencesOf(text);
  const at = pieces.findIndex(({ start, end }) => text.slice(start, end).trim() === sentence);
  const [before, its] = [pieces[at - 1], pieces[at]];
  if (before === undefined || its === undefined) return sentence;
  const both = text.slice(before.start, its.end).trim();
  return both.length > LONGEST || both.includes('\n') ? sentence : both;
}
