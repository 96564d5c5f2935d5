import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RETRIES, retryWait } from '../../src/jobs/retry-schedule.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the wait before the next attempt', () => {
  it('doubles until it is as long as it gets', () => {
    const waits = [0, 1, 2, 3, 7, 8, 9].map((attempts) => retryWait(RETRIES.outbox, attempts, 1));
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 256_000, 300_000, 300_000]);
  });

  it('ends after the last attempt', () => {
    expect(retryWait(RETRIES.inbox, RETRIES.inbox.attempts - 2, 0)).toBeGreaterThan(0);
    expect(retryWait(RETRIES.inbox, RETRIES.inbox.attempts - 1, 0)).toBeNull();
  });

  it('lies between half of the schedule’s and the whole of it, whatever chance says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(RETRIES)),
        fc.nat(1_000),
        chance,
        (schedule, attempts, at) => {
          const wait = retryWait(schedule, attempts, at);
          if (attempts + 1 >= schedule.attempts) {
            expect(wait).toBeNull();
            return;
          }
          const whole = Math.min(schedule.firstMs * 2 ** attempts, schedule.longestMs);
          expect(wait).toBeGreaterThanOrEqual(Math.floor(whole / 2));
          expect(wait).toBeLessThanOrEqual(whole);
        },
      ),
    );
  });

  it('gives an item about a day with Slack, and a person at most five minutes without a word', () => {
    const total = ({ attempts }: { attempts: number }, schedule: keyof typeof RETRIES) =>
      Array.from({ length: attempts - 1 }, (_, n) => retryWait(RETRIES[schedule], n, 1) ?? 0).reduce(
        (sum, ms) => sum + ms,
        0,
      );
    expect(total(RETRIES.outbox, 'outbox') / 3_600_000).toBeCloseTo(24.4, 0);
    expect(total(RETRIES.inbox, 'inbox')).toBeLessThan(5 * 60_000);
  });
});
