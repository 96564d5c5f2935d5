import type { AddressInfo } from 'node:net';
import type { webApi } from '@slack/bolt';
import type { Inbox } from '../jobs/ports.ts';
import { AppError, messageOf } from '../kernel/app-error.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { BotIdentity } from './bot-identity.ts';
import type { ClientAbilities } from './client-abilities.ts';
import { DurableApp, type OnEnvelope } from './durable-app.ts';
import { HomeTab } from './home/home-tab.ts';
import type { Forms, Homes } from './ports.ts';
import { type Connection, EVENTS_PATH, type ExtraRoutes, httpReceiver } from './receiver.ts';
import { signIn, signInError, socketProblem, tryAppToken } from './sign-in.ts';
import { type ApiUrl, slackClient } from './slack-client.ts';
import { SteadySocket } from './steady-socket.ts';

export interface SlackOptions {
  readonly connection: Connection;
  readonly botToken: string;
  readonly apiUrl: ApiUrl;
  /** Where links to messages lead, when the workspace's own address leads nowhere (local-slack's); null: its own. */
  readonly linksTo: string | null;
  readonly inbox: Pick<Inbox, 'save'>;
  readonly forms: Forms;
  readonly homes: Homes;
  readonly abilities: ClientAbilities;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Called after each saved envelope: wakes the worker. */
  readonly onSaved: () => void;
  /** Called for each envelope, with what was done with it. */
  readonly onEnvelope?: OnEnvelope;
  /** Over HTTP: what else the port answers. */
  readonly routes?: ExtraRoutes;
}

/** Signed in, not yet listening: the worker gets its client and identity before the first envelope comes. */
export interface SlackConnection {
  readonly identity: BotIdentity;
  readonly client: webApi.WebClient;
  readonly homeTab: HomeTab;
  /** Resolves when envelopes can arrive; `port` is null in Socket Mode. */
  listen(): Promise<{ readonly port: number | null }>;
  /** Whether envelopes can arrive now. */
  connected(): boolean;
  /** No new envelopes after this; those being saved are finished. */
  stop(): Promise<void>;
}

/** Throws an `AppError` that says what to set when a token is wrong or Slack cannot be reached. */
export async function connectSlack(options: SlackOptions): Promise<SlackConnection> {
  const { connection, apiUrl, logger } = options;
  const client = slackClient(options.botToken, apiUrl, logger);
  const signedIn = await signIn(client);
  if (!signedIn.ok) throw signInError(signedIn.error);
  const identity =
    options.linksTo === null ? signedIn.value : { ...signedIn.value, workspaceUrl: options.linksTo };
  if (connection.mode === 'socket') await checkAppToken(connection.appToken, apiUrl, logger);
  const socket =
    connection.mode === 'socket' ? new SteadySocket({ appToken: connection.appToken, apiUrl, logger }) : null;
  const receiver =
    connection.mode === 'http'
      ? httpReceiver(connection.signingSecret, options.routes ?? {}, logger)
      : (socket as SteadySocket);
  const homeTab = new HomeTab({ ...options, client });
  const app = new DurableApp({ ...options, client, identity, receiver, homeTab });
  let listening = false;
  return {
    identity,
    client,
    homeTab,
    listen: async () => {
      const where = await (connection.mode === 'socket'
        ? listenOnSocket(app)
        : listenOnHttp(app, connection.port));
      listening = true;
      return where;
    },
    connected: () => listening && (socket === null || socket.connected),
    stop: async () => {
      if (!listening) return;
      listening = false;
      await app.drain();
      await app.stop();
    },
  };
}

/** Bolt would try a wrong token a hundred times before it says anything. */
async function checkAppToken(appToken: string, apiUrl: ApiUrl, logger: Logger): Promise<void> {
  const tried = await tryAppToken(slackClient(appToken, apiUrl, logger));
  if (!tried.ok) throw signInError(tried.error);
}

async function listenOnSocket(app: DurableApp): Promise<{ port: null }> {
  try {
    await app.start();
  } catch (thrown) {
    throw signInError(socketProblem(thrown));
  }
  return { port: null };
}

async function listenOnHttp(app: DurableApp, port: number): Promise<{ port: number }> {
  try {
    const server = (await app.start(port)) as { address(): string | AddressInfo | null };
    const address = server.address();
    return { port: typeof address === 'object' && address !== null ? address.port : port };
  } catch (thrown) {
    throw new AppError(
      'slack-port',
      `Cannot listen for Slack at ${EVENTS_PATH} on port ${String(port)} (${messageOf(thrown)}). Set PORT to a free one.`,
      { cause: thrown },
    );
  }
}
