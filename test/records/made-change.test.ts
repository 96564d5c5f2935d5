import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/capture/draft.ts';
import { newDraft } from '../../src/capture/new-draft.ts';
import { submitForm } from '../../src/capture/submit-form.ts';
import { change } from '../../src/records/change.ts';
import type { RecordData } from '../../src/records/define-record.ts';
import { whyNotErasable } from '../../src/records/erasable-fields.ts';
import { lateApprovalDue } from '../../src/records/late-approval.ts';
import { nextSteps, takeStep } from '../../src/records/lifecycle.ts';
import { as, LifeCase } from './life-case.ts';
import { MANAGER, OWNER, recordOf, REPORTER, RULES } from './records.ts';

const { plannedFor, ...unplanned } = recordOf('change').data;
const made = { ...unplanned, implementedAt: '2026-11-23' };

it('a change is whole with the day it is planned for, with the day it was made, or both, and not with neither', () => {
  const whole = (data: object): boolean => change.dataSchema.safeParse(data).success;
  expect([
    whole({ ...unplanned, plannedFor }),
    whole(made),
    whole({ ...made, plannedFor }),
    whole(unplanned),
  ]).toEqual([true, true, true, false]);
});

it('neither day can be erased: a register could not tell any more when the change was', () => {
  expect(whyNotErasable('change', 'implementedAt')).toMatch(/cannot do without it/u);
  expect(whyNotErasable('change', 'plannedFor')).toMatch(/cannot do without it/u);
});

it('a change that was made in an emergency goes on without a planned day, and is approved afterwards', () => {
  const record = {
    ...recordOf('change'),
    data: { ...made, changeType: 'emergency', rollbackPlan: 'switch it back' },
  };
  const manager = { actor: { user: MANAGER, roles: ['manager'] as const }, rules: RULES, approvals: [] };
  const offered = nextSteps(record, manager).find(({ step }) => step.name === 'implement-emergency');
  expect(offered?.missing).toEqual([]);
  const taken = takeStep(record, 'implement-emergency', {}, manager);
  expect(taken).toMatchObject({ ok: true, value: { status: 'implemented' } });
});

it('a form needs one of the two days, and says so at the first', () => {
  const moment = { now: new Date('2026-11-24T10:00:00Z'), timezone: 'Europe/Amsterdam' };
  const context = { ...moment, systems: [], author: REPORTER, people: [] };
  const where = { id: 'd1', conversation: 'c', place: 'p', person: REPORTER, source: null };
  const empty: Draft = newDraft(change, where, '', moment.now);
  const values = Object.fromEntries(Object.entries(unplanned).map(([name, value]) => [name, String(value)]));
  const send = (more: Readonly<Record<string, string | null>>) =>
    submitForm(change, empty, { ...values, ...more }, null, context);
  expect(send({ plannedFor: null, implementedAt: null })).toEqual({
    ok: false,
    error: [
      { field: 'plannedFor', reason: 'Fill in “Planned for” or “Implemented”: one of them is needed.' },
    ],
  });
  expect(send({ plannedFor: null, implementedAt: 'yesterday' }).ok).toBe(true);
  expect(send({ plannedFor: 'next Tuesday', implementedAt: null }).ok).toBe(true);
});

describe('a change that was made with no approval', () => {
  const data = { ...unplanned, implementedAt: '2026-11-24T10:00Z' };
  const assessed: RecordData = {
    changeType: 'normal',
    touches: 'Nothing else.',
    riskAssessmentRepeated: 'not-needed',
    impactAssessmentRepeated: 'not-needed',
    validation: 'Watched for a day.',
    rollbackPlan: 'Restore.',
  };
  const looked: RecordData = { reviewOutcome: 'Fine.', toInform: ['nobody'] };
  const names = (one: LifeCase, user: string) =>
    nextSteps(one.record, as(user, one.approvals)).map(({ step }) => step.name);

  it('starts as implemented, and is reviewed only once it was approved afterwards', () => {
    expect(change.firstStatus?.(data)).toBe('implemented');
    expect(change.firstStatus?.(recordOf('change').data)).toBe('proposed');
    const one = new LifeCase(recordOf('change', { status: 'implemented', data }));
    expect(one.take('review', OWNER, looked)).toMatchObject({ why: 'unapproved' });
    expect(one.take('assess-afterwards', OWNER, assessed)).toBe('implemented');
    expect(one.take('approve-afterwards', OWNER)).toMatchObject({ why: 'not-allowed' });
    expect(one.take('approve-afterwards', MANAGER)).toBe('implemented');
    expect(names(one, MANAGER)).not.toContain('approve-afterwards');
    expect(one.take('review', OWNER, looked)).toBe('reviewed');
  });

  it('that is refused afterwards has no deadline any more, and is rolled back or approved after all', () => {
    const one = new LifeCase(recordOf('change', { status: 'implemented', data: { ...data, ...assessed } }));
    const due = () =>
      lateApprovalDue(one.record, one.approvals, RULES.approvals, {
        now: new Date('2026-11-25T10:00:00Z'),
        timezone: 'UTC',
      });
    expect(due()).toMatchObject({ overdue: false });
    expect(one.take('refuse-afterwards', MANAGER, { stepReason: 'Not tested.' })).toBe('implemented');
    expect(due()).toBeNull();
    expect(names(one, MANAGER)).toContain('approve-afterwards');
    expect(one.take('roll-back', OWNER, { reviewOutcome: 'Undone.', stepReason: 'Refused.' })).toBe('closed');
  });

  it('can be put on record so from where it waits, with its day', () => {
    const one = new LifeCase(recordOf('change'));
    expect(one.take('implement-unapproved', OWNER)).toMatchObject({ why: 'missing' });
    expect(one.take('implement-unapproved', OWNER, { implementedAt: '2026-11-24' })).toBe('implemented');
  });
});
