import { describe, expect, it } from 'vitest';
import { actorOf } from '../../src/records/access.ts';
import type { RecordData } from '../../src/records/define-record.ts';
import { deciderOf, type Deciding } from '../../src/records/open-decision.ts';
import { waitingApproval } from '../../src/review/waiting-approval.ts';
import { LifeCase } from './life-case.ts';
import { MANAGER, OWNER, recordOf, RULES, STRANGER } from './records.ts';

const holders = { managers: [MANAGER], auditors: [], concernReaders: [] };
const DECIDING: Deciding = { rules: RULES, managers: [MANAGER], actor: (user) => actorOf(user, holders) };
const PLANNED: RecordData = {
  riskSource: ['machine-learning'],
  affects: ['individuals'],
  treatmentPlan: 'Retrain every month.',
  controls: ['A.6.2.4'],
  dueDate: '2027-01-31',
  reviewDate: '2027-03-01',
  impact: 5,
};

const risk = (status: string, more: RecordData = {}) =>
  new LifeCase(recordOf('risk', { status, data: { ...PLANNED, ...more } }));

describe('a decision waits', () => {
  it('for a manager when the treatment of a high risk is planned, until it is decided', () => {
    const one = risk('assessed');
    expect(deciderOf(one, DECIDING)).toBe(MANAGER);
    one.take('approve-treatment', MANAGER);
    expect(deciderOf(one, DECIDING)).toBeNull();
  });

  it('again when what was approved has changed, and not when only its owner has', () => {
    const one = risk('assessed');
    one.take('approve-treatment', MANAGER);
    one.record = { ...one.record, version: 2, data: { ...one.record.data, treatmentPlan: 'Switch it off.' } };
    expect(deciderOf(one, DECIDING)).toBe(MANAGER);
    const other = risk('assessed');
    other.take('approve-treatment', MANAGER);
    other.record = { ...other.record, version: 2, data: { ...other.record.data, owner: STRANGER } };
    expect(deciderOf(other, DECIDING)).toBeNull();
  });

  it('not once more about a version that was refused', () => {
    const one = risk('assessed');
    one.take('refuse-treatment', MANAGER, { stepReason: 'Too slow.' });
    one.approvals = one.approvals.map((approval) => ({ ...approval, version: one.record.version }));
    expect(deciderOf(one, DECIDING)).toBeNull();
  });

  it('for whom the settings let accept what is left of a treated risk', () => {
    expect(deciderOf(risk('treated', { residualLikelihood: 1, residualImpact: 2 }), DECIDING)).toBe(OWNER);
    expect(deciderOf(risk('treated', { residualLikelihood: 2, residualImpact: 5 }), DECIDING)).toBe(MANAGER);
    expect(deciderOf(risk('treated', { residualLikelihood: 5, residualImpact: 5 }), DECIDING)).toBeNull();
    expect(deciderOf(risk('treated'), DECIDING)).toBeNull();
  });

  it('for nobody while something is missing for it, or where nobody may', () => {
    expect(deciderOf(risk('identified'), DECIDING)).toBeNull();
    expect(
      deciderOf(risk('assessed', { treatment: 'reduce', impact: 1, likelihood: 1 }), DECIDING),
    ).toBeNull();
    expect(deciderOf(risk('assessed'), { ...DECIDING, managers: [] })).toBeNull();
  });

  it('in the review, with the day since when it does', () => {
    const { record, approvals } = risk('treated', { residualLikelihood: 2, residualImpact: 5 });
    expect(waitingApproval({ record, approvals }, DECIDING)).toEqual({
      record,
      approver: MANAGER,
      since: record.changedAt,
    });
    const change = recordOf('change', { status: 'proposed', data: { approver: STRANGER } });
    expect(waitingApproval({ record: change, approvals: [] }, DECIDING)?.approver).toBe(STRANGER);
    const nobody = recordOf('change', { status: 'proposed' });
    expect(waitingApproval({ record: nobody, approvals: [] }, DECIDING)).toBeNull();
  });
});
