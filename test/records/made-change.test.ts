import { expect, it } from 'vitest';
import type { Draft } from '../../src/capture/draft.ts';
import { newDraft } from '../../src/capture/new-draft.ts';
import { submitForm } from '../../src/capture/submit-form.ts';
import { change } from '../../src/records/change.ts';
import { whyNotErasable } from '../../src/records/erasable-fields.ts';
import { nextSteps, takeStep } from '../../src/records/lifecycle.ts';
import { MANAGER, recordOf, REPORTER, RULES } from './records.ts';

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
