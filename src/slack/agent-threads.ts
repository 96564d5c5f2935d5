import type { webApi } from '@slack/bolt';
import type { Incoming } from '../conversation/incoming.ts';
import type { AnswerStep } from '../conversation/ports.ts';
import type { Logger } from '../kernel/logger.ts';
import { isDirectChannel, readConversationKey } from './conversation-key.ts';
import { plainLabel } from './escape-text.ts';
import { LIMITS } from './limits.ts';
import { NOT_OFFERED } from './not-offered.ts';
import { callFailure, slackCode } from './slack-errors.ts';
import { threadTitle } from './thread-title.ts';

/** A turn that takes longer says so: most answers are there before anybody could read it. */
const SHOW_AFTER_MS = 500;
const STATUS = 'is looking it up…';

const UNAVAILABLE: ReadonlySet<string> = new Set(NOT_OFFERED);

interface Thread {
  readonly channel_id: string;
  readonly thread_ts: string;
}

/**
 * What a thread with the assistant shows besides messages: that a longer turn is being worked on, and a title. Both are
 * courtesy: a failure changes nothing of the turn.
 */
export class AgentThreads {
  readonly #client: Pick<webApi.WebClient, 'assistant'>;
  readonly #logger: Logger;
  readonly #after: (ms: number, run: () => void) => () => void;
  #available = true;

  constructor(
    client: Pick<webApi.WebClient, 'assistant'>,
    logger: Logger,
    after: (ms: number, run: () => void) => () => void = afterTimeout,
  ) {
    this.#client = client;
    this.#logger = logger;
    this.#after = after;
  }

  /** Runs a turn, and shows its thread that it is being worked on when it takes longer. */
  async whileWorking<T>(incoming: Incoming, work: () => Promise<T>): Promise<T> {
    const thread = threadOf(incoming);
    if (thread === null || !this.#available) return work();
    void this.#entitle(thread, incoming);
    let shown: Promise<void> | null = null;
    const cancel = this.#after(SHOW_AFTER_MS, () => {
      shown = this.#try(() => this.#client.assistant.threads.setStatus({ ...thread, status: STATUS }));
    });
    try {
      return await work();
    } finally {
      cancel();
      // A reply clears the status; a turn that says nothing has to. Not before it was shown, or it would stay.
      if (shown !== null) void this.#clear(shown, thread);
    }
  }

  /** What is being done now, in the place of the general status. */
  showStep(incoming: Incoming, { title, state }: AnswerStep): void {
    const thread = threadOf(incoming);
    if (thread === null || state !== 'begun') return;
    const loading_messages = [plainLabel(title, LIMITS.stepTitle)];
    void this.#try(() =>
      this.#client.assistant.threads.setStatus({ ...thread, status: STATUS, loading_messages }),
    );
  }

  async #clear(shown: Promise<void>, thread: Thread): Promise<void> {
    await shown;
    await this.#try(() => this.#client.assistant.threads.setStatus({ ...thread, status: '' }));
  }

  /** The first message of a thread names it in the list of threads. */
  async #entitle(thread: Thread, incoming: Incoming): Promise<void> {
    if (incoming.kind !== 'message' || incoming.message !== thread.thread_ts) return;
    const title = threadTitle(incoming.text);
    if (title === null) return;
    await this.#try(() => this.#client.assistant.threads.setTitle({ ...thread, title }));
  }

  async #try(call: () => Promise<unknown>): Promise<void> {
    if (!this.#available) return;
    try {
      await call();
    } catch (thrown) {
      if (UNAVAILABLE.has(slackCode(thrown) ?? '')) this.#available = false;
      const failure = callFailure(thrown);
      this.#logger.debug('an agent thread could not be marked', {
        why: 'code' in failure ? failure.code : failure.failure,
      });
    }
  }
}

/** Threads with the assistant are in direct conversations; in a channel a status would be seen by everybody. */
function threadOf(incoming: Incoming): Thread | null {
  if (incoming.kind !== 'message' || !incoming.addressed) return null;
  const key = readConversationKey(incoming.conversation);
  if (key?.kind !== 'thread' || !isDirectChannel(key.channel)) return null;
  return { channel_id: key.channel, thread_ts: key.thread };
}

function afterTimeout(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
