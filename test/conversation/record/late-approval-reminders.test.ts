import { expect, it } from 'vitest';
import {
  lateApprovalReminders,
  type MadeChange,
} from '../../../src/conversation/record/late-approval-reminders.ts';
import { substanceHash } from '../../../src/records/approval.ts';
import { readSettings } from '../../../src/settings.ts';
import { aRecord } from '../../review/build.ts';

const { approvals: rules } = readSettings(null);
const change = aRecord('change', {
  status: 'implemented',
  owner: 'U0OWNER001',
  data: { changeType: 'emergency', implementedAt: '2026-11-24T09:00:00Z', approver: 'U0APPROVE1' },
});

function reminded(now: string, changed: Partial<typeof change> = {}, approvals: never[] = []) {
  const made = [{ change: { ...change, ...changed }, approvals }];
  const context = {
    ...{ rules, managers: ['U0MANAGER1'], zoneOf: () => 'Europe/Amsterdam', now: new Date(now) },
    deciders: ({ change: { data } }: MadeChange) => [String(data['approver'] ?? 'U0MANAGER1')],
  };
  return lateApprovalReminders(made, context).map(({ owner, key }) => [owner, key.split(':').at(-1)]);
}

it('reminds whoever approves it before the set time is over, and nobody earlier', () => {
  expect(reminded('2026-11-26T08:59:00Z')).toEqual([]);
  expect(reminded('2026-11-26T09:01:00Z')).toEqual([['U0APPROVE1', 'soon']]);
});

it('tells them, the AIMS managers and the owner once it is overdue', () => {
  expect(reminded('2026-11-27T09:01:00Z')).toEqual([
    ['U0APPROVE1', 'overdue'],
    ['U0MANAGER1', 'overdue'],
    ['U0OWNER001', 'overdue'],
  ]);
});

it('asks the AIMS managers where nobody is named', () => {
  const { approver, ...data } = change.data;
  void approver;
  expect(reminded('2026-11-26T09:01:00Z', { data })).toEqual([['U0MANAGER1', 'soon']]);
});

it('reminds of what was made before it was approved, too, whatever it is', () => {
  const { changeType, ...data } = change.data;
  void changeType;
  expect(reminded('2026-11-26T09:01:00Z', { data })).toEqual([['U0APPROVE1', 'soon']]);
  const normal = { ...data, changeType: 'normal' };
  expect(reminded('2026-11-26T09:01:00Z', { data: normal })).toEqual([['U0APPROVE1', 'soon']]);
});

it('is silent about what is decided on, planned, or approved in advance', () => {
  const approval = {
    number: change.number,
    what: 'change',
    decision: 'approved',
    substanceHash: substanceHash('change', change.data, 'change'),
  };
  expect(reminded('2026-11-28T00:00:00Z', {}, [approval as never])).toEqual([]);
  expect(reminded('2026-11-28T00:00:00Z', { status: 'assessed' })).toEqual([]);
  const refusal = { ...approval, decision: 'refused' };
  expect(reminded('2026-11-28T00:00:00Z', {}, [refusal as never])).toEqual([]);
  expect(reminded('2026-11-28T00:00:00Z', { data: { ...change.data, changeType: 'standard' } })).toEqual([]);
});
