import type { SlackConfig } from '../config.ts';
import { draftForms } from '../conversation/draft-forms.ts';
import type { TurnDeps } from '../conversation/deps.ts';
import { homePages } from '../conversation/home/home-pages.ts';
import type { Urgency } from '../jobs/ports.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { ReviewAt } from '../review/review-schedule.ts';
import { AgentThreads } from '../slack/agent-threads.ts';
import type { ClientAbilities } from '../slack/client-abilities.ts';
import { LiveAnswers } from '../slack/live-answers.ts';
import type { FetchFile } from '../slack/fetch-file.ts';
import { DirectChannels } from '../slack/direct-channels.ts';
import type { HomeTab } from '../slack/home/home-tab.ts';
import { doNotDisturb } from '../slack/do-not-disturb.ts';
import type { ExtraRoutes } from '../slack/receiver.ts';
import type { EnvelopeWork } from '../slack/run-envelope.ts';
import type { slackClient } from '../slack/slack-client.ts';
import { connectSlack, type SlackConnection } from '../slack/start-slack.ts';
import type { ImportParts } from './import-in-background.ts';
import { homesOf, touchedBy } from './homes.ts';
import { decidedAnew } from './decided-anew.ts';
import { performWork } from './long-work.ts';
import { measuredCommit } from './measured-commit.ts';
import type { Operation } from './open-operation.ts';
import { turnDeps, type TurnParts } from './open-turns.ts';
import { startTimers } from './start-timers.ts';
import { startWorkers, type Workers } from './start-workers.ts';

export type WorkspaceConnection = Exclude<SlackConfig, { mode: 'none' }>;

/** Where Slack and its stand-in differ. */
export interface Surroundings {
  readonly abilities: ClientAbilities;
  readonly linksTo: string | null;
  /** Who reads concerns where the settings name nobody. */
  readonly concernReaders: readonly string[];
}

export interface Connecting extends Surroundings {
  readonly slack: WorkspaceConnection;
  readonly logger: Logger;
  readonly client: ReturnType<typeof slackClient>;
  readonly parts: TurnParts;
  readonly reviewAt: ReviewAt;
  readonly clock: Clock;
  readonly fetchFile: FetchFile;
  readonly everyone: ImportParts['everyone'];
  readonly operation: Operation;
  /** What the port that Slack calls answers besides. */
  readonly routes: ExtraRoutes;
}

/** Signs in first and listens last: the workers run before the first envelope comes. */
export async function connectWorkspace(
  given: Connecting,
): Promise<{ readonly where: string; stop(): Promise<void> }> {
  const { slack, abilities, linksTo, logger, parts, clock, routes } = given;
  const { metrics, slackListening } = given.operation;
  const [deps, { store, config }] = [turnDeps({ ...parts, startsWork: true }), parts];
  const wake = { inbox: (): void => undefined, outbox: (): void => undefined };
  const homeTab: { current: Pick<HomeTab, 'changed'> | null } = { current: null };
  const commitAs = committing(given, deps.actor, (touched) => {
    wake.outbox();
    void homeTab.current?.changed(touched);
  });
  const commit = commitAs('answer');
  const connection = await connectSlack({
    connection: slack,
    botToken: slack.botToken,
    apiUrl: config.slackApiUrl,
    inbox: store.inbox,
    forms: draftForms(deps, (turn, user) => commit(turn, user, null)),
    homes: homesOf(homePages(deps), store),
    onSaved: () => wake.inbox(),
    onEnvelope: (kind, outcome) => metrics.events.count({ kind, outcome }),
    ...{ abilities, linksTo, clock, logger, routes },
  });
  homeTab.current = connection.homeTab;
  const work = startWork(given, { deps, commitAs, connection });
  [wake.inbox, wake.outbox] = [work.wakeInbox, work.wakeOutbox];
  const { port } = await connection.listen();
  slackListening(() => connection.connected());
  return {
    where: port === null ? 'connected by Socket Mode' : `listening on port ${port}`,
    async stop() {
      await connection.stop();
      await work.stop();
    },
  };
}

interface Work {
  readonly deps: TurnDeps;
  readonly commitAs: (urgency: Urgency) => EnvelopeWork['commit'];
  readonly connection: Pick<SlackConnection, 'identity' | 'homeTab'>;
}

/** What works on what comes in and what goes out, and what is done by the clock. */
function startWork(given: Connecting, { deps, commitAs, connection }: Work): Workers {
  const { abilities, logger, parts, client, reviewAt, clock } = given;
  const { metrics } = given.operation;
  const threads = new AgentThreads(client, logger);
  const { identity, homeTab } = connection;
  const live = new LiveAnswers({ client, identity, logger });
  const directChannels = new DirectChannels(client);
  const commit = commitAs('answer');
  const perform = performWork({ ...parts, ...given, actor: deps.actor });
  const longWork = { client, directChannels, abilities, clock, logger, commit, perform };
  const workers = startWorkers({
    ...{ store: parts.store, clock, logger, metrics },
    work: { identity, deps, commit, threads, live, longWork, homeTab },
    managers: parts.config.managers,
    delivery: { client, directChannels, abilities, logger },
  });
  const timers = startTimers({
    ...{ parts, reviewAt, clock, logger, metrics },
    quiet: doNotDisturb(client, logger),
    commit: commitAs('notice'),
    onQueued: workers.wakeOutbox,
  });
  return {
    ...workers,
    async stop() {
      await Promise.all([timers.stop(), workers.stop()]);
    },
  };
}

/** A turn is committed, counted, and what it says is delivered as pressingly as is said here. */
function committing(
  { parts: { store }, clock, operation: { metrics } }: Connecting,
  actorNamed: TurnDeps['actor'],
  onCommitted: (touched: readonly string[]) => void,
): (urgency: Urgency) => EnvelopeWork['commit'] {
  return (urgency) =>
    measuredCommit(async (turn, actor, claim) => {
      const by = actorNamed(actor);
      const result = await store.commitTurn(turn, { claim, actor: by, now: clock.now(), urgency });
      onCommitted(result.outcome === 'committed' ? touchedBy(turn, actor, result.records) : []);
      return decidedAnew(result);
    }, metrics);
}
