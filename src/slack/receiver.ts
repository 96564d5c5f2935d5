import type { ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import { messageOf } from '../kernel/app-error.ts';
import type { Logger } from '../kernel/logger.ts';
import { boltLogger } from './bolt-logger.ts';

/** How Slack reaches us. Socket Mode needs no public address; HTTP listens on `port` (0: any free one). */
export type Connection =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };

export const EVENTS_PATH = '/slack/events';

/** More paths of the port that Slack calls, each for GET. */
export type ExtraRoutes = Readonly<
  Record<string, () => Promise<{ readonly status: number; readonly type: string; readonly body: string }>>
>;

/**
 * Anything but 2xx makes Slack try again: at once, after a minute, after five. 503 for an envelope that could not be
 * saved, or not in time.
 */
export function httpReceiver(signingSecret: string, routes: ExtraRoutes, logger: Logger): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: EVENTS_PATH,
    logger: boltLogger(logger),
    customRoutes: Object.entries(routes).map(([path, answer]) => ({
      path,
      method: 'GET',
      handler: (_request, response) => void write(answer, response, logger),
    })),
    processEventErrorHandler: ({ response }) => {
      refuse(response);
      // True: it is answered, so Bolt's own 3-second timer is stopped.
      return Promise.resolve(true);
    },
    unhandledRequestHandler: ({ response }) => refuse(response),
  });
}

async function write(answer: ExtraRoutes[string], response: ServerResponse, logger: Logger): Promise<void> {
  try {
    const { status, type, body } = await answer();
    response.writeHead(status, { 'content-type': type }).end(body);
  } catch (thrown) {
    logger.error('a request to a path of our own failed', { why: messageOf(thrown) });
    response.writeHead(500).end();
  }
}

interface HttpResponse {
  readonly headersSent: boolean;
  writeHead(status: number): { end(): unknown };
}

function refuse(response: HttpResponse): void {
  if (!response.headersSent) response.writeHead(503).end();
}
