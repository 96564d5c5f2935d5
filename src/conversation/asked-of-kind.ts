import type { RecordKind } from '../records/define-record.ts';
import { recordTypes } from '../records/record-types.ts';

/** “What severity is that?”, “which category would this be?”: which there are is what documents can tell. */
const WHICH_OF_THEM =
  /^(?:and |so |but )*(?:what|which)\s+(?<grade>\p{L}+)(?:\s+of\s+(?:incident|risk|change))?\s+(?:is|was|would|should|does|do)\s+(?:that|this|it)(?:\s+(?:be|have|get|fall under|fall into))?\W*$/iu;
/** “What now?”, “what do I do with that?”: how such a thing is reported. */
const WHAT_NOW =
  /^(?:and |so |but |ok )*(?:what\s+(?:now|next|then)|now\s+what|do\s+(?:i|we)\s+(?:have|need)\s+to\s+do\s+(?:something|anything)(?:\s+(?:now|about\s+(?:it|that|this)))?|what\s+(?:do|should|must|can|shall)\s+(?:i|we)\s+(?:have\s+to\s+|need\s+to\s+)?do(?:\s+(?:now|next|then|first|(?:with|about|in)\s+(?:it|that|this)(?:\s+case)?))*)\W*$/iu;
/** “That” of “who has to approve that?”, and not of “that the model drifts”. */
const POINTER =
  /\b(?:that|this|it)\b(?=\s*(?:$|[?!.,;)]|(?:and|or|to|be|within|from|now|here|by|have|has|get)\b))/iu;

/**
 * What is asked behind a story, as it can be asked of documents, which know nothing of the story: “who has to approve a change?”
 * for “who has to approve that?”. Null where the question names the kind of record itself.
 */
export function askedOfKind(kind: RecordKind, asked: string): string | null {
  if (WHAT_NOW.test(asked)) return HOW_TO_REPORT[kind];
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
