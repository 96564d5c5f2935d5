import { memoryOf, unansweredIn, UNFOUND, type Answer, type Citation } from '../answer/answer.ts';
import { asksToStay } from '../capture/confidentiality-wish.ts';
import { isQuestion } from '../capture/recognize-question.ts';
import type { Actor } from '../records/access.ts';
import type { AnswerSurroundings } from './answer-surroundings.ts';
import { lookInto, type LookedInto } from './assist/look-into.ts';
import { sourceOf } from './begin-draft.ts';
import type { Asker, TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { recordHere } from './record/record-here.ts';
import { speaksOfRegister } from './speaks-of-register.ts';
import { presentAnswer } from './present-answer.ts';
import { presentAside } from './present-aside.ts';
import { small } from './rich-text.ts';
import { respond, replyTo } from './respond.ts';
import type { ConversationMemory, Destination, StateChange, Turn } from './turn.ts';
import type { Reply } from './reply.ts';
import { viewerOf } from './viewer-of.ts';

/** Another way to take what was said: a turn of its own, or a sentence on why it was not taken that way either. */
export type Otherwise = () => Promise<{ readonly turn: Turn } | { readonly note: string } | null>;

/**
 * Answers a question where it was asked, and remembers it for a follow-up. `otherwise` is tried where nothing is found.
 */
export async function answerQuestion(
  question: string,
  incoming: Asking,
  deps: TurnDeps,
  otherwise: Otherwise = () => Promise.resolve(null),
): Promise<Turn> {
  const { answer, reply, destination, changes } = await answerIn(question, incoming, deps);
  const isLost = UNFOUND.includes(answer.kind) && answer.left === undefined;
  const other = isLost ? await otherwise() : null;
  if (other !== null && 'turn' in other) return other.turn;
  // One sentence about the model is enough, whatever it was asked for.
  const isTold = other === null || answer.note !== undefined;
  const noted = isTold ? reply : withNote(reply, other.note);
  // Concerns are spoken of in direct messages.
  const isDirect = incoming.kind === 'message' && incoming.direct;
  const note = isDirect && isStray(question, answer) ? await notKept(incoming, deps) : null;
  return respond(destination, note === null ? noted : withNote(noted, note), changes);
}

/** It may belong to the record that the conversation is about, or to a concern, of which nobody knows whose it is. */
async function notKept(incoming: Asking, deps: TurnDeps): Promise<string> {
  const record = await recordHere(incoming, deps);
  return record === null
    ? 'I kept nothing of this message. If it belongs to a concern that you raised, send it as “concern code (your code): …”.'
    : `I kept nothing of this message. If it belongs to ${record.number}, say of what it is, such as “description: …” or “root cause: …”.`;
}

/** "In how many hours …", "it happened in Spain. Which country's authority": it asks, wherever it begins to. */
const ASKS_WITHIN =
  /(?:^|[.,;:!–-]\s*|\b(?:in|by|for|of|to|with|from|at|under|until|within|on|and|but)\s+)(?:who|whom|whose|what|which|when|where|why|how)\b/iu;

/** What asks nothing and finds nothing: it may have been meant for something else, such as a concern without a name. */
function isStray(question: string, { kind, left }: Answer): boolean {
  const asks = isQuestion(question) || ASKS_WITHIN.test(question.trim());
  return left === undefined && UNFOUND.includes(kind) && !asks;
}

/** A reply with a sentence in small print at its end. */
export function withNote(reply: Reply, note: string): Reply {
  return { ...reply, parts: [...reply.parts, small(note)] };
}

export type Asking = IncomingOf<'message'> | IncomingOf<'command'>;

/** What a question may lean on. */
interface Context {
  readonly before?: ConversationMemory | null;
  readonly about?: ConversationMemory | null;
}

export interface Answered {
  readonly answer: Answer;
  readonly reply: Reply;
  readonly destination: Destination;
  readonly changes: readonly StateChange[];
}

/**
 * Where others read along they get what everybody may read. An answer that needs a document which is not for all of them
 * goes to the asker alone, and an AIMS manager may share it. `before`: what "that" is, where nothing was asked before; `about`: what it is, whatever was asked before; null of nothing.
 */
export async function answerIn(
  question: string,
  incoming: Asking,
  deps: TurnDeps,
  { before = null, about }: Context = {},
): Promise<Answered> {
  const left = leftFor(incoming.user, await deps.memories.of(incoming.conversation));
  const memory = about === undefined ? (left ?? before) : about;
  const isDirect = incoming.kind === 'message' && incoming.direct;
  const asker = { user: incoming.user, askedIn: isDirect ? null : incoming.place, memory };
  // Only the person who types a command sees what it says.
  const everybody: Asker = { ...asker, isPublic: incoming.kind === 'message' && !isDirect };
  const looked = await lookInto(question, incoming, everybody, deps);
  if (looked?.outcome === 'answered') return answeredHere(looked.answer, question, incoming, deps);
  // Where others read along it is only known in the end for whom the answer is.
  const shown = isDirect ? (words: string) => deps.showWriting(incoming, words) : undefined;
  const open =
    looked === null
      ? await deps.ask(question, everybody, shown)
      : await plainly(question, everybody, looked, deps);
  const aside = everybody.isPublic && leavesMore(open) ? await answerAside(question, everybody, deps) : null;
  const answer = aside?.answer ?? open;
  const { conversation } = incoming;
  const changes = leftBehind(question, answer, memory, incoming);
  if (aside === null)
    return { answer, destination: replyTo(incoming), changes, reply: openReply(answer, incoming, deps) };
  const sharing = deps.actor(incoming.user).roles.includes('manager') ? { question, conversation } : null;
  return {
    answer,
    reply: presentAside(
      presentAnswer(answer, besideFor(deps.actor(incoming.user), deps)),
      aside.restricted,
      sharing,
    ),
    destination: { to: 'aside', user: incoming.user, conversation },
    changes,
  };
}

/** What was told to somebody else, or before a list of the register, is not what a person speaks of. */
function leftFor(user: string, memory: ConversationMemory | null): ConversationMemory | null {
  if (memory === null || (memory.asker === user && memory.list === undefined)) return memory;
  return { ...memory, told: undefined };
}

/** For a follow-up, and for the AIMS manager's list; nothing of what was asked to stay confidential. */
function leftBehind(
  question: string,
  answer: Answer,
  memory: ConversationMemory | null,
  incoming: Asking,
): readonly StateChange[] {
  // Thanks leave what was asked before them.
  if (answer.kind === 'small-talk' || asksToStay(question) || isStray(question, answer)) return [];
  const { conversation, user: asker } = incoming;
  return [
    {
      change: 'remember',
      memory: {
        conversation,
        asker,
        ...memoryOf({ ...answer, question }),
        ...offerIn(question, answer, memory, incoming),
      },
    },
    ...unanswered(answer)
      .filter((one) => !speaksOfRegister(one))
      .map((one) => ({ change: 'note-declined', question: one }) as const),
  ];
}

/** What is offered to be recorded, or was before and is not taken yet. */
function offerIn(
  question: string,
  { offersRecord: kind }: Answer,
  memory: ConversationMemory | null,
  incoming: Asking,
): Pick<ConversationMemory, 'offer'> {
  if (kind !== null) return { offer: { kind, text: question, source: sourceOf(incoming) } };
  const { asker, offer } = memory ?? {};
  return offer === undefined || asker !== incoming.user ? {} : { offer: { ...offer, isOld: true } };
}

function openReply(answer: Answer, incoming: Asking, deps: TurnDeps): Reply {
  return presentAnswer(answer, besideFor(viewerOf(incoming, deps), deps));
}

/** What an answer is read beside, for its readers. */
export function besideFor(
  reader: Actor,
  { statement, documentUrl }: Pick<TurnDeps, 'statement' | 'documentUrl'>,
): AnswerSurroundings {
  return { statement: statement(reader), documentUrl };
}

/** What was looked into, said where it was asked and remembered for a follow-up. */
export function answeredHere(answer: Answer, question: string, incoming: Asking, deps: TurnDeps): Answered {
  const memory = { conversation: incoming.conversation, asker: incoming.user, question, references: [] };
  return {
    answer,
    reply: openReply(answer, incoming, deps),
    destination: replyTo(incoming),
    changes: [{ change: 'remember', memory }],
  };
}

/** The model has just had its try: it is not asked again for the same question. */
async function plainly(
  question: string,
  asker: Asker,
  { why, understood }: Extract<LookedInto, { outcome: 'fault' }>,
  deps: TurnDeps,
): Promise<Answer> {
  const answer = await deps.askPlainly(understood.question, asker);
  return { ...answer, question, note: `${why}; this is the plain answer.` };
}

/** What everybody may read did not settle it, or it is about our own rules, of which some are for fewer people. */
function leavesMore({ outcome, kind }: Answer): boolean {
  return outcome === 'declined' || kind === 'ours' || kind === 'applicability';
}

/** The answer to the asker alone, where it rests on documents that not everybody may read; null where it does not. */
async function answerAside(
  question: string,
  everybody: Asker,
  deps: TurnDeps,
): Promise<{ readonly answer: Answer; readonly restricted: readonly string[] } | null> {
  const hidden = await deps.onlyFor(everybody);
  if (hidden.size === 0) return null;
  const answer = await deps.ask(question, { ...everybody, isPublic: false });
  const restricted = citationsOf(answer).filter(({ documentId }) => hidden.has(documentId));
  return restricted.length === 0
    ? null
    : { answer, restricted: [...new Set(restricted.map(({ source }) => source))] };
}

/** What a declined answer shows as the nearest is no reason to answer aside. */
function citationsOf({ outcome, citations, organization, parts }: Answer): readonly Citation[] {
  if (outcome === 'declined') return parts.flatMap(citationsOf);
  return [...citations, ...organization, ...parts.flatMap(citationsOf)];
}

/** The questions in a message that the documents hold no answer to. */
function unanswered(answer: Answer): readonly string[] {
  if (answer.parts.length > 0) return answer.parts.flatMap(unanswered);
  return answer.kind === 'not-found' ? [unansweredIn(answer)] : [];
}
