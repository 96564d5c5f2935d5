import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { Talk } from '../support/talk.ts';

/** Whoever says it. */
const ME = 'me';

/** Answers and corrections in words, with the value that each leaves; null: it changes nothing. */
const SAYINGS = [
  ['severity is low', 'severity', 'low'],
  ['severity is critical actually', 'severity', 'critical'],
  ['it happened on 2026-11-20', 'occurredAt', '2026-11-20'],
  ['the date is 2026-11-19', 'occurredAt', '2026-11-19'],
  ['the date is 2026-12-24', null, null],
  ['owner is me', 'owner', ME],
  ['affected is 40', 'affectedCount', 40],
  ['affected is 12', 'affectedCount', 12],
  ['asdfghjkl', null, null],
  ['what have you got?', null, null],
] as const;

const RUNS = { SQLite: 500, PostgreSQL: 20 } as const;

const act = fc.record({
  saying: fc.nat(SAYINGS.length - 1),
  deliveries: fc.integer({ min: 1, max: 3 }),
  restart: fc.nat(9).map((drawn) => drawn === 0),
});

/** A name of one case's own, so that no case's incident looks like the same as another's: "baba", "babe", … */
function nameOf(number: number): string {
  const syllables = ['ba', 'ke', 'di', 'lo', 'mu', 'ra', 'ze', 'ti', 'vo', 'nu'];
  const digits = [...String(number).padStart(4, '0')];
  return `Tool ${digits.map((digit) => syllables[Number(digit)] ?? '').join('')}`;
}

onEachDatabase('for any order of answers, corrections, restarts and repeated deliveries', (database) => {
  it('the record equals the last valid answers and exists once', { timeout: 600_000 }, async () => {
    // One register for all cases: each has a conversation, a person and a system of its own.
    const talk = await Talk.begin(await database.newPlace({ kept: 'in-memory' }));
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const system = nameOf(++cases);
        const user = `U0CASE${cases}`;
        const say = (text: string, message?: string) =>
          talk.say(text, { user, ...(message === undefined ? {} : { message: `${user}-${message}` }) });
        await say('log an incident: something insulted a customer');
        const expected: Record<string, unknown> = {
          system,
          severity: 'high',
          occurredAt: '2026-11-23',
          owner: user,
        };
        for (const text of [
          `system is ${system}`,
          'severity is high',
          'the date is 2026-11-23',
          'owner is me',
        ])
          await say(text);
        for (const [at, { saying, deliveries, restart }] of acts.entries()) {
          const [text, field, value] = SAYINGS[saying] ?? SAYINGS[0];
          if (field !== null) expected[field] = value === ME ? user : value;
          for (let time = 0; time < deliveries; time++) await say(text, `act-${at}`);
          if (restart) await talk.restart();
        }
        for (let time = 0; time < 2; time++) await say('save', 'the-save');
        await say('save');
        const made = (await talk.store.register.list({ owner: user }, talk.deps.actor(user))).flatMap(
          ({ number }) => number,
        );
        expect(made).toHaveLength(1);
        const versions = await talk.store.register.versions(made[0] ?? '', talk.deps.actor(user));
        expect(versions).toHaveLength(1);
        expect(versions[0]?.data).toMatchObject(expected);
        expect('affectedCount' in (versions[0]?.data ?? {})).toBe('affectedCount' in expected);
      }),
      { numRuns: RUNS[database.name], endOnFailure: true },
    );
  });
});
