import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { presentAnswer } from './present-answer.ts';
import { respond, replyTo } from './respond.ts';
import type { StateChange, Turn } from './turn.ts';
import type { Reply } from './reply.ts';

/** Answers a question where it was asked, and remembers it for a follow-up. */
export async function answerQuestion(
  question: string,
  incoming: IncomingOf<'message'> | IncomingOf<'command'>,
  deps: TurnDeps,
): Promise<Turn> {
  const { reply, change } = await answerIn(question, incoming, deps);
  return respond(replyTo(incoming), reply, [change]);
}

export async function answerIn(
  question: string,
  incoming: IncomingOf<'message'> | IncomingOf<'command'>,
  deps: TurnDeps,
): Promise<{ readonly reply: Reply; readonly change: StateChange }> {
  const memory = await deps.memories.of(incoming.conversation);
  const publicIn = incoming.kind === 'message' && !incoming.direct ? incoming.place : null;
  const answer = await deps.ask(question, { user: incoming.user, publicIn, memory });
  const references = answer.references.map((reference) => reference.id);
  return {
    reply: presentAnswer(answer),
    change: {
      change: 'remember',
      memory: { conversation: incoming.conversation, asker: incoming.user, question, references },
    },
  };
}
