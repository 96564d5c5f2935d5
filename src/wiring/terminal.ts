import type { ChatCommandDeps, ChatSession } from '../cli/chat.ts';
import type { Config } from '../config.ts';
import type { People } from '../conversation/ports.ts';
import type { Reply } from '../conversation/reply.ts';
import { notice } from '../conversation/rich-text.ts';
import { runTurn } from '../conversation/run-turn.ts';
import type { Outgoing } from '../conversation/turn.ts';
import { AppError } from '../kernel/app-error.ts';
import { jsonLogger } from '../json-logger.ts';
import type { Logger } from '../kernel/logger.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Moment } from '../records/check-value.ts';
import { readSettings } from '../settings.ts';
import { EXAMPLE_WORKSPACE } from '../slack/example-workspace.ts';
import { PeopleDirectory } from '../slack/people-directory.ts';
import { slackClient } from '../slack/slack-client.ts';
import { openStore } from '../store/open-store.ts';
import { decidedAnew } from './decided-anew.ts';
import { modelAccess, type ModelAccess } from './model-access.ts';
import { openConfiguredModel } from './open-assistance.ts';
import { openKnowledge, type Knowledge } from './open-knowledge.ts';
import type { ShowStatements } from './statement-meanings.ts';
import { turnDeps, type FindPerson, type TurnParts } from './open-turns.ts';

/** `aims chat`. Replies are printed, so none is put into the queue of a Slack that shares the database. */
export function openChat(config: Config): ChatCommandDeps {
  return {
    timezone: config.timezone,
    open: ({ dataDir, onProgress }) =>
      openSession(dataDir === undefined ? config : { ...config, dataDir, databaseUrl: null }, onProgress),
  };
}

async function openSession(config: Config, onProgress?: ShowStatements): Promise<ChatSession> {
  const logger = jsonLogger('error');
  const store = await openStore(config);
  const access = modelAccess(config, store.modelUse, logger);
  const knowledge = await openUnderstood(config, logger, access, onProgress);
  const model = await openConfiguredModel(config, access);
  let moment: Moment = { now: new Date(), timezone: config.timezone };
  const settings = readSettings(config.settingsFile);
  const startedAt = (await store.startedAt()) ?? moment.now;
  const parts = { config, settings, store, startedAt, knowledge, model };
  const deps = turnDeps({ ...parts, ...withoutSlack(config, () => moment) });
  return {
    async say(incoming, at) {
      moment = at;
      let said: readonly Outgoing[] = [];
      const result = await runTurn(incoming, deps, async (turn) =>
        decidedAnew(
          await store.commitTurn(
            {
              changes: turn.changes,
              replies: (outcome) => {
                said = turn.replies(outcome);
                return [];
              },
            },
            { claim: null, actor: deps.actor(incoming.user), now: at.now },
          ),
        ),
      );
      if (result.outcome !== 'committed')
        throw new AppError('chat', 'Another process kept changing the same draft. Say it again.');
      return { replies: repliesHere(said, incoming.user), records: result.records };
    },
    draft: (conversation, person) => store.drafts.inConversation(conversation, person),
    close: () => store.close(),
  };
}

/** What goes to others is not sent from here, and whoever talks hears so. */
function repliesHere(said: readonly Outgoing[], user: string): readonly Reply[] {
  const others = said.flatMap(({ destination }) =>
    destination.to === 'direct' && destination.user !== user ? [{ person: destination.user }] : [],
  );
  const own = said.filter(({ destination }) => destination.to !== 'direct' || destination.user === user);
  const people = others.flatMap((person, at) => (at === 0 ? [person] : [', ', person]));
  return [
    ...own.map(({ reply }) => reply),
    ...(others.length === 0
      ? []
      : [notice('The terminal sends nothing to others, so not to ', ...people, '.')]),
  ];
}

/** With what is new in the documents read for its meaning: whoever writes first is answered as well as whoever writes later. */
async function openUnderstood(
  config: Config,
  logger: Logger,
  access: ModelAccess,
  onProgress?: ShowStatements,
): Promise<Knowledge> {
  const knowledge = await openKnowledge(config, logger, access);
  await knowledge.understandAtOnce(onProgress);
  return knowledge;
}

function withoutSlack(
  config: Config,
  moment: () => Moment,
): Pick<TurnParts, 'people' | 'findPerson' | 'clock'> {
  const timezone = (): string => moment().timezone;
  return {
    people: { ...peopleWithoutSlack(timezone), everyone: knownByName(config, timezone) },
    findPerson: findNobody,
    clock: { now: () => moment().now },
  };
}

/** Names that the terminal knows: those of the workspace, which without Slack's tokens is the example one. */
function knownByName(config: Config, timezone: () => string): People['everyone'] {
  if (config.slack.mode !== 'none') {
    const logger = jsonLogger('error');
    const client = slackClient(config.slack.botToken, config.slackApiUrl, logger);
    const people = new PeopleDirectory({ client, clock: systemClock, logger, timezone: config.timezone });
    return () => people.everyone();
  }
  return () =>
    Promise.resolve(
      EXAMPLE_WORKSPACE.users.map(({ id, real_name: name, email }) => ({
        id,
        name,
        email,
        timezone: timezone(),
      })),
    );
}

/** Without Slack nobody can be looked up: a person is who they say they are, in the zone of the terminal. */
export function peopleWithoutSlack(timezone: () => string): People {
  return {
    byId: (id) => Promise.resolve({ id, name: id, email: null, timezone: timezone() }),
    everyone: () => Promise.resolve([]),
  };
}

export const findNobody: FindPerson = () => Promise.resolve(null);
