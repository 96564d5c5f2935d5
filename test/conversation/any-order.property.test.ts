import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FormValues } from '../../src/capture/submit-form.ts';
import type { RecordKind } from '../../src/records/define-record.ts';
import { onEachDatabase } from '../support/databases.ts';
import { fewerWithModel } from '../support/models/fewer-cases.ts';
import { Talk } from '../support/talk.ts';
import { cases } from '../support/cases.ts';

/** Whoever says it. */
const ME = 'me';
type Value = string | number | readonly string[];

/** An answer or a correction, in words or as a form that is sent off, and the field and value that it leaves. */
interface Answer {
  readonly said: string | FormValues;
  /** Null: it changes nothing. */
  readonly leaves: readonly [string, Value] | null;
}
const leaves = (said: string | FormValues, field: string, value: Value): Answer => ({
  said,
  leaves: [field, value],
});
const changesNothing = (said: string | FormValues): Answer => ({ said, leaves: null });

interface Case {
  readonly begin: string;
  /** What has to be known, each in words of its own. */
  readonly known: readonly (readonly [string, string, Value])[];
  readonly answers: readonly Answer[];
}

const NOISE: readonly Answer[] = [changesNothing('asdfghjkl'), changesNothing('what have you got?')];

const CASES: Readonly<Record<RecordKind, Case>> = {
  incident: {
    begin: 'log an incident: something insulted a customer',
    known: [
      ['severity is high', 'severity', 'high'],
      ['the date is 2026-11-23', 'occurredAt', '2026-11-23'],
      ['owner is me', 'owner', ME],
    ],
    answers: [
      leaves('severity is low', 'severity', 'low'),
      leaves('severity is critical actually', 'severity', 'critical'),
      leaves('it happened on 2026-11-20', 'occurredAt', '2026-11-20'),
      leaves('the date is 2026-11-19', 'occurredAt', '2026-11-19'),
      changesNothing('the date is 2026-12-24'),
      leaves('affected is 40', 'affectedCount', 40),
      leaves('affected is 12', 'affectedCount', 12),
      leaves({ severity: 'medium' }, 'severity', 'medium'),
      leaves({ affectedCount: '33' }, 'affectedCount', 33),
      leaves({ occurredAt: '2026-11-18' }, 'occurredAt', '2026-11-18'),
      changesNothing({ severity: 'low', occurredAt: '2026-12-24' }),
      changesNothing({ severity: null }),
    ],
  },
  risk: {
    begin: 'log a risk: something could refuse people from one part of town',
    known: [
      ['likelihood is 3', 'likelihood', 3],
      ['impact is 4', 'impact', 4],
      ['treatment is reduce', 'treatment', 'reduce'],
      ['owner is me', 'owner', ME],
    ],
    answers: [
      leaves('likelihood is 2', 'likelihood', 2),
      leaves('impact is 5', 'impact', 5),
      changesNothing('likelihood is 9'),
      leaves('treatment is transfer', 'treatment', 'transfer'),
      leaves({ likelihood: '5' }, 'likelihood', 5),
      leaves({ treatment: 'avoid' }, 'treatment', 'avoid'),
      leaves({ dueDate: '2027-02-01' }, 'dueDate', '2027-02-01'),
      leaves({ dueDate: '2027-03-01' }, 'dueDate', '2027-03-01'),
      changesNothing({ impact: '9' }),
    ],
  },
  change: {
    begin: 'log a change: a newer version of something',
    known: [
      ['kind of change is model version', 'changeKind', 'model-version'],
      ['the reason is version 4 is withdrawn', 'reason', 'version 4 is withdrawn'],
      ['planned for 2026-12-20', 'plannedFor', '2026-12-20'],
      ['owner is me', 'owner', ME],
    ],
    answers: [
      leaves('kind of change is prompt', 'changeKind', 'prompt'),
      leaves('planned for 2026-12-21', 'plannedFor', '2026-12-21'),
      leaves('the reason is it is too slow', 'reason', 'it is too slow'),
      leaves({ reason: 'It costs less.' }, 'reason', 'It costs less.'),
      leaves({ plannedFor: '2026-12-22' }, 'plannedFor', '2026-12-22'),
      leaves({ rollbackPlan: 'Switch back.' }, 'rollbackPlan', 'Switch back.'),
      leaves({ rollbackPlan: 'Restore it.' }, 'rollbackPlan', 'Restore it.'),
      changesNothing({ reason: null }),
    ],
  },
  concern: {
    begin: 'I want to raise a concern with my name: something refuses people from one part of town',
    known: [],
    answers: [
      leaves('the title is Refusals by part of town', 'title', 'Refusals by part of town'),
      leaves('the wish is that somebody looks', 'wish', 'that somebody looks'),
      leaves({ title: 'Refusals' }, 'title', 'Refusals'),
      leaves({ wish: 'Look at October.' }, 'wish', 'Look at October.'),
      leaves({ topics: ['fairness'] }, 'topics', ['fairness']),
      leaves({ description: 'People of one street are refused.' }, 'description', 'People of one street are refused.'),
      changesNothing({ description: null }),
    ],
  },
}; // prettier-ignore

const RUNS = { SQLite: cases(40), PostgreSQL: cases(4) } as const;

const act = fc.record({
  which: fc.nat(999),
  deliveries: fc.integer({ min: 1, max: 3 }),
  restart: fc.nat(9).map((drawn) => drawn === 0),
  /** Taken back with "undo", where it changed something. */
  undone: fc.nat(3).map((drawn) => drawn === 0),
});

const SETTINGS = join(mkdtempSync(join(tmpdir(), 'aims-any-order-')), 'settings.yaml');
writeFileSync(SETTINGS, 'concerns: { readers: [U0READER01] }\n');

/** A name of one case's own, so that no case's record looks like the same as another's: "baba", "babe", … */
function nameOf(number: number): string {
  const syllables = ['ba', 'ke', 'di', 'lo', 'mu', 'ra', 'ze', 'ti', 'vo', 'nu'];
  const digits = [...String(number).padStart(4, '0')];
  return `Tool ${digits.map((digit) => syllables[Number(digit)] ?? '').join('')}`;
}

onEachDatabase(
  'for any order of answers, corrections, undone ones, restarts and repeated deliveries',
  (database) => {
    it.each(Object.entries(CASES) as [RecordKind, Case][])(
      'the %s equals the last valid answers, in words and by form, and exists once',
      { timeout: 600_000 },
      async (kind, { begin, known, answers }) => {
        // One register for all cases: each has a conversation, a person and a system of its own.
        const talk = await Talk.begin(await database.newPlace({ kept: 'in-memory' }), {
          AIMS_SETTINGS: SETTINGS,
        });
        const all = [...answers, ...NOISE];
        let [cases, given] = [0, 0];
        await fc.assert(
          fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
            const system = nameOf(++cases);
            const user = `U0CASE${cases}`;
            const say = (text: string, message?: string) =>
              talk.say(text, { user, ...(message === undefined ? {} : { message: `${user}-${message}` }) });
            const submit = async (values: FormValues) => {
              const [draft] = await talk.store.drafts.ofPerson(user);
              await talk.forms.submit(draft?.id ?? '', user, values);
            };
            const valueOf = (value: Value): Value => (value === ME ? user : value);
            await say(begin);
            await say(`system is ${system}`);
            for (const [text] of known) await say(text);
            let expected: Record<string, Value> = Object.fromEntries([
              ['system', system],
              ...known.map(([, field, value]) => [field, valueOf(value)]),
            ]);
            for (const [at, { which, deliveries, restart, undone }] of acts.entries()) {
              const { said, leaves: left } = all[which % all.length]!;
              const before = expected;
              if (left !== null) expected = { ...expected, [left[0]]: valueOf(left[1]) };
              const isChange = !isDeepStrictEqual(before, expected);
              given += deliveries;
              for (let time = 0; time < deliveries; time++)
                await (typeof said === 'string' ? say(said, `act-${at}`) : submit(said));
              if (restart) await talk.restart();
              if (!isChange || !undone) continue;
              for (let time = 0; time < deliveries; time++) await say('undo', `undo-${at}`);
              expected = before;
            }
            for (let time = 0; time < 2; time++) await say('save', 'the-save');
            await say('save');
            const made = (await talk.versions()).filter(({ createdBy }) => createdBy === user);
            expect(made.map((one) => [one.kind, one.version])).toEqual([[kind, 1]]);
            expect(made[0]?.data).toMatchObject(expected);
            const mayBeEmpty = answers.flatMap((one) => (one.leaves === null ? [] : [one.leaves[0]]));
            for (const field of mayBeEmpty.filter((name) => !['title', 'description'].includes(name)))
              expect(field in (made[0]?.data ?? {}), field).toBe(field in expected);
          }),
          { numRuns: fewerWithModel(RUNS[database.name]), endOnFailure: true },
        );
        console.info(
          `${kind} on ${database.name}: ${cases} generated cases, ${given} answers and corrections`,
        );
        expect(await talk.store.verifyDatabase()).toMatchObject({ ok: true });
      },
    );
  },
);
