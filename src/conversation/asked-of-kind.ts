import type { RecordKind } from '../records/define-record.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';

/** “What severity is that?”, “which category would this be?”: which there are is what documents can tell. */
const WHICH_OF_THEM =
  /^(?:and |so |but )*(?:what|which)\s+(?<grade>\p{L}+)(?:\s+of\s+(?:incident|risk|change))?\s+(?:is|was|would|should|does|do)\s+(?:that|this|it)(?:\s+(?:be|have|get|fall under|fall into))?\W*$/iu;
/** “What now?”, “what do I do with that?”: how such a thing is reported. */
const WHAT_NOW =
  /^(?:and |so |but |ok )*(?:what\s+(?:now|next|then)|now\s+what|do\s+(?:i|we)\s+(?:have|need)\s+to\s+do\s+(?:something|anything)(?:\s+(?:now|about\s+(?:it|that|this)))?|what\s+(?:do|should|must|can|shall)\s+(?:i|we)\s+(?:have\s+to\s+|need\s+to\s+)?do(?:\s+(?:now|next|then|first|(?:with|about|in)\s+(?:it|that|this)(?:\s+case)?))*)\W*$/iu;
const KINDS = recordKinds.map((kind) => recordTypes[kind].noun).join('|');
/** “Do I have to file that as a change?”, “does this count as an incident?”: whether such a thing is one at all. */
const WHETHER_ONE = new RegExp(
  String.raw`\b(?:(?:do|does|did|should|must|shall|need|have|has|am|is|are|can|could|may|would)(?:n['’]?t)?\s+(?:i|we|this|that|it|one|somebody|they)\s+(?:(?:still|even|really|also|always|already|have|need|has|supposed|required|obliged|to|be|now)\s+)*(?:file|report|log|record|register|raise|submit|declare|enter|note|announce|filed|reported|logged|recorded|registered|raised|declared)\b|(?:is|are|was|were|does|do|did|would)\s+(?:this|that|it|something like (?:this|that)|these|such a thing)\s+(?:(?:already|also|even|really|still|still be|be|then|now)\s+)*(?:(?:count|qualify|fall|go|rank)s?\s+(?:as|under)\s+)?(?:an?\s+)(?:ai\s+|real\s+|reportable\s+)?(?:${KINDS})\b)`,
  'iu',
);

/** Whether it is asked if something belongs on record: that is no order to record it. */
export function asksWhetherOne(text: string): boolean {
  return WHETHER_ONE.test(text);
}

/** “That” of “who has to approve that?”, and not of “that the model drifts”. */
const POINTER =
  /\b(?:that|this|it)\b(?=\s*(?:$|[?!.,;)]|(?:and|or|to|be|within|from|now|here|by|have|has|get)\b))/iu;

/**
 * What is asked behind a story, as it can be asked of documents, which know nothing of the story: “who has to approve a change?”
 * for “who has to approve that?”. Null where the question names the kind of record itself.
 */
export function askedOfKind(kind: RecordKind, asked: string): string | null {
  if (WHAT_NOW.test(asked)) return HOW_TO_REPORT[kind];
  // Where it is reported, and by when, is asked as it stands.
  if (
    asksWhetherOne(asked) &&
    !/^\W*(?:and |so |but )*(?:where|how|by when|until when|when|to whom|who)\b/iu.test(asked)
  )
    return WHAT_COUNTS[kind];
  const grade = WHICH_OF_THEM.exec(asked)?.groups?.['grade'];
  if (grade !== undefined) return `What ${pluralOf(grade)} are there?`;
  if (new RegExp(String.raw`\b${recordTypes[kind].noun}`, 'iu').test(asked)) return null;
  const meant = SPOKEN_OF[kind];
  return POINTER.test(asked) ? asked.replace(POINTER, meant) : `${asked} (${meant})`;
}

const SPOKEN_OF: Readonly<Record<RecordKind, string>> = {
  incident: 'an AI incident',
  risk: 'a risk',
  change: 'a change',
  concern: 'a concern',
};

/** Whether it is an incident is told where incidents are reported: in doubt they are. */
const WHAT_COUNTS: Readonly<Record<RecordKind, string>> = {
  incident: 'How do I report an AI incident?',
  risk: 'What counts as a risk?',
  change: 'What counts as a change?',
  concern: 'How do I raise a concern?',
};

const HOW_TO_REPORT: Readonly<Record<RecordKind, string>> = {
  incident: 'How do I report an AI incident?',
  risk: 'How do I report a risk?',
  change: 'How do I request a change?',
  concern: 'How do I raise a concern?',
};

function pluralOf(word: string): string {
  if (/[^aeiou]y$/iu.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/iu.test(word) ? `${word}es` : `${word}s`;
}
