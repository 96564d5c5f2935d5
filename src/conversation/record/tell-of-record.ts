import { factsIn } from '../../capture/facts-in.ts';
import { optionSaid } from '../../capture/hear-alone.ts';
import { recognizeNamedField } from '../../capture/recognize-correction.ts';
import { isQuestion } from '../../capture/recognize-question.ts';
import { saysWhoWasTold } from '../../capture/hear-told.ts';
import type { RecordKind, RecordType } from '../../records/define-record.ts';
import { recordKinds, recordTypes } from '../../records/record-types.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { changeRecord } from './change-record.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { NUMBER, wholeNumber, withNumbers } from './record-reference.ts';

/** Whether words that name no record say something of a field of it, or who was told of it. */
function saysOfRecord(kind: RecordKind, text: string, context: RecordTalk['context']): boolean {
  const type = recordTypes[kind];
  const named = recognizeNamedField(type, text);
  if (optionSaid(type, text, context) !== null || (named !== null && named.words !== '')) return true;
  return saysWhoWasTold(type, text, context) || tellsMore(type, text, context);
}

/** “It affected 9 customers”, “it ended on the 21st”: what goes on from what was recorded. */
const GOES_ON =
  /^(?:(?:and|also|oh|so|sorry|actually|wait|no)[,\s]+)*(?:it|that|this)\s+(?:only\s+|also\s+|really\s+)?(?:affected|hit|concerned|ended|stopped|started|began|lasted|happened|occurred|was\s+(?:noticed|detected|discovered|found|on|at|around|about|only|\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday))\b(?!.*\bagain\b)/iu;
/** “And 31 candidates”, “actually Tomas should own it”. */
const CORRECTS = /^(?:and|also|plus|sorry|actually|wait|correction|oh)\b/iu;
const MOST_WORDS = { goingOn: 16, correcting: 8 } as const;

/** A fact of one of its fields, in words that begin no story of their own. */
function tellsMore(type: RecordType, text: string, context: RecordTalk['context']): boolean {
  const words = text.trim().split(/\s+/u).length;
  const goesOn = GOES_ON.test(text.trim()) && words <= MOST_WORDS.goingOn;
  if (!goesOn && !(CORRECTS.test(text.trim()) && words <= MOST_WORDS.correcting)) return false;
  const found = Object.keys(factsIn(type, { text, source: null }, context));
  const facts = found.filter((name) => name !== 'title' && name !== 'description');
  return facts.length > 0 && (goesOn || !facts.includes('system'));
}

/** “We told the DPA today about INC-2026-0001”: who was told of a record that is named by its number, wherever it stands. */
export async function toldOfNumber(talk: RecordTalk): Promise<Turn | null> {
  const { incoming, context, deps } = talk;
  const words = withNumbers(incoming.text);
  const [found, ...others] = words.matchAll(OF_NUMBER);
  const { number: typed = '', of } = found?.groups ?? {};
  if (found === undefined || others.length > 0) return null;
  const rest = words
    .replace(found[0], of === undefined ? 'it' : '')
    .replace(/\s+/gu, ' ')
    .trim();
  const number = wholeNumber(typed, context.now);
  const kind = recordKinds.find((one) => number.startsWith(`${recordTypes[one].prefix}-`));
  if (kind === undefined || !saysWhoWasTold(recordTypes[kind], rest, context)) return null;
  const record = await deps.register.byNumber(number, viewerOf(incoming, deps));
  return record === null ? null : changeRecord(record, rest, talk);
}

/** Its number, with the words that only lead to it. */
const OF_NUMBER = new RegExp(
  String.raw`(?<of>,?\s*\b(?:about|of|for|on|in|regarding|concerning|with regard to)\s+(?:the\s+)?(?:incident\s+|change\s+|risk\s+)?)?(?<![\w-])(?<number>${NUMBER})(?!\w)`,
  'giu',
);

/** "The root cause was a cache key": said of the record that the conversation is about. Null for anything else. */
export async function tellOfRecord(talk: RecordTalk): Promise<Turn | null> {
  const { incoming, deps } = talk;
  if (isQuestion(incoming.text)) return null;
  const number = await deps.memories.recordIn(incoming.conversation);
  if (number === null) return null;
  const record = await deps.register.byNumber(number, viewerOf(incoming, deps));
  if (record === null) return null;
  return saysOfRecord(record.kind, incoming.text, talk.context)
    ? changeRecord(record, incoming.text, talk)
    : null;
}
