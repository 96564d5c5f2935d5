import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/capture/draft.ts';
import { hearWords } from '../../src/capture/hear-words.ts';
import { newDraft } from '../../src/capture/new-draft.ts';
import { setAnswers } from '../../src/capture/set-answers.ts';
import type { RecordType } from '../../src/records/define-record.ts';
import { incident } from '../../src/records/incident.ts';
import { risk } from '../../src/records/risk.ts';

const context = {
  now: new Date('2026-11-26T16:00:00Z'),
  timezone: 'UTC',
  systems: [],
  author: 'U0TOMAS001',
};

function draftOf(type: RecordType, focus: string, description: string): Draft {
  const where = { id: 'D1', conversation: 'c', place: 'p', person: 'U0TOMAS001', source: null };
  const told = { value: description, from: 'message', said: description, source: null } as const;
  const begun = newDraft(type, where, description, context.now);
  return { ...setAnswers(type, begun, { description: told }, context).draft, focus };
}

/** The values after one answer, and what its person hears of words that were not taken. */
function answered(type: RecordType, focus: string, text: string, draft = draftOf(type, focus, 'It is rude')) {
  const heard = hearWords(type, draft, { text, source: null }, context);
  if (heard.heard !== 'answers') throw new Error(heard.heard);
  const values = Object.entries(heard.draft.answers).map(([name, { value }]) => [name, value]);
  return { values: Object.fromEntries(values), rejected: heard.rejected };
}

describe('what an answer says beyond its value', () => {
  it.each([
    ['reduce it, monitoring monthly', 'monitoring monthly'],
    ['reduce by retraining every month, and add a filter', 'retraining every month, and add a filter'],
    ['we reduce it through monthly monitoring', 'monthly monitoring'],
  ])('goes to the treatment plan: “%s”', (text, treatmentPlan) => {
    const { values } = answered(risk, 'treatment', text);
    expect(values).toEqual({ description: 'It is rude', treatment: 'reduce', treatmentPlan });
  });

  it('goes to the root cause where the kind of cause is asked', () => {
    const text = 'data, the postcode mapping was never tested';
    const rootCause = 'the postcode mapping was never tested';
    expect(answered(incident, 'cause', text).values).toMatchObject({ cause: 'data', rootCause });
  });

  it.each([
    ['severity', 'high, the log shows forty hits', 'Severity: high, the log shows forty hits'],
    [
      'occurredAt',
      'yesterday at 3pm, when the nightly batch ran',
      'Happened: yesterday at 3pm, when the nightly batch ran',
    ],
  ])('is put to the description of a new record with the answer it was said of (%s)', (focus, text, line) => {
    expect(answered(incident, focus, text).values['description']).toBe(`It is rude\n${line}`);
  });

  it.each(['high, thanks', 'high I think', 'high, sorry for the late report', 'not low, high', 'it is high'])(
    'is nothing in “%s”',
    (text) => {
      const { values, rejected } = answered(incident, 'severity', text);
      expect([values, rejected]).toEqual([{ description: 'It is rude', severity: 'high' }, []]);
    },
  );

  it('is named to its person where a record on file has no place for it', () => {
    const draft: Draft = {
      ...draftOf(incident, 'toInform', 'It is rude'),
      updates: { number: 'INC-2026-0001', version: 1, step: 'correct' },
    };
    const { values, rejected } = answered(
      incident,
      'toInform',
      'customers, the works council got a letter',
      draft,
    );
    expect(values).toEqual({ description: 'It is rude', toInform: ['customers'] });
    expect(rejected[0]?.reason).toMatch(/no place for “the works council got a letter”/u);
  });
});
