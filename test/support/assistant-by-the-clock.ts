import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../../src/config.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import type { NewRecord } from '../../src/records/record.ts';
import { readSettings } from '../../src/settings.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { doNotDisturb } from '../../src/slack/do-not-disturb.ts';
import { directChannelOf } from '../../src/slack/example-workspace.ts';
import { freePort } from '../../src/slack/free-port.ts';
import { PeopleDirectory } from '../../src/slack/people-directory.ts';
import { slackClient } from '../../src/slack/slack-client.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { openKnowledge } from '../../src/wiring/open-knowledge.ts';
import { reviewRounds } from '../../src/wiring/review-rounds.ts';
import type { Running } from '../../src/wiring/running.ts';
import { serveWorkspace } from '../../src/wiring/serve-workspace.ts';
import { eventually } from './eventually.ts';
import { press } from '../slack/envelopes.ts';
import {
  actionFor,
  APP,
  GENERAL,
  INGRID,
  PRIYA,
  TestSlack,
  type PostedMessage,
  type Used,
} from './local-slack.ts';
import { SlackFront } from './slack-front.ts';
import { knowing } from './new-data-dir.ts';
import { MovedClock } from './moved-clock.ts';

export interface ClockedOptions {
  /** ISO 8601: where the clock stands at first. */
  readonly at: string;
  /** File name to content. */
  readonly documents?: Readonly<Record<string, string>>;
  /** YAML over the shipped settings. */
  readonly settings?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Nothing is due of the management system itself, unless a test says so. */
const NO_ACTIVITIES = `review:
  activities: { management-review: null, internal-audit: null, objectives: null, ai-policy: null }
`;

/**
 * The whole assistant in this process, connected over signed HTTP to local-slack, with a clock that a test moves. A second
 * replica on the same database looks at who is due whenever the test says so: nobody waits for a minute to pass.
 */
export class AssistantByTheClock {
  readonly slack: TestSlack;
  readonly front: SlackFront;
  readonly port: number;
  readonly #dir: string;
  readonly #clock: MovedClock;
  readonly #running: Running;
  readonly #replica: Store;
  readonly #rounds: ReturnType<typeof reviewRounds>;

  private constructor(
    slack: TestSlack,
    front: SlackFront,
    port: number,
    dir: string,
    clock: MovedClock,
    running: Running,
    replica: Store,
    rounds: ReturnType<typeof reviewRounds>,
  ) {
    [this.slack, this.front, this.port, this.#dir] = [slack, front, port, dir];
    [this.#clock, this.#running, this.#replica, this.#rounds] = [clock, running, replica, rounds];
  }

  static async start(options: ClockedOptions): Promise<AssistantByTheClock> {
    const port = (await freePort(0)) ?? 0;
    const slack = await TestSlack.start({ requestUrl: `http://localhost:${String(port)}/slack/events` });
    const front = await SlackFront.start(slack.apiUrl);
    const dir = mkdtempSync(join(tmpdir(), 'aims-clocked-'));
    const config = configIn(dir, port, front.apiUrl, options);
    const clock = new MovedClock(options.at);
    if (config.slack.mode === 'none') throw new Error('no workspace');
    const surroundings = { abilities: slackAbilities, linksTo: null, concernReaders: [] };
    const running = await serveWorkspace(config, config.slack, surroundings, silentLogger, clock);
    const { replica, rounds } = await secondReplica(config);
    const started = new AssistantByTheClock(slack, front, port, dir, clock, running, replica, rounds);
    await started.at(options.at);
    return started;
  }

  /** Moves the clock there, has everybody looked at whose time has come, and waits until all is delivered. */
  async at(now: string): Promise<void> {
    await this.idle();
    this.#clock.standAt(now);
    const { failures } = await this.#rounds.run(new Date(now));
    if (failures.length > 0) throw new Error(JSON.stringify(failures));
    await this.idle();
  }

  /** Waits until nothing that came in or goes out waits any more. */
  async idle(): Promise<void> {
    await eventually('empty queues', async () => {
      const queues = await this.#replica.queueCounts();
      return queues.every(({ waiting }) => waiting === 0);
    });
  }

  /** Puts records on file as if they had been recorded then. */
  async onFile(at: string, ...records: readonly NewRecord[]): Promise<void> {
    const changes = records.map((record) => ({ change: 'create-record', record }) as const);
    const actor = records[0]?.createdBy ?? PRIYA.id;
    await this.#replica.commitTurn({ changes, replies: () => [] }, { claim: null, actor, now: new Date(at) });
  }

  /** What a person has been written to directly, oldest first. */
  async toldTo(person: string): Promise<readonly PostedMessage[]> {
    const messages = await this.slack.messages(directChannelOf(person));
    return messages.filter(({ user }) => user === APP.botUserId);
  }

  /** The same, its texts alone. */
  async saidTo(person: string): Promise<readonly string[]> {
    return (await this.toldTo(person)).map(({ text }) => text);
  }

  /** The person's newest message that fits. */
  async latest(person: string, pattern: RegExp): Promise<PostedMessage> {
    const found = (await this.toldTo(person)).findLast(({ text }) => pattern.test(text));
    if (found === undefined) throw new Error(`${person} has no message that matches ${String(pattern)}`);
    return found;
  }

  /** Uses a control of a message to the person, and waits for it to say something else; its text then. */
  async answered(person: string, message: PostedMessage, used: Used): Promise<string> {
    await this.use(person, directChannelOf(person), message, used);
    await this.idle();
    return eventually('the message as it is now', async () => {
      const now = (await this.toldTo(person)).find(({ ts }) => ts === message.ts);
      return now !== undefined && now.text !== message.text ? now.text : null;
    });
  }

  /** Uses a control of a message; its person is picked, and its message only its reader's, in a way that local-slack cannot send. */
  async use(user: string, channel: string, message: PostedMessage, used: Used): Promise<void> {
    const isOnlyTheirs = message.ephemeral_to !== undefined;
    if (!('person' in used) && !isOnlyTheirs) return this.slack.use(user, channel, message, used);
    const { ts: message_ts, thread_ts } = message;
    const container = {
      type: 'message',
      message_ts,
      channel_id: channel,
      is_ephemeral: isOnlyTheirs,
      thread_ts,
    };
    const about = { user: { id: user }, channel: { id: channel }, container, message, response_url: null };
    const action_ts = String(Date.now() / 1000);
    await this.front.interactive(this.port, press({ ...actionFor(message, used), action_ts }, about));
  }

  get store(): Store {
    return this.#replica;
  }

  async stop(): Promise<void> {
    await this.#running.stop();
    await this.#replica.close();
    await this.front.stop();
    await this.slack.stop();
    rmSync(this.#dir, { recursive: true, force: true });
  }
}

function configIn(
  dir: string,
  port: number,
  apiUrl: string,
  { documents = {}, settings = NO_ACTIVITIES, environment = {} }: ClockedOptions,
): Config {
  const folder = join(dir, 'documents');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(documents)) writeFileSync(join(folder, name), content);
  const file = join(dir, 'settings.yaml');
  writeFileSync(file, settings);
  return readConfig({
    ...modelOfThisRun(),
    SLACK_BOT_TOKEN: APP.botToken,
    SLACK_SIGNING_SECRET: APP.signingSecret,
    SLACK_API_URL: apiUrl,
    PORT: String(port),
    AIMS_DATA_DIR: knowing(join(dir, 'data')),
    AIMS_DOCUMENTS_DIR: folder,
    AIMS_SETTINGS: file,
    AIMS_MANAGERS: PRIYA.id,
    AIMS_AUDITORS: INGRID.id,
    AIMS_TIMEZONE: 'Europe/Amsterdam',
    AIMS_REVIEW_CHANNEL: GENERAL.id,
    ...environment,
  });
}

/** Where the same tests run with a model: that one. */
function modelOfThisRun(): NodeJS.ProcessEnv {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, AIMS_CHAT_MODEL } = process.env;
  return OPENAI_BASE_URL === undefined ? {} : { OPENAI_API_KEY, OPENAI_BASE_URL, AIMS_CHAT_MODEL };
}

async function secondReplica(config: Config) {
  const replica = await openStore(config);
  const client = slackClient(APP.botToken, config.slackApiUrl, silentLogger);
  const { timezone } = config;
  const people = new PeopleDirectory({ client, clock: systemClock, logger: silentLogger, timezone });
  const parts = {
    ...{ config, people, settings: readSettings(config.settingsFile), store: replica },
    startedAt: await replica.startedAt(),
    knowledge: await openKnowledge(config, silentLogger),
    findPerson: (owner: string) => people.find(owner),
  };
  const at = { weekday: 1, hour: 9, minute: 0 } as const;
  return { replica, rounds: reviewRounds(parts, at, doNotDisturb(client, silentLogger)) };
}
