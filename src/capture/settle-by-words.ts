import type { Moment } from '../records/check-value.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft, DraftAnswer, Unsettled } from './draft.ts';
import { recognizeCommand } from './recognize-command.ts';
import { unsettledOf } from './unsettled.ts';
import { setAnswers, type Settled } from './set-answers.ts';

/** “The second”, or “yes”, to what is unsettled of what is asked: it keeps where it came from. Null for anything else. */
export function settleByWords(
  type: RecordType,
  draft: Draft,
  { name }: Field,
  text: string,
  moment: Moment,
): Settled | null {
  const open = unsettledOf(draft, name);
  const meant = open === null || draft.cancelAsked ? null : whichMeant(open, text);
  return meant === null ? null : setAnswers(type, draft, { [name]: meant }, moment);
}

const LEAD = String.raw`^(?:(?:it(?:['’]s| is| was)|that(?:['’]s| is)|take|use|keep|please)\s+)*(?:the\s+)?`;
const END = String.raw`(?:\s+(?:one|value|is (?:right|correct)))?(?:[,\s]+please)?[.!\s]*$`;
const FIRST = new RegExp(`${LEAD}(?:first|former|1st)${END}`, 'iu');
const SECOND = new RegExp(`${LEAD}(?:second|latter|2nd|last|other)${END}`, 'iu');

const SO =
  /^(?:(?:that|it)(?:['’]s| is| was)\s+)?(?:it is|it was|right|correct|true|exactly|indeed|so|that)[.!\s]*$/iu;

/** “The second”, “yes”, or the very words that are quoted: the value that is meant; null for anything else. */
function whichMeant({ values }: Unsettled, text: string): DraftAnswer | null {
  const words = text.trim();
  const [one, other] = values;
  if (other === undefined && (SO.test(words) || recognizeCommand(words) === 'yes')) return one;
  if (other !== undefined && FIRST.test(words)) return one;
  if (other !== undefined && SECOND.test(words)) return other;
  return values.find(({ said }) => said !== null && plain(said) === plain(words)) ?? null;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/^[\s“"']+|[\s”"'.!]+$/gu, '')
    .replace(/\s+/gu, ' ');
}
