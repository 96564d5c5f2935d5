import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { Talk, TOMAS } from '../support/talk.ts';

/** Answers and corrections in words, with the value that each leaves; null: it changes nothing. */
const SAYINGS = [
  ['severity is low', 'severity', 'low'],
  ['severity is critical actually', 'severity', 'critical'],
  ['it happened on 2026-11-20', 'occurredAt', '2026-11-20'],
  ['the date is 2026-11-19', 'occurredAt', '2026-11-19'],
  ['the date is 2026-12-24', null, null],
  ['owner is me', 'owner', TOMAS],
  ['affected is 40', 'affectedCount', 40],
  ['affected is 12', 'affectedCount', 12],
  ['asdfghjkl', null, null],
  ['what have you got?', null, null],
] as const;

const RUNS = { SQLite: 25, PostgreSQL: 8 } as const;

const act = fc.record({
  saying: fc.nat(SAYINGS.length - 1),
  deliveries: fc.integer({ min: 1, max: 3 }),
  restart: fc.boolean(),
});

onEachDatabase('for any order of answers, corrections, restarts and repeated deliveries', (database) => {
  it('the record equals the last valid answers and exists once', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const talk = await Talk.begin(await database.newPlace());
        await talk.say('log an incident: the support chatbot insulted a customer');
        const expected: Record<string, unknown> = {
          severity: 'high',
          occurredAt: '2026-11-23',
          owner: TOMAS,
        };
        for (const text of ['severity is high', 'the date is 2026-11-23', 'owner is me'])
          await talk.say(text);
        for (const [at, { saying, deliveries, restart }] of acts.entries()) {
          const [text, field, value] = SAYINGS[saying] ?? SAYINGS[0];
          if (field !== null) expected[field] = value;
          for (let time = 0; time < deliveries; time++) await talk.say(text, { message: `act-${at}` });
          if (restart) await talk.restart();
        }
        for (let time = 0; time < 2; time++) await talk.say('save', { message: 'the-save' });
        await talk.say('save');
        const versions = await talk.versions();
        expect(versions).toHaveLength(1);
        expect(versions[0]?.data).toMatchObject(expected);
        expect('affectedCount' in (versions[0]?.data ?? {})).toBe('affectedCount' in expected);
      }),
      { numRuns: RUNS[database.name], endOnFailure: true },
    );
  });
});
