import { once } from 'node:events';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../src/slack/free-port.ts';
import { callback } from '../slack/envelopes.ts';
import { onPostgres } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { newDataDir } from '../support/new-data-dir.ts';
import { spawnAssistant, startAssistant, type RunningAssistant } from '../support/running-assistant.ts';
import { SocketSlack } from '../support/socket-slack.ts';

let slack: SocketSlack;
let dataDir: string;
let running: RunningAssistant[];
beforeEach(async () => {
  slack = await SocketSlack.start();
  dataDir = newDataDir('operation');
  running = [];
});
afterEach(async () => {
  for (const assistant of running) if (assistant.child.exitCode === null) await assistant.stop();
  await slack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(environment: Record<string, string> = {}): Promise<RunningAssistant> {
  const assistant = await startAssistant({ apiUrl: slack.apiUrl, dataDir, environment });
  running.push(assistant);
  return assistant;
}

let counter = 0;
/** Somebody asks something in a thread of their own; the thread. */
function ask(text: string): string {
  counter += 1;
  const ts = `17900${String(10_000 + counter)}.000100`;
  const event = {
    type: 'message',
    channel: 'C0GENERAL1',
    user: 'U0PRIYA001',
    text: `<@U0AIMSBOT1> ${text}`,
    ts,
  };
  slack.event(`Ev${String(counter)}`, callback(event, `Ev${String(counter)}`));
  return ts;
}
const repliesIn = (thread: string) => slack.posts.filter((post) => post['thread_ts'] === thread);

async function look(port: number, path: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`http://localhost:${String(port)}${path}`);
  return { status: response.status, body: await response.text() };
}

describe('an assistant in operation', () => {
  it('tells from outside that it lives, whether it can work, and what it has done', async () => {
    const port = (await freePort(0))!;
    await start({ AIMS_METRICS_PORT: String(port) });
    expect((await look(port, '/health')).status).toBe(200);
    expect(await look(port, '/ready')).toEqual({
      status: 200,
      body: `${JSON.stringify({ ok: true, checks: { database: 'ok', index: 'ok', slack: 'ok', process: 'ok' } })}\n`,
    });
    const threads = [ask('which control covers event logs?'), ask('who won the football match?')];
    await eventually('both are answered', () => threads.every((thread) => repliesIn(thread).length > 0));
    const metrics = await eventually('they are counted', async () => {
      const { body } = await look(port, '/metrics');
      return /aims_deliveries_total\{urgency="answer",outcome="settled"\} 2/u.test(body) ? body : null;
    });
    for (const line of [
      'aims_events_total{kind="message",outcome="saved"} 2',
      'aims_turns_total{outcome="settled"} 2',
      'aims_answers_total{outcome="answered"} 1',
      'aims_delivery_age_seconds_count{urgency="answer"} 2',
      'aims_slack_calls_total{method="chat.postMessage",outcome="ok"} 2',
      'aims_queue_waiting{queue="inbox"} 0',
      'aims_dead_letters{queue="outbox"} 0',
      'aims_slack_connected 1',
    ]) {
      expect(metrics).toContain(`${line}\n`);
    }
    slack.refusing = true;
    slack.cut();
    const ready = await eventually('the connection is missed', async () => {
      const answer = await look(port, '/ready');
      return answer.status === 503 ? answer : null;
    });
    expect(JSON.parse(ready.body)).toMatchObject({ checks: { slack: 'not connected', database: 'ok' } });
    expect((await look(port, '/health')).status).toBe(200);
  });

  it('counts what was declined, the drafts, the reviews that were sent, Slack’s errors and how long calls took', async () => {
    const port = (await freePort(0))!;
    const file = join(dataDir, 'settings.yaml');
    writeFileSync(file, 'review: { workingDays: [mon, tue, wed, thu, fri, sat, sun] }\n');
    const justNow = DateTime.now().setZone('Europe/Amsterdam').minus({ minutes: 1 }).toFormat('ccc HH:mm');
    await start({ AIMS_METRICS_PORT: String(port), AIMS_SETTINGS: file, AIMS_REVIEW_AT: justNow });
    slack.failing = 1;
    const threads = [
      ask('what is the wifi password of the headquarters?'),
      ask('log an incident: the support chatbot insulted a customer yesterday'),
    ];
    await eventually('both are answered', () => threads.every((thread) => repliesIn(thread).length > 0));
    for (const pattern of [
      /^aims_answers_total\{outcome="declined"\} 1$/mu,
      /^aims_drafts_total\{outcome="opened"\} 1$/mu,
      /^aims_reviews_total\{kind="weekly"\} [1-9]/mu,
      /^aims_reviews_total\{kind="overview"\} 1$/mu,
      /^aims_slack_calls_total\{method="chat.postMessage",outcome="http_500"\} 1$/mu,
      /^aims_slack_call_seconds_bucket\{method="chat.postMessage",le="15"\} [1-9]/mu,
      /^aims_turn_age_seconds_bucket\{le="60"\} 2$/mu,
      /^aims_queue_oldest_seconds\{queue="outbox"\} \d/mu,
    ])
      await eventually(`a line ${String(pattern)}`, async () =>
        pattern.test((await look(port, '/metrics')).body),
      );
  }, 120_000);

  it('ends by itself while a reply is on its way, and posts it once after the restart', async () => {
    const first = await start();
    slack.holding = true;
    const thread = ask('which control covers event logs?');
    await eventually('a post is under way', () => slack.held === 1);
    expect(await first.stop()).toBe(0);
    slack.holding = false;
    await start();
    await eventually('it is answered', () => repliesIn(thread).length > 0);
    const second = ask('which clause covers internal audit?');
    await eventually('so is the next one', () => repliesIn(second).length > 0);
    expect(repliesIn(thread)).toHaveLength(1);
  }, 60_000);

  it('ends by itself when it is stopped while it starts', async () => {
    slack.refusing = true;
    const child = spawnAssistant({ apiUrl: slack.apiUrl, dataDir });
    await eventually('the start is under way', () => existsSync(join(dataDir, 'aims.db')));
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    slack.refusing = false;
    await start();
    const thread = ask('which control covers event logs?');
    await eventually('it is answered after the restart', () => repliesIn(thread).length > 0);
  }, 60_000);

  it('ends with nothing cut off when nothing is under way', async () => {
    const assistant = await start();
    expect([await assistant.stop(), assistant.errors()]).toEqual([0, '']);
  }, 60_000);

  it('answers once, after the restart at the latest, what has arrived when it is stopped', async () => {
    const assistant = await start();
    const threads = Array.from({ length: 8 }, () => ask('which control covers event logs?'));
    await eventually('all have arrived', () => slack.unacknowledged === 0);
    expect(await assistant.stop()).toBe(0);
    await start();
    await eventually('all are answered', () => threads.every((thread) => repliesIn(thread).length > 0));
    expect(threads.map((thread) => repliesIn(thread).length)).toEqual(threads.map(() => 1));
  }, 60_000);

  it('writes no word of a message or of a document into its log, whatever goes wrong', async () => {
    const assistant = await start({ LOG_LEVEL: 'debug' });
    const threads = [
      ask('log an incident: the xylophone bot insulted zanzibar yesterday, severity high'),
      ask('which control covers xylophone event logs?'),
    ];
    slack.failing = 1;
    await eventually('both are answered', () => threads.every((thread) => repliesIn(thread).length > 0));
    slack.cut();
    const last = ask('cancel xylophone');
    await eventually('the last one too', () => repliesIn(last).length > 0);
    await assistant.stop();
    const log = assistant.errors();
    const said = slack.posts.flatMap((post) => (post['text'] ?? '').match(/[\p{L} ]{25,}/gu) ?? []);
    expect(log.split('\n').filter((line) => line !== '').length).toBeGreaterThan(3);
    expect(said.length).toBeGreaterThan(3);
    for (const words of ['xylophone', 'zanzibar', ...said.map((text) => text.trim())])
      expect(log).not.toContain(words);
    for (const line of log.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('message');
  }, 60_000);
});

onPostgres('two replicas', (database) => {
  it('answer each message once between them, through breaks and the end of one of them', async () => {
    const { options } = await database.newPlace();
    const environment = { DATABASE_URL: options.databaseUrl! };
    const [first] = [await start(environment), await start(environment)];
    const threads: string[] = [];
    for (let n = 0; n < 24; n++) {
      threads.push(ask('which control covers event logs?'));
      if (n % 6 === 3) slack.cut();
      if (n === 12) first!.child.kill('SIGKILL');
    }
    await eventually('each is answered', () => threads.every((thread) => repliesIn(thread).length > 0));
    expect(threads.map((thread) => repliesIn(thread).length)).toEqual(threads.map(() => 1));
  }, 120_000);
});
