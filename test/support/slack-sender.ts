import { createHmac } from 'node:crypto';

/** Slack's side of the Events API: signed requests, and its retries: at once, after one unit, after five. */
export interface SlackSender {
  /** Delivers one event until it is acknowledged; how many requests that took. */
  deliver(event: Record<string, unknown>, eventId: string): Promise<number>;
  /** One signed request; its status, or 0 when nobody answered within Slack's three seconds. */
  post(body: string, contentType: string, headers?: Record<string, string>): Promise<number>;
}

export interface SenderOptions {
  readonly url: () => string;
  readonly signingSecret: string;
  /** Slack waits a minute between its retries; a test shortens it. */
  readonly minuteMs: number;
}

const ACK_WITHIN_MS = 3_000;

export function createSlackSender(options: SenderOptions): SlackSender {
  const post: SlackSender['post'] = async (body, contentType, headers = {}) => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', options.signingSecret)
      .update(`v0:${timestamp}:${body}`)
      .digest('hex');
    try {
      const response = await fetch(options.url(), {
        method: 'POST',
        body,
        headers: {
          'content-type': contentType,
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
          ...headers,
        },
        signal: AbortSignal.timeout(ACK_WITHIN_MS),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  };
  return {
    post,
    async deliver(event, eventId) {
      const body = JSON.stringify(envelope(event, eventId));
      const pauses = [0, options.minuteMs, 5 * options.minuteMs];
      for (let attempt = 0; ; attempt++) {
        const retry =
          attempt === 0
            ? {}
            : { 'x-slack-retry-num': String(Math.min(attempt, 3)), 'x-slack-retry-reason': 'http_error' };
        const status = await post(body, 'application/json', retry);
        if (status >= 200 && status < 300) return attempt + 1;
        // Slack gives up after its third retry; the test's Slack is more patient, so that "lost" means lost by the assistant.
        const pause = pauses[attempt] ?? options.minuteMs;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
  };
}

function envelope(event: Record<string, unknown>, eventId: string) {
  return {
    token: 'verification-token',
    team_id: 'T01TEST',
    api_app_id: 'A0AIMS0001',
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: 'T01TEST',
        user_id: 'U0AIMSBOT1',
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    event,
  };
}
