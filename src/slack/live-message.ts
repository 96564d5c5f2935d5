import type { types, webApi } from '@slack/bolt';
import type { AnswerStep } from '../conversation/ports.ts';
import type { Logger } from '../kernel/logger.ts';
import { plainLabel, plainMrkdwn } from './escape-text.ts';
import { LIMITS } from './limits.ts';
import { NOT_OFFERED } from './not-offered.ts';
import { callFailure, slackCode } from './slack-errors.ts';

/** Where an answer is shown while it is written. */
export interface LiveThread {
  readonly conversation: string;
  readonly channel: string;
  readonly thread: string;
  /** Time stamp of the message that is answered. */
  readonly asked: string;
  readonly user: string;
}

export interface LiveMessageDeps {
  readonly client: webApi.WebClient;
  readonly logger: Logger;
  readonly thread: LiveThread;
  /** The workspace has no streaming, or no cards for steps: nothing is tried again. */
  readonly unavailable: (what: 'streams' | 'cards') => void;
}

/** What a workspace without streaming answers. */
const UNAVAILABLE: ReadonlySet<string> = new Set([...NOT_OFFERED, 'streaming_not_allowed']);

/**
 * What one without cards answers to a stream that begins with one (chat.startStream, its errors). A stream takes either
 * Markdown or chunks from its beginning to its end, so that words after a card go out as a chunk as well.
 */
const NO_CARDS: ReadonlySet<string> = new Set([
  'invalid_chunks',
  'invalid_arguments',
  'invalid_arg_name',
  'missing_argument',
  'no_text',
  'streaming_mode_mismatch',
  'cannot_provide_both_markdown_text_and_chunks',
]);

interface WaitingStep {
  readonly step: AnswerStep;
  /** Shows it where there are no cards. */
  readonly otherwise: () => void;
}

/** What goes out with the next call. Words of one piece end in the same call as the steps before them. */
interface Waiting {
  readonly words: string;
  readonly steps: readonly WaitingStep[];
}

const NOTHING: Waiting = { words: '', steps: [] };

/**
 * One message that grows: words of the answer, and before them a card for each step on the way there. What comes while a
 * call is under way goes out together with the next one; the first failure ends the showing, and the answer comes whole
 * all the same. A step that finds no place here is shown where it was before there were cards.
 */
export class LiveMessage {
  readonly #deps: LiveMessageDeps;
  #ts: string | null = null;
  #begunWith: 'words' | 'cards' | null = null;
  #waiting = NOTHING;
  #length = 0;
  #ended = false;
  #sending: Promise<void> | null = null;

  constructor(deps: LiveMessageDeps) {
    this.#deps = deps;
  }

  /** It was begun by an earlier attempt: nothing more is shown in it. */
  take(ts: string): void {
    this.#ts = ts;
    this.#ended = true;
  }

  write(words: string): void {
    if (this.#ended || words === '') return;
    this.#waiting = { ...this.#waiting, words: this.#waiting.words + plainMrkdwn(words) };
    this.#send();
  }

  step(step: AnswerStep, otherwise: () => void): void {
    if (this.#ended || this.#begunWith === 'words') return otherwise();
    this.#waiting = { ...this.#waiting, steps: [...this.#waiting.steps, { step, otherwise }] };
    this.#send();
  }

  /** Resolves when nothing more is under way: the message's time stamp, or null when none was begun. */
  async stop(): Promise<string | null> {
    this.#ended = true;
    await this.#sending;
    const ts = this.#ts;
    if (ts !== null) await this.#try(() => this.#deps.client.chat.stopStream({ channel: this.#channel, ts }));
    return ts;
  }

  async remove(): Promise<void> {
    const ts = this.#ts;
    if (ts !== null) await this.#try(() => this.#deps.client.chat.delete({ channel: this.#channel, ts }));
  }

  get #channel(): string {
    return this.#deps.thread.channel;
  }

  #send(): void {
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting !== NOTHING) {
      const waiting = this.#waiting;
      this.#waiting = NOTHING;
      this.#length += waiting.words.length;
      const fits = this.#length <= LIMITS.markdownText;
      if (fits && (await this.#shows(waiting))) continue;
      this.#ended = true;
      for (const { otherwise } of this.#waiting.steps) otherwise();
      this.#waiting = NOTHING;
    }
  }

  /** Steps that cannot be shown as cards do not keep the words back. */
  async #shows({ words, steps }: Waiting): Promise<boolean> {
    if (steps.length === 0 && this.#begunWith !== 'cards')
      return this.#try(() => this.#call({ markdown_text: words }), 'words');
    const cards = [...steps.map(({ step }) => cardOf(step)), ...(words === '' ? [] : [textChunk(words)])];
    if (await this.#try(() => this.#call({ chunks: cards }), 'cards')) return true;
    for (const { otherwise } of steps) otherwise();
    return this.#ts === null && (words === '' || this.#shows({ words, steps: [] }));
  }

  async #call(piece: Piece): Promise<void> {
    const { client, thread } = this.#deps;
    const { channel } = thread;
    if (this.#ts !== null) {
      await client.chat.appendStream({ channel, ts: this.#ts, ...piece });
      return;
    }
    const begun = await client.chat.startStream({
      ...{ channel, thread_ts: thread.thread, recipient_user_id: thread.user, ...piece },
    });
    this.#ts = begun.ts ?? null;
    this.#begunWith = 'chunks' in piece ? 'cards' : 'words';
  }

  async #try(call: () => Promise<unknown>, with_: 'words' | 'cards' | null = null): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (thrown) {
      const code = slackCode(thrown) ?? '';
      if (UNAVAILABLE.has(code)) this.#deps.unavailable('streams');
      if (with_ === 'cards' && NO_CARDS.has(code)) this.#deps.unavailable('cards');
      const failure = callFailure(thrown);
      const why = 'code' in failure ? failure.code : failure.failure;
      this.#deps.logger.debug('an answer could not be shown while it is written', { why });
      return false;
    }
  }
}

type Piece = { readonly markdown_text: string } | { readonly chunks: types.AnyChunk[] };

const STATUS = { begun: 'in_progress', done: 'complete', failed: 'error' } as const;

function cardOf({ number, title, state }: AnswerStep): types.TaskUpdateChunk {
  const shown = plainLabel(title, LIMITS.stepTitle);
  return { type: 'task_update', id: `step-${String(number)}`, title: shown, status: STATUS[state] };
}

function textChunk(text: string): types.MarkdownTextChunk {
  return { type: 'markdown_text', text };
}
