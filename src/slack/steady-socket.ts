import { type App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { retryWait, type RetrySchedule } from '../jobs/retry-schedule.ts';
import { realWait, type Wait } from '../jobs/wait.ts';
import type { Logger } from '../kernel/logger.ts';
import { boltLogger } from './bolt-logger.ts';
import { type ApiUrl, slackApiUrl } from './slack-client.ts';
import { callFailure } from './slack-errors.ts';

export interface SteadySocketOptions {
  readonly appToken: string;
  readonly apiUrl: ApiUrl;
  readonly logger: Logger;
  readonly wait?: Wait;
  /** From 0 to 1, for the unevenness of waits. */
  readonly chance?: () => number;
}

/** It never gives up: Slack comes back some day, and until then `connected` says that it has not. */
const RECONNECTS: RetrySchedule = { firstMs: 250, longestMs: 30_000, attempts: Number.POSITIVE_INFINITY };
const OPEN_TIMEOUT_MS = 15_000;
/** From the address that Slack gives to its greeting on the socket. */
const GREETING_TIMEOUT_MS = 20_000;

/**
 * A Socket Mode connection that stays.
 *
 * By itself Bolt's client waits five seconds before it connects again, also when Slack has announced that it moves the
 * connection (which it does every few hours); and a reconnect that fails for good rejects where nobody listens, which
 * ends the process (slackapi/node-slack-sdk#2656). So each connection here is a receiver that does not reconnect, and
 * when it ends, or Slack says that it will, the next one is opened at once. What was not acknowledged on the old one
 * Slack sends again.
 */
export class SteadySocket implements Receiver {
  readonly #options: SteadySocketOptions;
  readonly #stopping = new AbortController();
  #app: App | null = null;
  #current: Connection | null = null;
  #kept: Promise<void> = Promise.resolve();

  constructor(options: SteadySocketOptions) {
    this.#options = options;
  }

  get connected(): boolean {
    return this.#current !== null;
  }

  init(app: App): void {
    this.#app = app;
  }

  /** Throws what the first attempt throws. */
  async start(): Promise<void> {
    this.#current = await this.#open();
    this.#kept = this.#keep(this.#current);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#current?.receiver.stop();
    this.#current = null;
    await this.#kept;
  }

  async #keep(first: Connection): Promise<void> {
    const { signal } = this.#stopping;
    let connection = first;
    while (!signal.aborted) {
      const why = await Promise.race([connection.ended, aborted(signal)]);
      if (signal.aborted) return;
      if (why === 'lost') this.#current = null;
      this.#options.logger.info('the connection to Slack is opened anew', { why });
      const next = await this.#reopen();
      if (next === null) return;
      connection = this.#current = next;
    }
  }

  async #reopen(): Promise<Connection | null> {
    const { logger, wait = realWait, chance = Math.random } = this.#options;
    const { signal } = this.#stopping;
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        const next = await this.#open();
        if (!signal.aborted) return next;
        await next.receiver.stop();
      } catch (thrown) {
        const waitMs = waitAfter(thrown, failures, chance());
        logger.warn('Slack could not be reached', { why: reasonOf(thrown), waitMs });
        await wait(waitMs, signal);
      }
    }
    return null;
  }

  async #open(): Promise<Connection> {
    const { appToken, apiUrl, logger } = this.#options;
    const receiver = new SocketModeReceiver({
      appToken,
      logger: boltLogger(logger),
      autoReconnectEnabled: false,
      installerOptions: {
        clientOptions: {
          ...slackApiUrl(apiUrl),
          retryConfig: { retries: 0 },
          rejectRateLimitedCalls: true,
          timeout: OPEN_TIMEOUT_MS,
        },
      },
      /** Not saved is not acknowledged: Slack sends the envelope again. */
      processEventErrorHandler: () => Promise.resolve(false),
    });
    if (this.#app !== null) receiver.init(this.#app);
    const connection = { receiver, ended: endOf(receiver) };
    await greeted(receiver, this.#options.wait ?? realWait);
    return connection;
  }
}

interface Connection {
  readonly receiver: SocketModeReceiver;
  readonly ended: Promise<'lost' | 'moved'>;
}

function endOf({ client }: SocketModeReceiver): Connection['ended'] {
  return new Promise((resolve) => {
    client.on('disconnected', () => resolve('lost'));
    client.on('ws_message', (data: unknown) => {
      if (typeof data === 'string' && isGoodbye(data)) resolve('moved');
    });
  });
}

/** Slack announces the end of a connection some seconds ahead. */
function isGoodbye(message: string): boolean {
  try {
    return (JSON.parse(message) as { type?: unknown } | null)?.type === 'disconnect';
  } catch {
    return false;
  }
}

/** Bolt's client waits for the greeting for ever. */
async function greeted(receiver: SocketModeReceiver, wait: Wait): Promise<void> {
  const settled = new AbortController();
  const late = wait(GREETING_TIMEOUT_MS, settled.signal).then(() => {
    if (!settled.signal.aborted) throw new Error('Slack did not greet on the socket in time');
  });
  try {
    await Promise.race([receiver.start(), late]);
  } catch (thrown) {
    await receiver.stop();
    throw thrown;
  } finally {
    settled.abort();
  }
}

function waitAfter(thrown: unknown, failures: number, chance: number): number {
  const failure = callFailure(thrown);
  if (failure.failure === 'rate-limited') return failure.afterMs;
  return retryWait(RECONNECTS, Math.min(failures, 20), chance) ?? RECONNECTS.longestMs;
}

/** A socket that closes before its greeting rejects with nothing. */
function reasonOf(thrown: unknown): string {
  if (thrown === undefined) return 'the socket was closed';
  const failure = callFailure(thrown);
  return failure.failure === 'rate-limited' ? failure.failure : failure.code;
}

function aborted(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
    if (signal.aborted) resolve('stopped');
  });
}
