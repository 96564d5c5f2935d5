import type { Moment } from '../records/check-value.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft, DraftAnswer, SaidTwice } from './draft.ts';
import { saidTwiceOf } from './said-twice.ts';
import { setAnswers, type Settled } from './set-answers.ts';

/** “The second”, to two values that were said of what is asked: it keeps where it came from. Null for anything else. */
export function settleTwice(
  type: RecordType,
  draft: Draft,
  { name }: Field,
  text: string,
  moment: Moment,
): Settled | null {
  const twice = saidTwiceOf(draft, name);
  const meant = twice === null ? null : whichMeant(twice, text);
  return meant === null ? null : setAnswers(type, draft, { [name]: meant }, moment);
}

const LEAD = String.raw`^(?:(?:it(?:['’]s| is| was)|that(?:['’]s| is)|take|use|keep|please)\s+)*(?:the\s+)?`;
const END = String.raw`(?:\s+(?:one|value|is (?:right|correct)))?(?:[,\s]+please)?[.!\s]*$`;
const FIRST = new RegExp(`${LEAD}(?:first|former|1st)${END}`, 'iu');
const SECOND = new RegExp(`${LEAD}(?:second|latter|2nd|last|other)${END}`, 'iu');

/** “The second”, or the very words that are quoted: the value that is meant; null for anything else. */
function whichMeant({ values }: SaidTwice, text: string): DraftAnswer | null {
  const words = text.trim();
  if (FIRST.test(words)) return values[0];
  if (SECOND.test(words)) return values[1];
  return values.find(({ said }) => said !== null && plain(said) === plain(words)) ?? null;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^[\s“"']+|[\s”"'.!]+$/gu, '')
    .replace(/\s+/gu, ' ');
}
