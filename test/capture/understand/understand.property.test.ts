import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../src/capture/understand/read-answer.ts';
import { understandFields, understandMessage } from '../../../src/capture/understand/understand-message.ts';
import { checkValue } from '../../../src/records/check-value.ts';
import { recordKinds, recordTypes } from '../../../src/records/record-types.ts';
import { isInFuture, isInPast } from '../../../src/records/when.ts';
import { anyText, chatter, moment, zone } from './phrases.ts';
import { INVENTORY } from './score-capture.ts';
import { cases } from '../../support/cases.ts';

const RUNS = cases(500);
const around = (now: Date, timezone: string) => ({ now, timezone, systems: INVENTORY, author: 'U0AUTHOR' });
const kind = fc.constantFrom(...recordKinds);

describe('any message', () => {
  test('is understood or not, and never breaks anything', () => {
    fc.assert(
      fc.property(anyText, moment, zone, (text, now, timezone) => {
        const understanding = understandMessage(text, around(now, timezone));
        expect(Object.keys(understanding.fields).length >= 0).toBe(true);
        if (understanding.kind === null) expect(understanding.fields).toEqual({});
        else expect(understanding.perhaps).toBeNull();
        expect(understanding.certainty).toBeGreaterThanOrEqual(0.5);
        expect(understanding.certainty).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });

  test('gives words that stand in it, for every field', () => {
    fc.assert(
      fc.property(chatter, kind, moment, zone, (text, type, now, timezone) => {
        const { fields, invalid } = understandFields(type, text, around(now, timezone));
        for (const { said } of [...Object.values(fields), ...invalid]) expect(text).toContain(said);
      }),
      { numRuns: RUNS },
    );
  });

  test('gives only values that their fields accept', () => {
    fc.assert(
      fc.property(chatter, kind, moment, zone, (text, type, now, timezone) => {
        const { fields, invalid } = understandFields(type, text, around(now, timezone));
        for (const [name, { value }] of Object.entries(fields)) {
          const field = recordTypes[type].field(name)!;
          expect(checkValue(field, value, { now, timezone })).toEqual({ ok: true, value });
        }
        for (const { field, reason } of invalid) {
          expect(recordTypes[type].field(field)).toBeDefined();
          expect(reason).toMatch(/\.$/u);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('never gives a future date for what happened nor a past date for what is planned', () => {
    fc.assert(
      fc.property(chatter, kind, moment, zone, (text, type, now, timezone) => {
        const { fields } = understandFields(type, text, around(now, timezone));
        for (const [name, { value }] of Object.entries(fields)) {
          const input = recordTypes[type].field(name)!.input;
          if (input.kind !== 'when') continue;
          if (input.tense === 'past') expect(isInFuture(String(value), now, timezone)).toBe(false);
          if (input.tense === 'future') expect(isInPast(String(value), now, timezone)).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('has a title of at most 80 characters that begins with a capital', () => {
    fc.assert(
      fc.property(chatter, kind, moment, (text, type, now) => {
        const title = understandFields(type, text, around(now, 'Europe/Dublin')).fields['title']?.value;
        if (title === undefined) return;
        expect(String(title).length).toBeLessThanOrEqual(80);
        const [first = ''] = String(title);
        expect(first).toBe(first.toUpperCase());
      }),
      { numRuns: RUNS },
    );
  });
});

test('any answer to any question is a valid value, a reason that is a sentence, or nothing', () => {
  const field = fc.constantFrom(...recordKinds.flatMap((type) => recordTypes[type].fields));
  fc.assert(
    fc.property(anyText, field, moment, zone, (text, asked, now, timezone) => {
      const read = readAnswer(asked, text, around(now, timezone));
      if (read.outcome === 'understood') {
        expect(checkValue(asked, read.value, { now, timezone }).ok).toBe(true);
        expect(text).toContain(read.said);
      }
      if (read.outcome === 'invalid') expect(read.reason).toMatch(/\.$/u);
    }),
    { numRuns: RUNS * 2 },
  );
});
