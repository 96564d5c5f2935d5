import { HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../kernel/logger.ts';
import { boltLogger } from './bolt-logger.ts';
import { type ApiUrl, slackApiUrl } from './slack-client.ts';

/** How Slack reaches us. Socket Mode needs no public address; HTTP listens on `port` (0: any free one). */
export type Connection =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };

export const EVENTS_PATH = '/slack/events';
export const HEALTH_PATH = '/health';

/** While the connection is down it is tried again and again, at most this far apart. */
const RECONNECT = { retries: 100, factor: 1.3, maxTimeout: 30_000 };

export function socketReceiver(appToken: string, apiUrl: ApiUrl, logger: Logger): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLogger(logger),
    installerOptions: { clientOptions: { ...slackApiUrl(apiUrl), retryConfig: RECONNECT } },
    /** Not saved is not acknowledged: Slack sends the envelope again. */
    processEventErrorHandler: () => Promise.resolve(false),
  });
}

/**
 * Anything but 2xx makes Slack try again: at once, after a minute, after five. 503 for an envelope that could not be
 * saved, or not in time.
 */
export function httpReceiver(signingSecret: string, logger: Logger): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: EVENTS_PATH,
    logger: boltLogger(logger),
    customRoutes: [
      {
        path: HEALTH_PATH,
        method: 'GET',
        handler: (_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
        },
      },
    ],
    processEventErrorHandler: ({ response }) => {
      refuse(response);
      // True: it is answered, so Bolt's own 3-second timer is stopped.
      return Promise.resolve(true);
    },
    unhandledRequestHandler: ({ response }) => refuse(response),
  });
}

interface HttpResponse {
  readonly headersSent: boolean;
  writeHead(status: number): { end(): unknown };
}

function refuse(response: HttpResponse): void {
  if (!response.headersSent) response.writeHead(503).end();
}
