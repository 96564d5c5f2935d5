import { saidOfAnswer } from '../answer/question/said-of-answer.ts';
import { isQuestion } from '../capture/recognize-question.ts';
import { answerRecordOffer } from './answer-and-offer.ts';
import { answerQuestion } from './answer-question.ts';
import { contextFor } from './context-for.ts';
import type { TurnDeps } from './deps.ts';
import { editList, followList } from './follow-list.ts';
import type { IncomingOf } from './incoming.ts';
import { answerOfRecord } from './record/answer-of-record.ts';
import { answerOffer } from './record/answer-offer.ts';
import { handleRecordWords } from './record/handle-record-words.ts';
import { recordHere } from './record/record-here.ts';
import { recognizeRecordWords, type RecordWords } from './record/recognize-record-words.ts';
import { nothing, type ConversationMemory, type Turn } from './turn.ts';

/** Said to somebody, or of them. */
const SOMEBODY = /<@[A-Z0-9]+>/u;

/** In a thread where it takes part, the assistant answers a further question of the person it talked with, and no one else. */
export async function overheard(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn> {
  const offered = await answerOffer(incoming, deps);
  if (offered !== null) return offered;
  const edited = (await followList(incoming, deps)) ?? (await editList(incoming, deps));
  if (edited !== null) return edited;
  const ofRecord = await askedOfItsRecord(incoming, deps);
  if (ofRecord !== null) return ofRecord;
  const memory = await deps.memories.of(incoming.conversation);
  if (memory?.asker !== incoming.user) return nothing;
  const taken = await takeOverheard(memory, incoming, deps);
  if (taken !== null) return taken;
  if (!asksOn(incoming.text) || SOMEBODY.test(incoming.text)) return nothing;
  return answerQuestion(incoming.text, incoming, deps);
}

/** What was asked for in so many words, “yes” or “no”, is heard without a mention; more of what happened may be said to somebody else. */
async function takeOverheard(
  memory: ConversationMemory,
  incoming: IncomingOf<'message'>,
  deps: TurnDeps,
): Promise<Turn | null> {
  if (memory.offer === undefined) return null;
  const context = await contextFor(incoming.user, deps);
  return answerRecordOffer(memory, { incoming, context, deps });
}

const ASKS: readonly RecordWords['wants'][] = ['show', 'history', 'missing'];

/** “What did you save?”, asked in the thread of a record by whoever recorded it; what changes it is said to the assistant. */
async function askedOfItsRecord(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn | null> {
  if (SOMEBODY.test(incoming.text)) return null;
  const record = await recordHere(incoming, deps);
  if (record?.createdBy !== incoming.user) return null;
  const talk = { incoming, context: await contextFor(incoming.user, deps), deps };
  const words = recognizeRecordWords(incoming.text, talk.context.now);
  if (words !== null && ASKS.includes(words.wants)) return handleRecordWords(words, talk);
  return answerOfRecord(null, talk);
}

/** A further question, or a wish that only an answer can mean; "wrong" may be said to somebody else. */
function asksOn(text: string): boolean {
  const said = saidOfAnswer(text);
  return isQuestion(text) || (said !== null && said.says !== 'wrong');
}
