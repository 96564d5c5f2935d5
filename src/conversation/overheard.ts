import { saidOfAnswer } from '../answer/question/said-of-answer.ts';
import { isQuestion } from '../capture/recognize-question.ts';
import { answerRecordOffer } from './answer-and-offer.ts';
import { answerQuestion } from './answer-question.ts';
import { contextFor } from './context-for.ts';
import type { TurnDeps } from './deps.ts';
import { editList, followList } from './follow-list.ts';
import type { IncomingOf } from './incoming.ts';
import { answerOffer } from './record/answer-offer.ts';
import { nothing, type ConversationMemory, type Turn } from './turn.ts';

/** In a thread where it takes part, the assistant answers a further question of the person it talked with, and no one else. */
export async function overheard(incoming: IncomingOf<'message'>, deps: TurnDeps): Promise<Turn> {
  const offered = await answerOffer(incoming, deps);
  if (offered !== null) return offered;
  const edited = (await followList(incoming, deps)) ?? (await editList(incoming, deps));
  if (edited !== null) return edited;
  const memory = await deps.memories.of(incoming.conversation);
  if (memory?.asker !== incoming.user) return nothing;
  const taken = await takeOverheard(memory, incoming, deps);
  if (taken !== null) return taken;
  if (!asksOn(incoming.text)) return nothing;
  if (/<@[A-Z0-9]+>/u.test(incoming.text)) return nothing;
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

/** A further question, or a wish that only an answer can mean; "wrong" may be said to somebody else. */
function asksOn(text: string): boolean {
  const said = saidOfAnswer(text);
  return isQuestion(text) || (said !== null && said.says !== 'wrong');
}
