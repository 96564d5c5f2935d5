import { webApi } from '@slack/bolt';
import type { Logger } from '../kernel/logger.ts';
import { boltLogger } from './bolt-logger.ts';

/** A call that takes longer is given up, so that a hanging connection does not hold a worker. */
const CALL_TIMEOUT_MS = 15_000;

/** `null` for Slack itself. */
export type ApiUrl = string | null;

/**
 * A Web API client that tries once: whoever calls decides what to do about a failure, and when. (By itself the client
 * would try for half an hour, with the message held in memory.)
 */
export function slackClient(token: string, apiUrl: ApiUrl, logger: Logger): webApi.WebClient {
  return new webApi.WebClient(token, {
    ...slackApiUrl(apiUrl),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_TIMEOUT_MS,
    logger: boltLogger(logger),
  });
}

export function slackApiUrl(apiUrl: ApiUrl): { slackApiUrl?: string } {
  return apiUrl === null ? {} : { slackApiUrl: apiUrl };
}
