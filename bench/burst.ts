/**
 * How long an answer waits while 2,000 notices go out: real time and a real database, against a Slack that keeps its
 * limits and takes a quarter of a second for a call. `npm run bench:burst` prints one JSON object after some seven minutes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { systemClock as clock } from '../src/kernel/clock.ts';
import { openStore } from '../src/store/open-store.ts';
import { PRIYA, says, turnOf } from '../test/store/register-fixtures.ts';
import { shareOf, startDeliveries } from '../test/support/burst.ts';
import { PacedSlack } from '../test/support/paced-slack.ts';

const NOTICES = 2_000;
const CHANNELS = 40;
const ASK_EVERY_MS = 700;
const CALL_MS = 250;

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
