import type { Answer } from '../answer/answer.ts';
import type { TurnDeps } from './deps.ts';
import type { IncomingOf } from './incoming.ts';
import { presentAnswer } from './present-answer.ts';
import { respond, replyTo } from './respond.ts';
import type { StateChange, Turn } from './turn.ts';
import type { Reply } from './reply.ts';

/**
 * Answers a question where it was asked, and remembers it for a follow-up. `otherwise` is tried where nothing is found.
 */
export async function answerQuestion(
  question: string,
  incoming: IncomingOf<'message'> | IncomingOf<'command'>,
  deps: TurnDeps,
  otherwise: () => Promise<Turn | null> = () => Promise.resolve(null),
): Promise<Turn> {
  const { reply, changes, answer } = await answerIn(question, incoming, deps);
  const isLost = answer.kind === 'not-found' || answer.kind === 'vague';
  return (isLost ? await otherwise() : null) ?? respond(replyTo(incoming), reply, changes);
}

export async function answerIn(
  question: string,
  incoming: IncomingOf<'message'> | IncomingOf<'command'>,
  deps: TurnDeps,
): Promise<{ readonly answer: Answer; readonly reply: Reply; readonly changes: readonly StateChange[] }> {
  const memory = await deps.memories.of(incoming.conversation);
  const isDirect = incoming.kind === 'message' && incoming.direct;
  const answer = await deps.ask(question, {
    user: incoming.user,
    askedIn: isDirect ? null : incoming.place,
    // Only the person who types a command sees what it says.
    isPublic: incoming.kind === 'message' && !isDirect,
    memory,
  });
  const references = answer.references.map((reference) => reference.id);
  return {
    answer,
    reply: presentAnswer(answer),
    changes: [
      {
        change: 'remember',
        memory: { conversation: incoming.conversation, asker: incoming.user, question, references },
      },
      ...unanswered(answer).map((one) => ({ change: 'note-declined', question: one }) as const),
    ],
  };
}

/** The questions in a message that the documents hold no answer to. */
function unanswered({ kind, question, parts }: Answer): readonly string[] {
  if (parts.length > 0) return parts.flatMap(unanswered);
  return kind === 'not-found' ? [question] : [];
}
