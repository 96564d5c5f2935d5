import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APP, GOVERNANCE, PRIYA, TestSlack, TOMAS, type PostedMessage } from '../support/local-slack.ts';
import { eventually } from '../support/eventually.ts';
import { runAims, startAssistant, type RunningAssistant } from '../support/running-assistant.ts';
import { createSlackSender, type SlackSender } from '../support/slack-sender.ts';

/** How often the assistant is killed (`AIMS_TEST_KILLS=50` for a long run), and how many people talk to it meanwhile. */
const ROUNDS = Number(process.env['AIMS_TEST_KILLS'] ?? 6);
const TALKERS = 6;
/** The assistant lives up to this long after it says that it is ready. */
const LONGEST_LIFE_MS = 1_500;
/** A reply may wait for several leases of workers that were killed. */
const PATIENCE_MS = 180_000;
/** Slack's minute between retries, shortened so that fifty rounds fit into a few minutes. */
const MINUTE_MS = 150;

/**
 * The assistant is killed without warning again and again, at random moments, while people ask and report over HTTP.
 * Slack's side delivers each event until it is acknowledged, and some of them twice. In the end every message has been
 * answered once, and every incident that was confirmed is on record once.
 */
it(`loses nothing and says nothing twice over ${ROUNDS} kills`, { timeout: 600_000 }, async () => {
  const slack = await TestSlack.start('socket');
  const dataDir = mkdtempSync(join(tmpdir(), 'aims-kill-'));
  const port = await freePort();
  const options = { apiUrl: slack.apiUrl, httpPort: port, dataDir };
  const sender = createSlackSender({
    url: () => `http://127.0.0.1:${port}/slack/events`,
    signingSecret: APP.signingSecret,
    minuteMs: MINUTE_MS,
  });
  const killer = await startKilling(options);
  const talk = { slack, sender, isOver: () => killer.rounds >= ROUNDS };
  const counts = await Promise.all(Array.from({ length: TALKERS }, (_, talker) => keepTalking(talker, talk)));
  const assistant = await killer.stop();
  try {
    const total = sum(counts);
    await everythingIsAnsweredOnce(slack, total);
    const recorded = (await runAims(assistant.environment, 'records', '--json'))
      .split('\n')
      .filter((line) => line !== '');
    const report = JSON.parse(await runAims(assistant.environment, 'verify')) as { ok: boolean };
    console.log(
      `kill test: ${killer.rounds} kills, ${total.threads} conversations, ${total.messages} messages in ${total.requests} requests, ` +
        `${total.duplicates} delivered twice, ${recorded.length} records; lost 0, twice 0`,
    );
    expect(killer.rounds).toBeGreaterThanOrEqual(ROUNDS);
    expect(recorded).toHaveLength(total.threads);
    expect(report.ok).toBe(true);
  } finally {
    await assistant.stop();
    await slack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

interface Counts {
  readonly threads: number;
  readonly messages: number;
  readonly requests: number;
  readonly duplicates: number;
}

interface Talk {
  readonly slack: TestSlack;
  readonly sender: SlackSender;
  isOver(): boolean;
}

function sum(counts: readonly Counts[]): Counts {
  const add = (pick: (one: Counts) => number): number => counts.reduce((total, one) => total + pick(one), 0);
  return {
    threads: add((one) => one.threads),
    messages: add((one) => one.messages),
    requests: add((one) => one.requests),
    duplicates: add((one) => one.duplicates),
  };
}

/**
 * What one person says in each of their conversations; every line gets one reply. The last one makes a record, unless
 * the assistant asks whether it is the same as another: then the answer does.
 */
const SCRIPT = [
  `<@${APP.botUserId}> which control covers the recording of event logs?`,
  `<@${APP.botUserId}> log an incident: the support chatbot insulted a customer yesterday around 3pm, severity high, I own it`,
  'severity is medium actually',
  'save',
];
const ANOTHER = 'no, record it';
const RECORDED = /Recorded as/u;

async function keepTalking(talker: number, talk: Talk): Promise<Counts> {
  let counts: Counts = { threads: 0, messages: 0, requests: 0, duplicates: 0 };
  while (!talk.isOver()) counts = sum([counts, await converse(talker, talk)]);
  return counts;
}

async function converse(talker: number, { slack, sender }: Talk): Promise<Counts> {
  const user = talker % 2 === 0 ? PRIYA.id : TOMAS.id;
  let thread: string | undefined;
  let [requests, duplicates] = [0, 0];
  let messages = 0;
  for (const [index, text] of [...SCRIPT, ANOTHER].entries()) {
    if (text === ANOTHER && (await isRecorded(slack, thread))) break;
    messages += 1;
    const said = await slack.say(user, GOVERNANCE.id, text, thread);
    thread ??= said.ts;
    const event = {
      type: 'message',
      channel: GOVERNANCE.id,
      channel_type: 'channel',
      user,
      text,
      ts: said.ts,
      thread_ts: thread,
    };
    const eventId = `Ev${said.ts.replace('.', '')}`;
    requests += await sender.deliver(event, eventId);
    if (Math.random() < 0.3) {
      requests += await sender.deliver(event, eventId);
      duplicates += 1;
    }
    const answered = thread;
    await eventuallyWithin(PATIENCE_MS, `reply ${index + 1} in ${answered}`, async () => {
      const replies = await botReplies(slack, answered);
      return replies.length > index;
    });
  }
  return { threads: 1, messages, requests, duplicates };
}

async function isRecorded(slack: TestSlack, thread: string | undefined): Promise<boolean> {
  const replies = thread === undefined ? [] : await botReplies(slack, thread);
  return replies.some(({ text }) => RECORDED.test(text));
}

async function botReplies(slack: TestSlack, thread: string): Promise<readonly PostedMessage[]> {
  return (await slack.replies(GOVERNANCE.id, thread)).filter((message) => message.bot_id !== undefined);
}

/** Also what came after the reply that a person waited for: a late second one would be counted here. */
async function everythingIsAnsweredOnce(slack: TestSlack, total: Counts): Promise<void> {
  const messages = await slack.messages(GOVERNANCE.id);
  const threads = new Set(
    messages
      .filter((message) => message.bot_id === undefined)
      .map((message) => message.thread_ts ?? message.ts),
  );
  expect(threads.size).toBe(total.threads);
  for (const thread of threads) {
    const replies = await botReplies(slack, thread);
    const said = messages.filter(
      ({ bot_id, thread_ts, ts }) => bot_id === undefined && (thread_ts ?? ts) === thread,
    );
    expect(replies.map((reply) => reply.text.slice(0, 60))).toHaveLength(said.length);
    expect(replies.filter((reply) => RECORDED.test(reply.text))).toHaveLength(1);
  }
}

interface Killer {
  readonly rounds: number;
  /** Kills no more; the assistant that runs then. */
  stop(): Promise<RunningAssistant>;
}

/** Kills the assistant at a random moment after it is ready, and starts it again, round after round. */
async function startKilling(options: Parameters<typeof startAssistant>[0]): Promise<Killer> {
  let rounds = 0;
  let stopping = false;
  let running = await startAssistant(options);
  const loop = (async () => {
    // After the last kill it lives on: a turn that asks a model may take longer than any of its lives before.
    while (!stopping && rounds < ROUNDS) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE_MS));
      const ended = new Promise((resolve) => running.child.once('exit', resolve));
      running.child.kill('SIGKILL');
      await ended;
      rounds += 1;
      running = await startAssistant(options);
    }
  })();
  return {
    get rounds() {
      return rounds;
    },
    async stop() {
      stopping = true;
      await loop;
      return running;
    },
  };
}

async function eventuallyWithin(ms: number, what: string, ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + ms;
  for (;;) {
    try {
      await eventually(what, ask);
      return;
    } catch (thrown) {
      if (Date.now() > deadline) throw thrown;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
