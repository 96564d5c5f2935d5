import { UNFOUND, type Answer } from '../answer/answer.ts';
import { isDoubted } from '../answer/compose/doubt.ts';
import { askedBeside, type AskedBeside } from '../capture/asked-beside.ts';
import { recognizeCommand } from '../capture/recognize-command.ts';
import { isQuestion } from '../capture/recognize-question.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import { understandAs, type Understanding } from '../capture/understand/understand-message.ts';
import type { RecordKind } from '../records/define-record.ts';
import { recordTypes } from '../records/record-types.ts';
import { answerIn, type Answered } from './answer-question.ts';
import { askedOfKind, asksWhetherOne } from './asked-of-kind.ts';
import { sourceOf } from './begin-draft.ts';
import { beginTold } from './begin-told.ts';
import { carriedText } from './carried-text.ts';
import type { RecordTalk } from './record/handle-record-words.ts';
import { button } from './present-question.ts';
import type { Reply } from './reply.ts';
import { respond, replyTo } from './respond.ts';
import { notice, paragraph } from './rich-text.ts';
import type { ConversationMemory, RecordOffer, StateChange, Turn } from './turn.ts';

/** What came of a question behind a story: its answer, or the question, where nothing surely answers it. */
export type Beside = { readonly turn: Turn } | { readonly unanswered: string };

/**
 * “The chatbot told a member the wrong rate. What severity is that?”: what is asked is answered, and what was told is
 * offered a place on record. Null where nothing is asked.
 */
export async function answerAndOffer(
  kind: RecordKind,
  { fields }: Understanding,
  talk: RecordTalk,
): Promise<Beside | null> {
  const { incoming } = talk;
  const found = askedBeside(incoming.text);
  if (found === null) return null;
  const isEvent = OF_AN_EVENT.some((name) => name in fields);
  const sure = await surelyAnswered(kind, found, isEvent, talk);
  if (sure !== null && IS_ALLOWED.test(found.asked))
    return { turn: respond(sure.destination, sure.reply, sure.changes) };
  if (sure !== null) return { turn: offered(kind, sure, talk) };
  if (!asksWhetherOne(found.asked) && !IS_ALLOWED.test(found.asked)) return { unanswered: found.asked };
  // Whoever asks whether it belongs on record has not asked for a draft.
  const near = await answerIn(askedOfKind(kind, found.asked) ?? found.asked, incoming, talk.deps, {
    about: null,
  });
  return { turn: offered(kind, near, talk) };
}

/** “Is that ok?”: what was told is a wish, or a thing that is done, and nothing that went wrong. */
const IS_ALLOWED =
  /^\W*(?:and |so |but )*(?:(?:is|are|was|would) (?:that|this|it|they)(?: (?:even|really|still|actually|be))* (?:ok(?:ay)?|fine|allowed|all ?right|permitted|possible|acceptable|legal)|(?:can|may|could) (?:he|she|they|i|we) (?:do|say|ask|refuse|want) (?:that|this|so))\b/iu;

/** A system that is named, or a day, tells of an event and not of a case. */
const OF_AN_EVENT = ['system', 'occurredAt', 'detectedAt', 'plannedFor', 'implementedAt'];

/**
 * Documents know incidents and changes, and nothing of this one: of an event its kind is asked about first, and of a case, “we rate it 2
 * and they rate it 3, which counts”, the whole.
 */
async function surelyAnswered(
  kind: RecordKind,
  { told, asked }: AskedBeside,
  isEvent: boolean,
  { incoming, deps }: RecordTalk,
): Promise<Answered | null> {
  const ofKind = askedOfKind(kind, asked);
  const memory = {
    conversation: incoming.conversation,
    asker: incoming.user,
    question: told,
    references: [],
  };
  const ofAny = ofKind === null ? [] : [{ question: ofKind, about: null }];
  const ofThis = [{ question: asked, about: memory }];
  const ofCase = [{ question: incoming.text, about: null }];
  for (const { question, about } of isEvent ? [...ofAny, ...ofThis] : [...ofCase, ...ofAny, ...ofThis]) {
    const answered = await answerIn(question, incoming, deps, { about });
    if (isSure(answered.answer) && answered.answer.kind !== 'term') return answered;
  }
  return null;
}

/** “And what if nobody answers?”, “what if it's only a part of it”. */
const GOES_ON_IF = /^\W*(?:(?:and|but|so|ok(?:ay)?)\W+)*(?:what\s+)?if\b[^.!]*$/iu;
const MOST_WORDS_GOING_ON = 12;

/** “What if” behind an answer goes on with it; it may be a risk all the same, and is offered a place on record. Null of anything else. */
export async function answerWhatIf(kind: RecordKind, talk: RecordTalk): Promise<Turn | null> {
  const { incoming, deps } = talk;
  const { text, conversation, user } = incoming;
  if (!GOES_ON_IF.test(text) || text.trim().split(/\s+/u).length > MOST_WORDS_GOING_ON) return null;
  const memory = await deps.memories.of(conversation);
  if (memory?.asker !== user || memory.question === '') return null;
  const answered = await answerIn(text, incoming, deps);
  return isSure(answered.answer) ? offered(kind, answered, talk) : null;
}

/** The answer, with what was said offered a place on record. */
function offered(
  kind: RecordKind,
  { reply, destination, changes }: Answered,
  { incoming }: RecordTalk,
): Turn {
  const offer: RecordOffer = { kind, text: incoming.text, source: sourceOf(incoming) };
  return respond(
    destination,
    withOffer(reply, offer),
    changes.map((change) => offering(change, offer)),
  );
}

/** Neither talk nor what itself belongs on record. */
function isSure({ outcome, kind, lead, offersRecord }: Answer): boolean {
  const isFound = outcome === 'answered' && !UNFOUND.includes(kind) && !isDoubted(lead);
  return isFound && kind !== 'small-talk' && offersRecord === null;
}

function withOffer(reply: Reply, { kind, text }: RecordOffer): Reply {
  const { article, noun } = recordTypes[kind];
  const offered = `This may be ${article} ${noun} for the register. Shall I log it? Say “yes” or “no”.`;
  const log = button(`Log this ${noun}`, { do: 'start', kind, text: carriedText(text) });
  return { ...reply, parts: [...reply.parts, paragraph(offered)], controls: [log, ...reply.controls] };
}

function offering(change: StateChange, offer: RecordOffer): StateChange {
  return change.change === 'remember' ? { ...change, memory: { ...change.memory, offer } } : change;
}

const LOG_IT =
  /^(?:(?:yes|yeah|yep|ok(?:ay)?|sure|please|pls)[,.!\s]+)*(?:please\s+|can you\s+|could you\s+)?(?:log|record|report|register|add|note|file|put|do)\s+(?:it|that|this)(?:\s+(?:please|pls|on record|in the register|as an? \p{L}+|for me))*[.!\s]*$/iu;

/** “Yes”, “no” or “log it” to such an offer, by the person to whom it was made; null for any other words. */
export async function answerRecordOffer(
  memory: ConversationMemory | null,
  talk: RecordTalk,
): Promise<Turn | null> {
  const { incoming } = talk;
  const isOrder = LOG_IT.test(incoming.text.trim());
  const { offer } = memory ?? {};
  if (memory === null || offer === undefined || memory.asker !== incoming.user) return null;
  if (offer.isOld === true && !isOrder) return null;
  const command = isOrder ? 'yes' : recognizeCommand(incoming.text);
  if (command === 'yes') return takenUp(memory, offer, offer.text, talk);
  if (command !== 'no') return null;
  return respond(replyTo(incoming), notice('All right. Nothing is recorded.'), [settled(memory)]);
}

/** The same, and what is told further of what happened. */
export async function takeRecordOffer(
  memory: ConversationMemory | null,
  talk: RecordTalk,
): Promise<Turn | null> {
  const answered = await answerRecordOffer(memory, talk);
  if (answered !== null) return answered;
  const { incoming, context } = talk;
  const { offer } = memory ?? {};
  if (memory === null || offer === undefined || memory.asker !== incoming.user || offer.isOld === true)
    return null;
  const isMore = recognizeCommand(incoming.text) === null && tellsMore(offer, incoming.text, context);
  return isMore ? takenUp(memory, offer, `${offer.text}\n${incoming.text}`, talk) : null;
}

async function takenUp(
  memory: ConversationMemory,
  { kind, source }: RecordOffer,
  text: string,
  { incoming, context, deps }: RecordTalk,
): Promise<Turn> {
  const understood = understandAs(kind, text, context);
  const begun = await beginTold(kind, incoming, { text, understood, other: null, source }, context, deps);
  return { ...begun, changes: [...begun.changes, settled(memory)] };
}

function settled(memory: ConversationMemory): StateChange {
  return { change: 'remember', memory: { ...memory, offer: undefined } };
}

/** What every message gives says nothing more. */
const OF_ANY_MESSAGE = ['title', 'description'];

/** “It was around 9:30”, “about 40 customers”: a fact of what was told. */
function tellsMore({ kind }: RecordOffer, text: string, context: UnderstandContext): boolean {
  const { fields } = understandAs(kind, text, context);
  return !isQuestion(text) && Object.keys(fields).some((name) => !OF_ANY_MESSAGE.includes(name));
}
