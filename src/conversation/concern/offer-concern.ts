import { carriedText } from '../carried-text.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { button } from '../present-question.ts';
import type { Reply } from '../reply.ts';
import { notice, paragraph, reply, small } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Destination, Outgoing, StateChange, Turn } from '../turn.ts';
import { beginConcern } from './begin-concern.ts';
import type { ConcernWords } from './recognize-concern-words.ts';

/**
 * Somebody wants to raise a concern. With their name or without is asked before anything of it is taken; where others read
 * along nothing of it is taken at all.
 */
export function offerConcern(
  words: Extract<ConcernWords, { wants: 'raise' }>,
  incoming: Incoming,
  deps: TurnDeps,
): Turn {
  if (deps.settings.concerns.readers.length === 0) return respond(privately(incoming), nobodyReads());
  if (incoming.kind === 'message' && !incoming.direct) return moveAway(words, incoming);
  if (words.anonymous !== null) return beginConcern(words.anonymous, words.text, incoming, deps);
  return respond(privately(incoming), askForName(words.text), forgetting(incoming, words));
}

function nobodyReads(): Reply {
  return notice(
    'Concerns cannot be reported here yet: nobody is named to read them. Ask the AIMS manager to name somebody in the ' +
      'settings (“concerns: readers”), or talk to a person you trust.',
  );
}

/** Said where others read along: what was typed there is not used, and the person is met in private. */
function moveAway(words: Extract<ConcernWords, { wants: 'raise' }>, incoming: Incoming): Turn {
  const here: Outgoing = {
    destination: replyTo(incoming),
    reply: notice(
      'Please do not write about a concern here, where others read along. I have sent a direct message; what was written ' +
        'here is not used. It can be deleted.',
    ),
  };
  const there: Outgoing = {
    destination: { to: 'direct', user: incoming.user },
    reply: askForName(''),
  };
  return { changes: forgetting(incoming, words), replies: () => [here, there] };
}

const TOO_LONG =
  'What you wrote is long: I can only take its beginning along. Add the rest when you see the text in the form.';

function askForName(text: string): Reply {
  const carried = carriedText(text);
  return reply(
    'question',
    [
      paragraph({ bold: 'Do you want to raise your concern with your name, or without?' }),
      paragraph(
        'Only the people who handle concerns read it. Without your name I keep nothing that leads back to you: no user id, ' +
          'no link to a message. You get a code with which you can follow it up.',
      ),
      small(
        'Slack itself keeps what you write in messages. Without your name, use the form (“Open as form”): Slack keeps no ' +
          'message of yours then. If you write here instead, delete your messages afterwards.',
      ),
      ...(carried === text ? [] : [small(TOO_LONG)]),
    ],
    [
      button('Without my name', { do: 'raise-concern', anonymous: true, text: carried }, 'primary'),
      button('With my name', { do: 'raise-concern', anonymous: false, text: carried }),
    ],
  );
}

/** Whoever may want no name leaves nothing behind by asking. */
function forgetting(
  incoming: Incoming,
  words: Extract<ConcernWords, { wants: 'raise' }>,
): readonly StateChange[] {
  if (words.anonymous === false) return [];
  const { conversation, user } = incoming;
  return [{ change: 'forget-trail', conversations: [conversation], person: user, draft: null }];
}

export function privately(incoming: Incoming): Destination {
  if (incoming.kind === 'command') return replyTo(incoming);
  return incoming.kind === 'message' && incoming.direct
    ? replyTo(incoming)
    : { to: 'direct', user: incoming.user };
}
