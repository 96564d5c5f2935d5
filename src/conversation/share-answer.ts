import { EVERYBODY } from '../records/access.ts';
import type { Action } from './action.ts';
import { besideFor } from './answer-question.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { presentAnswer } from './present-answer.ts';
import { notice, small } from './rich-text.ts';
import { respond, replyToPress } from './respond.ts';
import type { Turn } from './turn.ts';

/** An AIMS manager shows everybody in a conversation an answer that only they saw. It is answered anew, as of now. */
export async function shareAnswer(
  { question, conversation }: Extract<Action, { do: 'share-answer' }>,
  incoming: IncomingOf<'action'>,
  deps: TurnDeps,
): Promise<Turn> {
  if (!deps.actor(incoming.user).roles.includes('manager'))
    return respond(replyToPress(incoming), notice('Only an AIMS manager may share this answer.'));
  const memory = await deps.memories.of(conversation);
  const asker = { user: incoming.user, askedIn: incoming.place, isPublic: false, memory };
  const shown = presentAnswer(await deps.ask(question, asker), besideFor(EVERYBODY, deps));
  const by = small('Shared by ', { person: incoming.user }, '.');
  return respond({ to: 'conversation', conversation }, { ...shown, parts: [...shown.parts, by] });
}
