import type { webApi } from '@slack/bolt';
import type { Incoming } from '../conversation/incoming.ts';
import type { AnswerStep } from '../conversation/ports.ts';
import type { Outgoing, Turn } from '../conversation/turn.ts';
import type { InboxItem } from '../jobs/ports.ts';
import type { Logger } from '../kernel/logger.ts';
import type { BotIdentity } from './bot-identity.ts';
import { isDirectChannel, readConversationKey } from './conversation-key.ts';
import { findUnfinished } from './find-unfinished.ts';
import { LiveMessage, type LiveThread } from './live-message.ts';

export interface LiveAnswersDeps {
  readonly client: webApi.WebClient;
  readonly identity: Pick<BotIdentity, 'botUserId'>;
  readonly logger: Logger;
}

/** One run of a turn, as far as its answer is shown while it is written. */
export interface LiveAnswer {
  /** The next words of it. Returns at once and never throws. */
  write(words: string): void;
  /** What is being done for it now; `otherwise` shows it where the message has no place for it. The same holds. */
  step(step: AnswerStep, otherwise: () => void): void;
  /** The turn with its reply in the place of what was shown. */
  inItsPlace(turn: Turn): Promise<Turn>;
  /** The turn was committed, or is somebody else's. */
  end(): void;
}

/** Turns that were decided again and again and never came to an end leave their entry: none is kept for long. */
const MOST_KEPT = 1000;

/**
 * An answer is shown sentence by sentence in the person's own conversation with the assistant, and ends as one message.
 *
 * What is shown is a courtesy and never the answer itself: that is committed like any reply and takes the place of the
 * message. A process that dies in between leaves a message without an end and without the id that a delivery has; the
 * turn that is run again finds it by that, shows nothing more, and ends it. In a channel nothing is shown: there it is
 * only known at the end whether an answer is for everybody.
 */
export class LiveAnswers {
  readonly #deps: LiveAnswersDeps;
  /** By inbox item: a turn that turns out stale is decided again, and goes on in the same message. */
  readonly #shown = new Map<string, LiveMessage>();
  #hasStreams = true;
  #hasCards = true;

  constructor(deps: LiveAnswersDeps) {
    this.#deps = deps;
  }

  async begin(item: Pick<InboxItem, 'id' | 'earlierAttempts'>, incoming: Incoming): Promise<LiveAnswer> {
    const thread = threadOf(incoming);
    if (thread === null) return NOTHING_SHOWN;
    const known = this.#shown.get(item.id) ?? (await this.#leftOver(item, thread));
    const message = known ?? this.#newMessage(thread);
    return {
      write: (words) => {
        if (known !== null || !this.#hasStreams) return;
        this.#keep(item.id, message);
        message.write(words);
      },
      step: (step, otherwise) => {
        if (known !== null || !this.#hasStreams || !this.#hasCards) return otherwise();
        this.#keep(item.id, message);
        message.step(step, otherwise);
      },
      inItsPlace: async (turn) => {
        const ts = await message.stop();
        return ts === null ? turn : replacing(turn, thread, ts, () => void message.remove());
      },
      end: () => void this.#shown.delete(item.id),
    };
  }

  #newMessage(thread: LiveThread): LiveMessage {
    const { client, logger } = this.#deps;
    const unavailable = (what: 'streams' | 'cards') => {
      if (what === 'streams') this.#hasStreams = false;
      else this.#hasCards = false;
    };
    return new LiveMessage({ client, logger, thread, unavailable });
  }

  /** What an earlier attempt at this turn began to show, before its process died. */
  async #leftOver(
    { earlierAttempts }: Pick<InboxItem, 'earlierAttempts'>,
    thread: LiveThread,
  ): Promise<LiveMessage | null> {
    if (earlierAttempts === 0) return null;
    const ts = await findUnfinished(thread, this.#deps);
    if (ts === null) return null;
    const message = this.#newMessage(thread);
    message.take(ts);
    return message;
  }

  #keep(id: string, message: LiveMessage): void {
    if (this.#shown.size >= MOST_KEPT) this.#shown.clear();
    this.#shown.set(id, message);
  }
}

const NOTHING_SHOWN: LiveAnswer = {
  write: () => undefined,
  step: (_, otherwise) => otherwise(),
  inItsPlace: (turn) => Promise.resolve(turn),
  end: () => undefined,
};

/** The first reply to the conversation is the answer; a turn that says nothing there takes back what was shown. */
function replacing(turn: Turn, { conversation }: LiveThread, message: string, takeBack: () => void): Turn {
  return {
    ...turn,
    replies: (outcome) => {
      const outgoing = turn.replies(outcome);
      const at = outgoing.findIndex(
        ({ destination }) => destination.to === 'conversation' && destination.conversation === conversation,
      );
      if (at < 0) takeBack();
      return outgoing.map((one, index): Outgoing =>
        index === at ? { ...one, destination: { to: 'replace', conversation, message } } : one,
      );
    },
  };
}

function threadOf(incoming: Incoming): LiveThread | null {
  if (incoming.kind !== 'message' || !incoming.direct) return null;
  const key = readConversationKey(incoming.conversation);
  if (key?.kind !== 'thread' || !isDirectChannel(key.channel)) return null;
  const { conversation, message, user } = incoming;
  return { conversation, channel: key.channel, thread: key.thread, asked: message, user };
}
