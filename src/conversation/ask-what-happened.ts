import type { IncomingOf } from './incoming.ts';
import { button } from './present-question.ts';
import { respond, replyTo } from './respond.ts';
import { paragraph, reply, small } from './rich-text.ts';
import type { Turn } from './turn.ts';

/** “I want to report something”: what is told next is taken for what it is. */
export function askWhatHappened(incoming: IncomingOf<'message'>): Turn {
  const asked = reply(
    'question',
    [
      paragraph({ bold: 'What is it about? Tell me in your own words.' }),
      small(
        'Something that went wrong is an incident, what may go wrong a risk, and what you want to do otherwise a change. For example: “the chatbot showed a customer someone else’s address yesterday at 3pm”.',
      ),
      small('To speak of a worry, with your name or without, say “I want to raise a concern” to me alone.'),
    ],
    [
      button('An incident', { do: 'start', kind: 'incident', text: '' }),
      button('A risk', { do: 'start', kind: 'risk', text: '' }),
      button('A change', { do: 'start', kind: 'change', text: '' }),
    ],
  );
  return respond(replyTo(incoming), asked);
}
