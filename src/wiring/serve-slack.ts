import { join } from 'node:path';
import type { Config, SlackConfig } from '../config.ts';
import { draftForms } from '../conversation/draft-forms.ts';
import { AppError } from '../kernel/app-error.ts';
import { systemClock as clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { jsonLogger } from '../json-logger.ts';
import { parseReviewAt, type ReviewAt } from '../review/review-schedule.ts';
import { localSlackAbilities, slackAbilities, type ClientAbilities } from '../slack/client-abilities.ts';
import { DirectChannels } from '../slack/direct-channels.ts';
import { EXAMPLE_WORKSPACE, examplePeople } from '../slack/example-workspace.ts';
import { PeopleDirectory } from '../slack/people-directory.ts';
import type { EnvelopeWork } from '../slack/run-envelope.ts';
import { slackClient } from '../slack/slack-client.ts';
import { startLocalSlack } from '../slack/start-local-slack.ts';
import { connectSlack } from '../slack/start-slack.ts';
import { openStore } from '../store/open-store.ts';
import { documentsFolder } from './documents.ts';
import { openConfiguredModel } from './open-assistance.ts';
import { startDraftOffers } from './draft-offers.ts';
import { openKnowledge } from './open-knowledge.ts';
import { turnDeps, type FindPerson, type TurnParts } from './open-turns.ts';
import { startTimers } from './start-timers.ts';
import { startWorkers } from './start-workers.ts';
import { watchDocuments } from './watch-documents.ts';

/** The assistant at work, and how to end it. */
export interface Running {
  /** Lines for the person who started it. */
  readonly greeting: readonly string[];
  stop(): Promise<void>;
}

const LOCAL_SLACK_PORT = 3100;

/** Where Slack and its stand-in differ. */
interface Surroundings {
  readonly abilities: ClientAbilities;
  readonly linksTo: string | null;
}

const IN_SLACK: Surroundings = { abilities: slackAbilities, linksTo: null };

/** Serves the workspace that the tokens belong to; without tokens, an example workspace on this machine. */
export async function serve(config: Config): Promise<Running> {
  const logger = jsonLogger(config.logLevel);
  if (config.slack.mode !== 'none') return serveWorkspace(config, config.slack, IN_SLACK, logger);
  const server = await startLocalSlack({
    port: LOCAL_SLACK_PORT,
    dir: join(config.dataDir, 'local-slack'),
    mode: 'socket',
  });
  if (!server.ok) throw server.error;
  const { app, users } = EXAMPLE_WORKSPACE;
  const example: Config = {
    ...config,
    slackApiUrl: server.value.apiUrl,
    managers: [users[0].id],
    auditors: [users[2].id],
    documentsDir: documentsFolder(config),
  };
  const slack = { mode: 'socket', botToken: app.botToken, appToken: app.appToken } as const;
  try {
    const local: Surroundings = {
      abilities: localSlackAbilities(examplePeople()),
      linksTo: `${server.value.url}/`,
    };
    const running = await serveWorkspace(example, slack, local, logger);
    return {
      greeting: exampleGreeting(server.value.url),
      stop: async () => {
        await running.stop();
        await server.value.stop();
      },
    };
  } catch (thrown) {
    await server.value.stop();
    throw thrown;
  }
}

async function serveWorkspace(
  config: Config,
  slack: Exclude<SlackConfig, { mode: 'none' }>,
  surroundings: Surroundings,
  logger: Logger,
): Promise<Running> {
  const at = parseReviewAt(config.reviewAt);
  if (!at.ok) throw new AppError('config', at.error);
  const store = await openStore(config);
  try {
    const client = slackClient(slack.botToken, config.slackApiUrl, logger);
    const people = new PeopleDirectory({ client, clock, logger, timezone: config.timezone });
    const findPerson: FindPerson = (owner) => people.find(owner);
    const knowledge = await openKnowledge(config, logger);
    const model = await openConfiguredModel(config, store.modelUse, logger);
    const parts = { config, store, knowledge, model, people, findPerson, clock };
    const running = await connect({ slack, ...surroundings, logger, client, parts, reviewAt: at.value });
    return {
      greeting: [`The AIMS assistant is ready: ${running.where}.`, ...withoutDocuments(config)],
      stop: async () => {
        await running.stop();
        await store.close();
      },
    };
  } catch (thrown) {
    await store.close();
    throw thrown;
  }
}

interface Connecting extends Surroundings {
  readonly slack: Exclude<SlackConfig, { mode: 'none' }>;
  readonly logger: Logger;
  readonly client: ReturnType<typeof slackClient>;
  readonly parts: TurnParts;
  readonly reviewAt: ReviewAt;
}

/** Signs in first and listens last: the workers run before the first envelope comes. */
async function connect(given: Connecting): Promise<{ readonly where: string; stop(): Promise<void> }> {
  const { slack, abilities, linksTo, logger, parts } = given;
  const { store, config } = parts;
  const deps = turnDeps(parts);
  const wake = { inbox: (): void => undefined, outbox: (): void => undefined };
  const commit: EnvelopeWork['commit'] = async (turn, actor, claim) => {
    const result = await store.commitTurn(turn, { claim, actor, now: clock.now() });
    wake.outbox();
    return result;
  };
  const connection = await connectSlack({
    connection: slack,
    botToken: slack.botToken,
    apiUrl: config.slackApiUrl,
    inbox: store.inbox,
    forms: draftForms(deps, (turn, user) => commit(turn, user, null)),
    onSaved: () => wake.inbox(),
    ...{ abilities, linksTo, clock, logger },
  });
  const { client, reviewAt } = given;
  const workers = startWorkers({
    ...{ store, clock, logger },
    work: { identity: connection.identity, deps, commit },
    delivery: { client, directChannels: new DirectChannels(client), abilities, logger },
  });
  [wake.inbox, wake.outbox] = [workers.wakeInbox, workers.wakeOutbox];
  const timers = startTimers({ parts, reviewAt, clock, logger, onQueued: workers.wakeOutbox });
  const documents = watchDocuments({ config, knowledge: parts.knowledge, logger });
  const offers = startDraftOffers({ store, commit, clock, logger });
  const { port } = await connection.listen();
  return {
    where: port === null ? 'connected by Socket Mode' : `listening on port ${port}`,
    async stop() {
      await connection.stop();
      await Promise.all([timers.stop(), documents.stop(), offers.stop(), workers.stop()]);
    },
  };
}

function withoutDocuments(config: Config): readonly string[] {
  if (documentsFolder(config) !== null) return [];
  return ['There are no organization documents: set AIMS_DOCUMENTS_DIR, so that answers can rest on yours.'];
}

function exampleGreeting(url: string): readonly string[] {
  return [
    '',
    `The AIMS assistant is ready: ${url}`,
    '',
    'Open it in a browser. You are Priya Raman, the AIMS manager of an example company. Three things to try:',
    '  1. In #general, ask:           @aims which control covers event logs?',
    '  2. In #ai-governance, report:  @aims log an incident: the support chatbot insulted a customer yesterday around 3pm',
    '  3. Under “Direct messages” open Priya Raman, your own conversation with aims: answer the weekly review there.',
    '',
    'Ctrl-C ends it.',
  ];
}
