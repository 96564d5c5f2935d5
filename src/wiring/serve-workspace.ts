import type { Config } from '../config.ts';
import { AppError } from '../kernel/app-error.ts';
import { systemClock, type Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { METRICS_PATH, type Probes } from '../operation/probes.ts';
import { recordPages } from '../operation/record-page.ts';
import { serveProbes } from '../operation/serve-probes.ts';
import { RECORD_ROUTE } from '../records/record-link.ts';
import { parseReviewAt } from '../review/review-schedule.ts';
import { fileFetcher } from '../slack/fetch-file.ts';
import { fileHasher } from '../slack/hash-file.ts';
import { PeopleDirectory } from '../slack/people-directory.ts';
import { slackClient } from '../slack/slack-client.ts';
import { readSettings } from '../settings.ts';
import { openStore } from '../store/open-store.ts';
import { connectWorkspace, type Surroundings, type WorkspaceConnection } from './connect-workspace.ts';
import { documentsFolder } from './documents.ts';
import { modelAccess, type ModelAccess } from './model-access.ts';
import { noteConfiguration } from './note-configuration.ts';
import { openConfiguredModel } from './open-assistance.ts';
import { openKnowledge } from './open-knowledge.ts';
import { openOperation, type Operation } from './open-operation.ts';
import type { FindPerson } from './open-turns.ts';
import type { Running } from './running.ts';
import { withReaders } from './with-readers.ts';

/** Serves one workspace. What was opened is closed again, in reverse, when it stops and when the start fails. */
export async function serveWorkspace(
  config: Config,
  slack: WorkspaceConnection,
  surroundings: Surroundings,
  logger: Logger,
  clock: Clock = systemClock,
): Promise<Running> {
  const opened = new AsyncDisposableStack();
  try {
    return await open({ config, slack, surroundings, logger, clock }, opened);
  } catch (thrown) {
    await opened.disposeAsync();
    throw thrown;
  }
}

interface Serving {
  readonly config: Config;
  readonly slack: WorkspaceConnection;
  readonly surroundings: Surroundings;
  readonly logger: Logger;
  readonly clock: Clock;
}

async function open(given: Serving, opened: AsyncDisposableStack): Promise<Running> {
  const { config, slack, surroundings, logger, clock } = given;
  const at = parseReviewAt(config.reviewAt);
  if (!at.ok) throw new AppError('config', at.error);
  const settings = withReaders(readSettings(config.settingsFile), surroundings.concernReaders);
  const operation = openOperation();
  // First, so that whoever watches the start sees how far it has come.
  await openProbes(config, operation, opened);
  const store = await openStore({ ...config, clock });
  opened.defer(() => store.close());
  operation.databaseOpened(store);
  await noteConfiguration(config, settings, store, clock);
  const client = slackClient(slack.botToken, config.slackApiUrl, logger, { onCall: countCalls(operation) });
  const people = new PeopleDirectory({ client, clock, logger, timezone: config.timezone });
  const findPerson: FindPerson = (owner) => people.find(owner);
  const access = modelAccess(config, store.modelUse, logger, countModelCalls(operation));
  const knowledge = await openKnowledge(config, logger, access);
  operation.indexLoaded();
  const model = await openConfiguredModel(config, access);
  const fetchFile = fileFetcher({ botToken: slack.botToken, apiUrl: config.slackApiUrl, logger });
  const fileHash = fileHasher(fetchFile);
  const startedAt = await store.startedAt();
  const parts = { config, settings, fileHash, store, startedAt, knowledge, model, people, findPerson, clock };
  const connected = await connectWorkspace({
    ...{ slack, logger, client, fetchFile, parts, operation, clock, reviewAt: at.value },
    ...surroundings,
    everyone: () => people.everyone(),
    routes: slack.mode === 'http' ? routesBesideSlack(config, operation.probes) : {},
  });
  opened.defer(() => connected.stop());
  return {
    greeting: [`The AIMS assistant is ready: ${connected.where}.`, ...withoutDocuments(config)],
    stop: () => {
      operation.stopping();
      return opened.disposeAsync();
    },
  };
}

async function openProbes(
  { metricsPort, publicUrl }: Config,
  { probes }: Operation,
  opened: AsyncDisposableStack,
): Promise<void> {
  if (metricsPort === null) return;
  const server = await serveProbes(metricsPort, { ...probes, ...recordPages(routeFor(publicUrl)) });
  opened.defer(() => server.stop());
}

function routeFor(publicUrl: string | null): string | null {
  return publicUrl === null ? null : RECORD_ROUTE;
}

/** Slack's port is open to the world: the metrics are there only when they have no port of their own. */
function routesBesideSlack(config: Config, probes: Probes): Probes {
  const all = { ...probes, ...recordPages(routeFor(config.publicUrl)) };
  if (config.metricsPort === null) return all;
  return Object.fromEntries(Object.entries(all).filter(([path]) => path !== METRICS_PATH));
}

function countCalls({ metrics: { slackCalls, slackSeconds } }: Operation) {
  return ({ method, outcome, ms }: { method: string; outcome: string; ms: number }): void => {
    slackCalls.count({ method, outcome });
    slackSeconds.observe(ms / 1000, { method });
  };
}

function countModelCalls({ metrics }: Operation): ModelAccess['onCall'] {
  const { modelCalls, modelSeconds, modelTokens } = metrics;
  return (purpose) =>
    ({ outcome, ms, tokensIn, tokensOut }) => {
      modelCalls.count({ outcome, purpose });
      if (ms !== null) modelSeconds.observe(ms / 1000, { purpose });
      modelTokens.count({ direction: 'in', purpose }, tokensIn);
      modelTokens.count({ direction: 'out', purpose }, tokensOut);
    };
}

function withoutDocuments(config: Config): readonly string[] {
  if (documentsFolder(config) !== null) return [];
  return ['There are no organization documents: set AIMS_DOCUMENTS_DIR, so that answers can rest on yours.'];
}
