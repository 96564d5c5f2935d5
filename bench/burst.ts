/**
 * How long an answer waits while 2,000 notices go out: real time and a real database, against a Slack that keeps its
 * limits and takes a quarter of a second for a call. It takes nine minutes, for it waits at Slack's pace: five posts a second
 * in the whole workspace (`POSTING_PACE`), of which the answers take one or two. `npm run bench:burst` says on standard error
 * how far it is, and prints one JSON object; with a number behind `--`, as many notices as that.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { progressLine } from '../src/cli/progress-line.ts';
import { systemClock as clock } from '../src/kernel/clock.ts';
import { timeLeftOf } from '../src/kernel/work-progress.ts';
import { openStore } from '../src/store/open-store.ts';
import { PRIYA, says, turnOf } from '../test/store/register-fixtures.ts';
import { shareOf, startDeliveries } from '../test/support/burst.ts';
import { PacedSlack } from '../test/support/paced-slack.ts';

const NOTICES = Number(process.argv[2] ?? 2_000);
const CHANNELS = 40;
const ASK_EVERY_MS = 700;
const CALL_MS = 250;
const TELL_EVERY_MS = 10_000;

const dataDir = mkdtempSync(join(tmpdir(), 'aims-burst-'));
const store = await openStore({ databaseUrl: null, dataDir });
const slack = new PacedSlack(clock);
slack.onCall = () => delay(CALL_MS);
const deliveries = startDeliveries(store, slack, { clock });

const to = (text: string, conversation: string) =>
  ({ destination: { to: 'conversation', conversation }, reply: says(text) }) as const;
const notices = Array.from({ length: NOTICES }, (_, n) =>
  to(`n${n}`, `slack:C${n % CHANNELS}:${n % (3 * CHANNELS)}.1`),
);
const began = performance.now();
await store.reviews.claim({ owner: PRIYA, key: 'burst', asked: [] }, notices, clock.now());
deliveries.wake();

const screen = { columns: null, write: (line: string) => process.stderr.write(line) };
const show = progressLine('notices posted', screen, () => performance.now());
const telling = setInterval(() => {
  const done = deliveries.ages.notice.length;
  const elapsed = performance.now() - began;
  const p95 = Math.round(shareOf(deliveries.ages.answer, 0.95));
  const last = `answers so far ${deliveries.ages.answer.length}, p95 ${p95} ms`;
  show({ done, total: NOTICES, last, left: timeLeftOf(elapsed, done, NOTICES) });
}, TELL_EVERY_MS);

let asked = 0;
while (deliveries.ages.notice.length < NOTICES) {
  asked += 1;
  const reply = to(`a${asked}`, `slack:C${asked % CHANNELS}:a${asked}.1`);
  await store.commitTurn(turnOf([], [reply]), { claim: null, actor: PRIYA, now: clock.now() });
  deliveries.wake();
  await delay(ASK_EVERY_MS);
}
const seconds = (performance.now() - began) / 1000;
while ((await store.queueHealth()).waiting > 0) await delay(50);
clearInterval(telling);
await deliveries.stop();
await store.close();
rmSync(dataDir, { recursive: true, force: true });

const texts = slack.posts.map(({ text }) => text);
process.stdout.write(
  `${JSON.stringify({
    notices: NOTICES,
    channels: CHANNELS,
    seconds: Math.round(seconds),
    noticesPerSecond: Number((NOTICES / seconds).toFixed(2)),
    refusals: slack.refusals.length,
    twice: texts.length - new Set(texts).size,
    lost: NOTICES + asked - new Set(texts).size,
    answers: deliveries.ages.answer.length,
    answerAgeP50Ms: Math.round(shareOf(deliveries.ages.answer, 0.5)),
    answerAgeP95Ms: Math.round(shareOf(deliveries.ages.answer, 0.95)),
    answerAgeMaxMs: Math.round(Math.max(...deliveries.ages.answer)),
    noticeAgeP50Ms: Math.round(shareOf(deliveries.ages.notice, 0.5)),
  })}\n`,
);
