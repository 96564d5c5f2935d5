import { factsIn } from '../../capture/facts-in.ts';
import { optionSaid } from '../../capture/hear-alone.ts';
import { recognizeNamedField } from '../../capture/recognize-correction.ts';
import { isQuestion } from '../../capture/recognize-question.ts';
import { saysWhoWasTold } from '../../capture/hear-told.ts';
import { understandMessage, type Understanding } from '../../capture/understand/understand-message.ts';
import type { RecordKind, RecordType } from '../../records/define-record.ts';
import { recordKinds, recordTypes } from '../../records/record-types.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { actionTold } from './action-told.ts';
import { asTold } from './as-told.ts';
import { residualTold } from './residual-told.ts';
import { toldPlainly } from '../../capture/told-plainly.ts';
import { showMissing } from './show-record.ts';
import { mayEdit } from '../../records/may-edit.ts';
import { addWords } from './add-words.ts';
import { beginsOther } from './begins-other.ts';
import { happenedAgain } from './happened-again.ts';
import { passOn } from './pass-on.ts';
import { saidBehind, type SaidBehind } from './said-behind.ts';
import { paragraph } from '../rich-text.ts';
import { recognizeStepWords, type StepWords } from './recognize-step-words.ts';
import { stepInWords, withNotes } from './step-in-words.ts';
import { changeRecord } from './change-record.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { recordHere } from './record-here.ts';
import { NUMBER, wholeNumber, withNumbers } from './record-reference.ts';

/** Whether words that name no record say something of a field of it, or who was told of it. */
function saysOfRecord(kind: RecordKind, text: string, context: RecordTalk['context']): boolean {
  const type = recordTypes[kind];
  const named = recognizeNamedField(type, text);
  if (optionSaid(type, text, context) !== null || (named !== null && named.words !== '')) return true;
  if (isPlain(type, text, context)) return true;
  return saysWhoWasTold(type, text, context) || tellsMore(type, text, context);
}

function isPlain(type: RecordType, text: string, context: RecordTalk['context']): boolean {
  return (
    asTold(type, text.trim(), context) !== null ||
    residualTold(type, text) !== null ||
    toldPlainly(type, text).list !== ''
  );
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

/** “It’s not contained yet.” */
const NOT_YET =
  /^(?:(?:no|but|well|sorry)[,\s]+)*(?:it|that|this)(?:['’]s|\s+is)(?:\s+still)?(?:\s+not|n['’]t)(?:\s+(?:yet|fully|really))*\s+(?:contained|fixed|resolved|over|closed|solved|finished|done)(?:\s+yet)?[.!\s]*$/iu;

/** "The root cause was a cache key": said of the record that the conversation is about. Null for anything else. */
export async function tellOfRecord(talk: RecordTalk): Promise<Turn | null> {
  const { incoming, deps } = talk;
  const record = await recordHere(incoming, deps);
  if (record === null || isAsked(record, talk)) return null;
  const understood = understandMessage(incoming.text, talk.context);
  const behind = behindOf(record, understood, talk);
  if (behind === 'again') return happenedAgain(record, talk);
  if (behind === 'else' && beginsOther(incoming.text)) return null;
  const step = stepNamed(record, talk);
  if (step !== null) return stepInWords(record, step, talk);
  const count = countCorrected(record, incoming.text);
  if (count !== null) return changeRecord(record, count, talk);
  const action = actionTold(record, incoming.text, deps.systems());
  if (action !== null) return changeRecord(record, action, talk);
  if (NOT_YET.test(incoming.text.trim())) return showMissing(record, incoming, deps);
  if (saysOfRecord(record.kind, incoming.text, talk.context))
    return changeRecord(record, incoming.text, talk);
  const told = await toldSomebody(record, talk);
  if (told !== null || behind === 'else') return told;
  if (behind === 'of it') return changeRecord(record, incoming.text, talk);
  // What tells no story may still be meant in another way.
  return understood.kind === null ? null : keptOf(record, understood.kind, talk);
}

/** A plain fact that nothing else was understood of, said in the thread of a record. */
export async function moreOfRecord(understood: Understanding, talk: RecordTalk): Promise<Turn | null> {
  const record = await recordHere(talk.incoming, talk.deps);
  if (record === null || isQuestion(talk.incoming.text)) return null;
  if (behindOf(record, understood, talk) !== 'perhaps') return null;
  return keptOf(record, record.kind, talk);
}

function keptOf(record: RecordVersion, kind: RecordKind, talk: RecordTalk): Turn {
  const { incoming, deps } = talk;
  const may = mayEdit(deps.actor(incoming.user), record);
  return may.allowed
    ? addWords(record, incoming.text, kind, talk)
    : passOn(record, incoming.text, may.reason, talk);
}

const STEP_BEHIND_NAME = /^(?:the |our |my )?(?<noun>[\p{L} -]{4,40}?)\s*[:–—]\s*(?<told>.{8,})$/isu;

/** “Review went fine, agents were informed”; but “review was moved to Friday” tells of no result. */
const STEP_WENT =
  /^(?:(?:and|so|ok|the|our|my)[,\s]+)*(?<noun>(?:post-implementation )?review|investigation|(?:root cause )?analysis) (?<told>(?:went|showed|shows|found|turned out|came out|confirmed|passed|(?:is|was) (?:fine|ok(?:ay)?|good|clean|successful|positive|without)|(?:is )?(?:done|finished|fine|ok))\b.*)$/isu;
/** “They deleted it and the vendor confirmed it, so it’s contained”, “we checked 50 calls. So corrected”. */
const STEP_FOLLOWS =
  /^(?<told>.{8,}?)[\s,.;:–—-]+(?:so|thus|therefore|hence)(?: now)?,? (?:(?:it|this|that|everything|all)(?:['’]s| is| was| has been) )?(?:now |all |fully )*(?<state>\p{L}{4,14}(?: \p{L}+)?)(?: now| then)?[.!\s]*$/isu;
const ON_CONDITION = /\b(?:once|if|until|unless|as soon as)\b/iu;

/** “Review: it works as planned”: the step that its name stands for, or that follows from what was done, and how it went. */
function stepNamed({ kind, number }: RecordVersion, { incoming, context }: RecordTalk): StepWords | null {
  const text = incoming.text.trim();
  const follows = STEP_FOLLOWS.exec(text)?.groups;
  const { noun, told } = (STEP_BEHIND_NAME.exec(text) ?? STEP_WENT.exec(text))?.groups ?? {};
  const said =
    noun !== undefined && told !== undefined
      ? `${noun} of ${number}: ${told}`
      : follows !== undefined && !ON_CONDITION.test(text)
        ? `${number} is ${follows['state'] ?? ''}, ${follows['told'] ?? ''}`
        : null;
  if (said === null) return null;
  const words = recognizeStepWords(said, context.now);
  const has = recordTypes[kind].steps.some(({ name }) => words?.steps.includes(name));
  return has && words?.isOrder === false ? words : null;
}

/** “What remains is 1 x 3” begins like a question. */
function isAsked({ kind }: RecordVersion, { incoming: { text }, context }: RecordTalk): boolean {
  if (!isQuestion(text)) return false;
  const type = recordTypes[kind];
  return text.includes('?') || !isPlain(type, text, context);
}

function behindOf(
  record: RecordVersion,
  understood: Understanding,
  { incoming: { text }, context }: RecordTalk,
): SaidBehind {
  const facts = Object.keys(factsIn(recordTypes[record.kind], { text, source: null }, context));
  return saidBehind({ record, text, understood, facts, context });
}

const LEAD = String.raw`(?:(?:and|also|so|ok|update|fyi|btw|by the way|forgot to say|i forgot(?: to say)?)[,:\s]+)*`;
const WHEN = String.raw`(?<when>(?:today|yesterday|this (?:morning|afternoon|evening)|last (?:night|week|\p{L}+day)|on|at|earlier today)\b[^,;:?]{0,30})[.!\s]*$`;
/** “We informed the nine analysts this morning”, “Jonas was informed on Saturday”: somebody who is none of those whom a record names. */
const TOLD_SOMEBODY = [
  new RegExp(
    String.raw`^${LEAD}(?:we|i)(?:['’]ve| have)?(?: already| also| just| now)? (?:informed|told|notified|briefed|trained) (?<whom>(?!that\b|you\b|how\b|to\b)[^,;:.?]{3,60}?),? ${WHEN}`,
    'iu',
  ),
  new RegExp(
    String.raw`^${LEAD}(?<whom>(?!it\b|this\b|that\b|what\b|who\b)[\p{L}<][^,;:.?]{1,40}?) (?:was|were|has been|have been|got) (?:already |also )?(?:informed|told|notified|briefed|warned),? ${WHEN}`,
    'iu',
  ),
];

/** When they were told is kept; who they were belongs to those whom the record names, and is asked for. */
async function toldSomebody(record: RecordVersion, talk: RecordTalk): Promise<Turn | null> {
  const said = talk.incoming.text.trim();
  const found = TOLD_SOMEBODY.map((told) => told.exec(said)?.groups).find((groups) => groups !== undefined);
  const { whom, when } = found ?? {};
  const type = recordTypes[record.kind];
  const [told, group] = [type.field('informedAt'), type.field('toInform')];
  if (whom === undefined || when === undefined || told === undefined || group === undefined) return null;
  const turn = await changeRecord(record, `${told.name}: ${when}`, talk);
  const note = `“${whom}” is none of the groups that ${type.article} ${type.noun} names. Which one do they belong to? Say it like this: “${group.label.toLowerCase()}: ${group.example}”.`;
  return withNotes(turn, [paragraph(note)]);
}

/** “It was 16 calls”, of a record that holds a count: no day, no time and no span. */
const COUNT_ALONE =
  /^(?:(?:no|sorry|actually|oh|wait|correction)[,\s]+)*(?:it|there|that) (?:was|were|is|are) (?:only |actually |about |rather |in fact )*(?<count>\d{1,3}(?:[.,]\d{3})*|\d+) (?<what>\p{L}{3,})(?: \p{L}+)?(?:[,\s]+not \d+(?: \p{L}+)?)?[.!\s]*$/iu;
const IS_TIME =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|minutes?|hours?|days?|weeks?|months?|years?|o['’]?clock|per|percent|euros?|eur|dollars?|times|points?)$/iu;

function countCorrected({ kind, data }: RecordVersion, text: string): string | null {
  const { count, what } = COUNT_ALONE.exec(text.trim())?.groups ?? {};
  const held = recordTypes[kind].fields.find(({ input, name }) => input.kind === 'count' && name in data);
  if (held === undefined || count === undefined || IS_TIME.test(what ?? '')) return null;
  return `${held.label}: ${count}`;
}
