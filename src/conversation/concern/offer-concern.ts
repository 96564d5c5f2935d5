import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { button } from '../present-question.ts';
import type { Part, Reply } from '../reply.ts';
import { notice, paragraph, reply, small } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Destination, Outgoing, StateChange, Turn } from '../turn.ts';
import { beginConcern, cutParts, openConcern, presentBegun } from './begin-concern.ts';
import { forgotten } from './confirm-concern.ts';
import type { ConcernWords } from './recognize-concern-words.ts';
import { unreadParts } from './unread-concerns.ts';

/**
 * Somebody wants to raise a concern. With their name or without is asked before anything of it is recorded, and until they
 * have said it, what they write goes into a draft without their name: to no other draft, and to nobody. Of what they wrote
 * where others read along nothing is taken at all.
 */
export async function offerConcern(
  words: Extract<ConcernWords, { wants: 'raise' }>,
  incoming: Incoming,
  deps: TurnDeps,
): Promise<Turn> {
  if (incoming.kind === 'message' && !incoming.direct) return moveAway(words, incoming, deps);
  if (words.anonymous !== null) return beginConcern(words.anonymous, words.text, incoming, deps);
  const { draft, changes } = openConcern(true, words.text, incoming, deps);
  const empty = await emptyConcerns(incoming, deps);
  return respond(privately(incoming), askForName(deps, cutParts(draft, words.text)), [...changes, ...empty]);
}

/** Drafts of a concern that hold nothing: another one takes their place. */
async function emptyConcerns(incoming: Incoming, { drafts }: TurnDeps): Promise<readonly StateChange[]> {
  const open = await drafts.ofPerson(incoming.user);
  return open
    .filter(({ kind, answers }) => kind === 'concern' && Object.keys(answers).length === 0)
    .map((draft) => forgotten(draft, incoming));
}

/**
 * Said where others read along: what was typed there is not used, and the person is met in private, where a draft waits for
 * what they write next.
 */
async function moveAway(
  words: Extract<ConcernWords, { wants: 'raise' }>,
  incoming: Incoming,
  deps: TurnDeps,
): Promise<Turn> {
  const here: Outgoing = {
    destination: replyTo(incoming),
    reply: notice(
      'Please do not write about a concern here, where others read along. I have sent a direct message; what was written ' +
        'here is not used. It can be deleted.',
    ),
  };
  const { draft, changes } = openConcern(words.anonymous ?? true, '', incoming, deps, null);
  const there: Outgoing = {
    destination: { to: 'direct', user: incoming.user },
    reply: words.anonymous === null ? askForName(deps) : presentBegun(draft, deps),
  };
  const empty = await emptyConcerns(incoming, deps);
  return { changes: [...changes, ...empty], replies: () => [here, there] };
}

function askForName(deps: Pick<TurnDeps, 'settings' | 'managers'>, after: readonly Part[] = []): Reply {
  return reply(
    'question',
    [
      paragraph({ bold: 'Do you want to raise your concern with your name, or without?' }),
      ...unreadParts(deps),
      paragraph(
        'Only the people who handle concerns read it. Without your name I keep nothing that leads back to you: no user id, ' +
          'no link to a message. You get a code with which you can follow it up.',
      ),
      small(
        'Slack itself keeps what you write in messages. Without your name, use the form (“Open as form”): Slack keeps no ' +
          'message of yours then. If you write here instead, delete your messages afterwards.',
      ),
      small('Until you have said which, what you write to me about it is taken without your name.'),
      ...after,
    ],
    [
      button('Without my name', { do: 'raise-concern', anonymous: true, text: '' }, 'primary'),
      button('With my name', { do: 'raise-concern', anonymous: false, text: '' }),
    ],
  );
}

export function privately(incoming: Incoming): Destination {
  if (incoming.kind === 'command') return replyTo(incoming);
  return incoming.kind === 'message' && incoming.direct
    ? replyTo(incoming)
    : { to: 'direct', user: incoming.user };
}
