import { describe, expect, it } from 'vitest';
import { approvalState } from '../../src/records/approval.ts';
import type { RecordData } from '../../src/records/define-record.ts';
import { takeStep } from '../../src/records/lifecycle.ts';
import { as, LifeCase } from './life-case.ts';
import { AUDITOR, MANAGER, OWNER, recordOf, REPORTER, RULES, STRANGER } from './records.ts';

describe('a risk', () => {
  const planned: RecordData = {
    riskSource: ['machine-learning'],
    affects: ['individuals'],
    treatmentPlan: 'Retrain every month.',
    controls: ['A.6.2.4'],
    dueDate: '2027-01-31',
    reviewDate: '2027-03-01',
  };
  const treated = (residualLikelihood: number, residualImpact: number) =>
    recordOf('risk', { status: 'treated', data: { ...planned, residualLikelihood, residualImpact } });

  it('with a high level needs an approved plan before it is treated', () => {
    const one = new LifeCase(recordOf('risk', { status: 'assessed', data: { ...planned, impact: 5 } }));
    expect(one.take('treat', OWNER)).toMatchObject({ why: 'unapproved' });
    expect(one.take('approve-treatment', MANAGER)).toBe('assessed');
    expect(one.take('approve-treatment', MANAGER)).toMatchObject({ why: 'no-such-step' });
    expect(one.take('treat', OWNER)).toBe('treated');
  });

  it('with a lower level needs none', () => {
    const record = recordOf('risk', { status: 'assessed', data: { ...planned, likelihood: 1, impact: 1 } });
    expect(new LifeCase(record).take('treat', OWNER)).toBe('treated');
  });

  it.each([
    ['low', 1, 2, [OWNER, MANAGER]],
    ['medium', 2, 3, [OWNER, MANAGER]],
    ['high', 2, 5, [MANAGER]],
    ['very high', 5, 5, []],
  ])('that stays %s is accepted by those whom the settings name', (_level, likelihood, impact, may) => {
    const accepted = [OWNER, MANAGER, REPORTER, AUDITOR, STRANGER].filter(
      (user) => takeStep(treated(likelihood, impact), 'accept', {}, as(user)).ok,
    );
    expect(accepted).toEqual(may);
  });

  it('is accepted by somebody who is named by their user id', () => {
    const rules = { ...RULES, risk: { ...RULES.risk, acceptance: { low: [STRANGER] } } };
    expect(takeStep(treated(1, 1), 'accept', {}, { ...as(STRANGER), rules })).toMatchObject({ ok: true });
    expect(takeStep(treated(1, 1), 'accept', {}, { ...as(OWNER), rules })).toMatchObject({
      error: { why: 'not-allowed', reason: expect.stringContaining('“low”') },
    });
  });

  it('decides by the level that the acceptance itself gives', () => {
    const record = recordOf('risk', { status: 'treated', data: planned });
    const given = { residualLikelihood: 5, residualImpact: 5 };
    expect(takeStep(record, 'accept', given, as(MANAGER))).toMatchObject({ error: { why: 'not-allowed' } });
  });

  it('keeps its acceptance when only the next look is moved, and loses it when the risk is another', () => {
    const one = new LifeCase(treated(1, 1));
    one.take('accept', OWNER);
    const held = (data: RecordData) =>
      approvalState({ ...one.record, data: { ...one.record.data, ...data } }, one.approvals, 'residual-risk')
        .state;
    expect(held({ reviewDate: '2027-06-01' })).toBe('approved');
    expect(held({ impact: 5 })).toBe('stale');
  });

  const reason = { stepReason: 'the treatment holds' };

  it('that was treated is closed only once what is left of it is accepted', () => {
    const one = new LifeCase(treated(2, 5));
    for (const user of [OWNER, MANAGER])
      for (const given of [reason, {}])
        expect(one.take('close', user, given)).toMatchObject({ why: 'unapproved' });
    one.take('accept', MANAGER);
    expect(one.take('close', OWNER, reason)).toBe('closed');
  });

  it('that has changed since its acceptance is accepted again before it is closed', () => {
    const one = new LifeCase(treated(1, 1));
    one.take('accept', OWNER);
    expect(one.take('accept-again', OWNER)).toMatchObject({ why: 'no-such-step' });
    one.record = { ...one.record, data: { ...one.record.data, residualImpact: 5, residualLikelihood: 2 } };
    expect(one.take('close', OWNER, reason)).toMatchObject({ why: 'unapproved' });
    expect(one.take('accept-again', OWNER)).toMatchObject({ why: 'not-allowed' });
    expect(one.take('accept-again', MANAGER)).toBe('accepted');
    expect(one.take('close', OWNER, reason)).toBe('closed');
  });

  it.each(['identified', 'assessed'])(
    'of a low level that is only %s is closed with a reason alone',
    (status) => {
      const one = new LifeCase(recordOf('risk', { status, data: { likelihood: 1, impact: 2 } }));
      expect(one.take('close', OWNER)).toMatchObject({ why: 'missing' });
      expect(one.take('close', OWNER, { stepReason: 'on record twice' })).toBe('closed');
    },
  );

  it.each(['identified', 'assessed'])(
    'of a high level that is only %s is closed by an AIMS manager, and not by its owner alone',
    (status) => {
      const one = new LifeCase(recordOf('risk', { status, data: { likelihood: 4, impact: 4 } }));
      const given = { stepReason: 'not relevant any more' };
      expect(one.take('close', OWNER, given)).toMatchObject({ why: 'no-such-step' });
      expect(one.take('close-untreated', OWNER, given)).toMatchObject({
        why: 'not-allowed',
        reason: expect.stringMatching(/level is “high”[^.]*never treated\. Only an AIMS manager may close/u),
      });
      expect(one.take('close-untreated', MANAGER)).toMatchObject({ why: 'missing' });
      expect(one.take('close-untreated', MANAGER, given)).toBe('closed');
    },
  );

  it.each(['identified', 'assessed'])(
    'that is only %s is closed by nobody’s reason where its treatment is to accept it',
    (status) => {
      const one = new LifeCase(recordOf('risk', { status, data: { treatment: 'accept', impact: 1 } }));
      for (const user of [OWNER, MANAGER])
        expect(one.take('close', user, { stepReason: 'we can live with it' })).toMatchObject({
          why: 'unapproved',
          reason: expect.stringMatching(/has not been accepted yet/u),
        });
    },
  );
});
