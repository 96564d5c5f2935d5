import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/capture/draft.ts';
import { setAnswers } from '../../src/capture/set-answers.ts';
import { submitForm } from '../../src/capture/submit-form.ts';
import { keepTyped, takeTyped } from '../../src/capture/typed-in-form.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import { draftOf } from '../slack/example-draft.ts';

const type = recordTypes.incident;
const context = {
  now: new Date('2026-11-24T09:30:00Z'),
  timezone: 'Europe/Amsterdam',
  systems: [],
  author: 'U0PRIYA001',
};

const holding = (values: NonNullable<Draft['typed']>['values']): Draft => ({
  ...draftOf('incident', { severity: 'high', affectedCount: 40 }),
  typed: { at: '100.1', values },
});

describe('what is typed in a form that is not sent off', () => {
  it('is kept as it stands, and a late keystroke does not replace a newer one', () => {
    const kept = keepTyped(draftOf('incident', {}), { at: '100.2', values: { occurredAt: 'yester' } });
    expect(kept?.typed?.values).toEqual({ occurredAt: 'yester' });
    expect(kept && keepTyped(kept, { at: '100.1', values: { occurredAt: 'yes' } })).toBeNull();
  });

  it('becomes answers when the form is closed, as far as it can be read', () => {
    const taken = takeTyped(type, holding({ occurredAt: 'yesterday 3pm', severity: 'low' }), null, context);
    expect(taken.draft.answers).toMatchObject({
      occurredAt: { value: '2026-11-23T15:00', from: 'form' },
      severity: { value: 'low' },
    });
    expect([taken.accepted, taken.unread, taken.draft.typed]).toEqual([['occurredAt', 'severity'], [], null]);
  });

  it('stays in the form where it cannot be read or cannot be', () => {
    const taken = takeTyped(
      type,
      holding({ occurredAt: 'tomorrow', affectedCount: 'plenty' }),
      null,
      context,
    );
    expect(taken.accepted).toEqual([]);
    expect(taken.unread).toEqual(['occurredAt', 'affectedCount']);
    expect(taken.draft.typed?.values).toEqual({ occurredAt: 'tomorrow', affectedCount: 'plenty' });
    expect(taken.draft.answers['affectedCount']?.value).toBe(40);
  });

  it('takes nothing away where an input was emptied', () => {
    const taken = takeTyped(type, holding({ affectedCount: '', severity: null }), null, context);
    expect(taken.draft.answers).toMatchObject({ affectedCount: { value: 40 }, severity: { value: 'high' } });
  });

  it('gives way to what is said in the conversation afterwards', () => {
    const answer = { value: 'critical', from: 'typed', said: 'critical', source: null } as const;
    const settled = setAnswers(type, holding({ severity: 'low' }), { severity: answer }, context);
    expect(settled.draft.typed).toBeNull();
  });

  it('counts when the form that shows it is sent off untouched', () => {
    const sent = submitForm(
      type,
      holding({ occurredAt: 'yesterday' }),
      { affectedCount: '12' },
      null,
      context,
    );
    expect(sent.ok && sent.value.answers).toMatchObject({
      occurredAt: { value: '2026-11-23' },
      affectedCount: { value: 12 },
    });
  });
});
