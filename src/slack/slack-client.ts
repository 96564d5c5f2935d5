import { webApi } from '@slack/bolt';
import { type Clock, systemClock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { boltLogger } from './bolt-logger.ts';
import { RateGate } from './rate-gate.ts';
import { slackCode } from './slack-errors.ts';

/** A call that takes longer is given up, so that a hanging connection does not hold a worker. */
const CALL_TIMEOUT_MS = 15_000;

/** `null` for Slack itself. */
export type ApiUrl = string | null;

/** How one call ended: `ok`, Slack's code, `rate_limited`, `http_503` or `unreachable`. */
export interface FinishedCall {
  readonly method: string;
  readonly outcome: string;
  readonly ms: number;
}

export interface SlackClientOptions {
  readonly clock?: Clock;
  readonly onCall?: (call: FinishedCall) => void;
  /** Instead of the network. */
  readonly fetch?: webApi.WebClientOptions['fetch'];
}

/**
 * A Web API client that tries once: whoever calls decides what to do about a failure, and when. (By itself the client
 * would try for half an hour, with the message held in memory.)
 */
export function slackClient(
  token: string,
  apiUrl: ApiUrl,
  logger: Logger,
  options: SlackClientOptions = {},
): webApi.WebClient {
  return new PatientClient(token, apiUrl, logger, options);
}

class PatientClient extends webApi.WebClient {
  readonly #gate: RateGate;
  readonly #onCall: SlackClientOptions['onCall'];

  constructor(token: string, apiUrl: ApiUrl, logger: Logger, options: SlackClientOptions) {
    super(token, {
      ...slackApiUrl(apiUrl),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: CALL_TIMEOUT_MS,
      logger: boltLogger(logger),
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
    });
    this.#gate = new RateGate(options.clock ?? systemClock);
    this.#onCall = options.onCall;
  }

  override async apiCall(
    method: string,
    args: Record<string, unknown> = {},
  ): Promise<webApi.WebAPICallResult> {
    const channel = typeof args['channel'] === 'string' ? args['channel'] : null;
    const waitMs = this.#gate.waitMs(method, channel);
    if (waitMs > 0) throw new webApi.WebAPIRateLimitedError(waitMs / 1000);
    const began = performance.now();
    const ended = (outcome: string): void =>
      this.#onCall?.({ method, outcome, ms: performance.now() - began });
    try {
      const result = await super.apiCall(method, args);
      ended('ok');
      return result;
    } catch (thrown) {
      if (thrown instanceof webApi.WebAPIRateLimitedError)
        this.#gate.close(method, channel, thrown.retryAfter * 1000);
      ended(outcomeOf(thrown));
      throw thrown;
    }
  }
}

function outcomeOf(thrown: unknown): string {
  if (thrown instanceof webApi.WebAPIRateLimitedError) return 'rate_limited';
  if (thrown instanceof webApi.WebAPIHTTPError) return `http_${String(thrown.statusCode)}`;
  return slackCode(thrown) ?? 'unreachable';
}

export function slackApiUrl(apiUrl: ApiUrl): { slackApiUrl?: string } {
  return apiUrl === null ? {} : { slackApiUrl: apiUrl };
}
