import type { Action } from '../action.ts';
import type { IncomingOf } from '../incoming.ts';
import { button } from '../present-question.ts';
import { notice, paragraph, reply } from '../rich-text.ts';
import { respond, replyToPress } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { COMPLAINTS } from './open-question.ts';

type Vote = Extract<Action, { do: 'vote' }>;
type Complain = Extract<Action, { do: 'complain' }>;

/** Thumbs under an answer. The last vote of a person on a message counts; a thumb down is asked for its reason. */
export function handleVote({ useful, question }: Vote, incoming: IncomingOf<'action'>): Turn {
  const message = `${incoming.place}:${incoming.message}`;
  const change = { change: 'vote', message, person: incoming.user, useful, question } as const;
  if (useful) return respond(replyToPress(incoming), notice('Thank you.'), [change]);
  const why = reply(
    'question',
    [paragraph('Thank you. What was wrong with it? The AIMS manager sees the question, not your name.')],
    COMPLAINTS.map(({ value, label }) => button(label, { do: 'complain', about: message, complaint: value })),
  );
  return respond(replyToPress(incoming), why, [change]);
}

export function handleComplaint({ about, complaint }: Complain, incoming: IncomingOf<'action'>): Turn {
  return respond(replyToPress(incoming), notice('Noted. It is on the AIMS manager’s list.'), [
    { change: 'complain', message: about, person: incoming.user, complaint },
  ]);
}
