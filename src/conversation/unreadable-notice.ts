import type { Draft } from '../capture/draft.ts';
import { saysSomething } from '../capture/says-something.ts';
import type { IncomingOf } from './incoming.ts';
import { presentHelp } from './present-help.ts';
import { notice } from './rich-text.ts';

/** Longer than a page and a half, a message is a document: it is neither a question nor a first report. */
const LONGEST_MESSAGE = 8_000;

/** What is said of a message without words that could be understood; null of any other. */
export function unreadableNotice(
  incoming: IncomingOf<'message'>,
  draft: Draft | null,
): ReturnType<typeof notice> | null {
  if (incoming.text.length > LONGEST_MESSAGE) {
    return notice(
      `That message has ${incoming.text.length.toLocaleString('en-GB')} characters, and I read up to ` +
        `${LONGEST_MESSAGE.toLocaleString('en-GB')}. Send me the question or the facts in a few sentences; ` +
        'your message stays where you wrote it.',
    );
  }
  if (saysSomething(incoming.text) || (draft !== null && incoming.text.trim() !== '')) return null;
  if (incoming.files > 0) {
    return notice(
      'I cannot read files here. Tell me in words what it is about, and keep the file in this thread.',
    );
  }
  return presentHelp(
    incoming.text.trim() === '' ? 'You can ask or tell me something.' : 'I did not find words in that.',
  );
}
