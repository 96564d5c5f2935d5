import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvalState } from '../../src/records/approval.ts';
import type { RecordData, RecordKind } from '../../src/records/define-record.ts';
import { lateApprovalDue } from '../../src/records/late-approval.ts';
import { nextSteps, takeStep } from '../../src/records/lifecycle.ts';
import { recordKinds, recordTypes } from '../../src/records/record-types.ts';
import { as, LifeCase } from './life-case.ts';
import { AUDITOR, MANAGER, OWNER, recordOf, REPORTER, RULES, STRANGER } from './records.ts';

describe('an incident', () => {
  const answers: Readonly<Record<string, RecordData>> = {
    contain: { immediateAction: 'Switched off.', seriousCase: 'none', personalData: 'no' },
    investigate: {
      outcome: 'harm',
      harmTypes: ['privacy'],
      affectedGroups: 'Customers of one branch',
      cause: 'integration',
      rootCause: 'A cache key without the customer number.',
    },
    correct: { correctiveAction: 'The key has it now.', toInform: ['affected', 'management'] },
    close: {
      riskAssessmentRepeated: 'done',
      impactAssessmentRepeated: 'not-needed',
      informedAt: '2026-11-24',
    },
  };

  it('is contained, investigated, corrected and closed, each with what that step needs', () => {
    const one = new LifeCase(recordOf('incident'));
    expect(Object.entries(answers).map(([step, given]) => one.take(step, OWNER, given))).toEqual([
      'contained',
      'investigated',
      'corrected',
      'closed',
    ]);
  });

  it('is not closed before root cause and corrective action are known, and says what is missing', () => {
    const offer = nextSteps(recordOf('incident', { status: 'contained' }), as(OWNER));
    const missing = offer.find(({ step }) => step.name === 'investigate')?.missing.map(({ label }) => label);
    expect(missing).toEqual([
      'Harm or near miss',
      'Kinds of harm',
      'Groups affected',
      'Kind of cause',
      'Root cause',
    ]);
    expect(
      takeStep(recordOf('incident', { status: 'contained' }), 'investigate', {}, as(OWNER)),
    ).toMatchObject({
      error: { why: 'missing', reason: expect.stringContaining('“Root cause”') },
    });
  });

  it('is not closed when what an earlier step asked for was emptied since', () => {
    const known = Object.assign({}, ...Object.values(answers)) as RecordData;
    const closing = (data: RecordData) =>
      takeStep(recordOf('incident', { status: 'corrected', data }), 'close', {}, as(OWNER));
    const before = [answers['contain'], answers['investigate'], answers['correct']];
    for (const name of before.flatMap((given) => Object.keys(given ?? {}))) {
      const emptied = Object.fromEntries(Object.entries(known).filter(([one]) => one !== name));
      expect(closing(emptied)).toMatchObject({ error: { why: 'missing', missing: [{ name }] } });
    }
    expect(closing(known)).toMatchObject({ value: { status: 'closed' } });
  });

  it('that was a near miss needs nobody affected', () => {
    const record = recordOf('incident', { status: 'contained', data: { outcome: 'near-miss' } });
    const offer = nextSteps(record, as(OWNER)).find(({ step }) => step.name === 'investigate');
    expect(offer?.missing.map(({ name }) => name)).toEqual(['harmTypes', 'cause', 'rootCause']);
  });

  it('asks when people were told only where somebody has to be', () => {
    const closing = (toInform: readonly string[]) =>
      nextSteps(recordOf('incident', { status: 'corrected', data: { toInform } }), as(OWNER))
        .find(({ step }) => step.name === 'close')
        ?.missing.map(({ name }) => name);
    expect(closing(['nobody'])).not.toContain('informedAt');
    expect(closing(['nobody', 'users'])).toContain('informedAt');
  });

  it('asks of each authority by itself when it was told, and of the others together', () => {
    const closing = (toInform: readonly string[]) =>
      nextSteps(recordOf('incident', { status: 'corrected', data: { toInform } }), as(OWNER))
        .find(({ step }) => step.name === 'close')
        ?.missing.flatMap(({ name }) => (/[iI]nformedAt$/u.test(name) ? [name] : []));
    expect(closing(['data-protection'])).toEqual(['dataProtectionInformedAt']);
    expect(closing(['authority', 'users', 'other-authority'])).toEqual([
      'authorityInformedAt',
      'otherAuthorityInformedAt',
      'informedAt',
    ]);
  });

  it('is opened again with a reason of its own, which is not kept for the next step', () => {
    const one = new LifeCase(
      recordOf('incident', { status: 'closed', data: { stepReason: 'an older reason' } }),
    );
    expect(one.take('reopen', OWNER)).toMatchObject({ why: 'missing' });
    expect(one.take('reopen', OWNER, { stepReason: 'It happened again.' })).toBe('contained');
    expect(one.record.data['stepReason']).toBe('It happened again.');
    one.take('investigate', OWNER, answers['investigate']);
    expect(one.record.data['stepReason']).toBeUndefined();
  });
});

describe('a change', () => {
  const assessed: RecordData = {
    changeType: 'normal',
    touches: 'Nothing else.',
    riskAssessmentRepeated: 'not-needed',
    impactAssessmentRepeated: 'not-needed',
  };
  const plan: RecordData = { validation: 'Regression set.', rollbackPlan: 'Switch the flag back.' };

  it('is assessed, approved, implemented, reviewed and closed', () => {
    const one = new LifeCase(recordOf('change'));
    expect([
      one.take('assess', OWNER, assessed),
      one.take('approve', MANAGER, plan),
      one.take('implement', OWNER, { implementedAt: '2026-11-24T10:00' }),
      one.take('review', OWNER, { reviewOutcome: 'As it should.', toInform: ['nobody'] }),
      one.take('close', OWNER),
    ]).toEqual(['assessed', 'approved', 'implemented', 'reviewed', 'closed']);
    expect(approvalState(one.record, one.approvals, 'change').state).toBe('approved');
  });

  it('is not implemented on an approval of what it was before', () => {
    const one = new LifeCase(recordOf('change', { status: 'assessed', data: { ...assessed, ...plan } }));
    one.take('approve', MANAGER);
    one.record = { ...one.record, data: { ...one.record.data, reason: 'Another reason.' } };
    expect(one.take('implement', OWNER, { implementedAt: '2026-11-24' })).toMatchObject({
      why: 'unapproved',
      reason: 'The change has changed since it was approved: it needs another approval.',
    });
  });

  it('is approved again where it stands when it has changed since, and then goes on', () => {
    const changed = (one: LifeCase, reason: string): void => {
      one.record = { ...one.record, data: { ...one.record.data, reason } };
    };
    const one = new LifeCase(recordOf('change', { status: 'assessed', data: { ...assessed, ...plan } }));
    one.take('approve', MANAGER);
    expect(one.take('approve-again', MANAGER)).toMatchObject({ why: 'no-such-step' });
    changed(one, 'Another reason.');
    expect(one.take('approve-again', OWNER)).toMatchObject({ why: 'not-allowed' });
    expect(one.take('approve-again', MANAGER)).toBe('approved');
    expect(one.take('implement', OWNER, { implementedAt: '2026-11-24' })).toBe('implemented');
    changed(one, 'A third reason.');
    const looked: RecordData = { reviewOutcome: 'As it should.', toInform: ['nobody'] };
    expect(one.take('review', OWNER, looked)).toMatchObject({ why: 'unapproved' });
    expect(one.take('approve-again-made', MANAGER)).toBe('implemented');
    expect(one.take('review', OWNER, looked)).toBe('reviewed');
  });

  it('that has changed since it was approved is refused with a reason, too', () => {
    const one = new LifeCase(recordOf('change', { status: 'assessed', data: { ...assessed, ...plan } }));
    one.take('approve', MANAGER);
    one.record = { ...one.record, data: { ...one.record.data, reason: 'Another reason.' } };
    expect(one.take('refuse-again', MANAGER, { stepReason: 'Not for that.' })).toBe('refused');
  });

  it('names in its approval the version that was looked at, or the one that came of it', () => {
    const record = recordOf('change', { status: 'assessed', version: 3, data: { ...assessed, ...plan } });
    const approved = (given: RecordData) => {
      const taken = takeStep(record, 'approve', given, as(MANAGER));
      return taken.ok ? taken.value.approval?.version : taken.error;
    };
    expect(approved({})).toBe(3);
    expect(approved({ validation: 'Also a week in shadow.' })).toBe(4);
  });

  it('is refused with a reason, and only with one', () => {
    const one = new LifeCase(recordOf('change'));
    expect(one.take('refuse', MANAGER)).toMatchObject({
      why: 'missing',
      reason: 'Before “Refuse” I need: “Reason for the step”.',
    });
    expect(one.take('refuse', MANAGER, { stepReason: 'No way back.' })).toBe('refused');
    expect(one.approvals).toMatchObject([{ decision: 'refused', reason: 'No way back.' }]);
  });

  it('is not approved by whoever owns or recorded it, while four eyes are asked for', () => {
    const record = recordOf('change', {
      status: 'assessed',
      owner: MANAGER,
      data: { ...assessed, ...plan, owner: MANAGER },
    });
    expect(takeStep(record, 'approve', {}, as(MANAGER))).toMatchObject({ error: { why: 'not-allowed' } });
    const alone = { ...RULES, approvals: { ...RULES.approvals, fourEyes: false } };
    expect(takeStep(record, 'approve', {}, { ...as(MANAGER), rules: alone })).toMatchObject({ ok: true });
  });

  it('of the standard type goes ahead without an approval of its own, unless the settings want one', () => {
    const record = recordOf('change', {
      status: 'assessed',
      data: { ...assessed, ...plan, changeType: 'standard' },
    });
    const names = (standardIsPreapproved: boolean) =>
      nextSteps(record, {
        ...as(OWNER),
        rules: { ...RULES, approvals: { ...RULES.approvals, standardIsPreapproved } },
      }).map(({ step }) => step.name);
    expect(names(true)).toContain('implement-standard');
    expect(names(false)).not.toContain('implement-standard');
  });

  it('that is an emergency is made first, and approved within the time that the settings give', () => {
    const one = new LifeCase(
      recordOf('change', { data: { changeType: 'emergency', rollbackPlan: 'Restore.' } }),
    );
    expect(one.take('implement-emergency', OWNER, { implementedAt: '2026-11-24T10:00Z' })).toBe(
      'implemented',
    );
    const due = (now: string) =>
      lateApprovalDue(one.record, one.approvals, RULES.approvals, {
        now: new Date(now),
        timezone: 'UTC',
      });
    expect(due('2026-11-25T10:00:00Z')).toEqual({ due: '2026-11-27T10:00:00.000Z', overdue: false });
    expect(due('2026-11-27T10:00:01Z')).toMatchObject({ overdue: true });
    expect(one.take('review', OWNER, { reviewOutcome: 'Fine.', toInform: ['nobody'] })).toMatchObject({
      why: 'unapproved',
      reason: 'The change has not been approved yet.',
    });
    const given = { ...assessed, changeType: 'emergency', validation: 'Watched for a day.' };
    expect(one.take('approve-afterwards', MANAGER, given)).toBe('implemented');
    expect(due('2026-11-27T10:00:01Z')).toBeNull();
    expect(one.take('review', OWNER, { reviewOutcome: 'Fine.', toInform: ['nobody'] })).toBe('reviewed');
  });
});

describe('every life cycle', () => {
  it.each(recordKinds)('of a %s names only statuses and fields that there are', (kind) => {
    const { steps, statuses, field } = recordTypes[kind];
    const names = steps.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const step of steps) {
      expect([...step.from, step.to].filter((status) => !statuses.includes(status))).toEqual([]);
      const every = recordKinds.flatMap((one) => [recordOf(one).data, { changeType: 'emergency' }, {}]);
      const needed = every.flatMap((data) => step.needs(data, RULES));
      expect(needed.filter((name) => field(name) === undefined)).toEqual([]);
    }
  });

  it.each(recordKinds)('of a %s leads from every status to a closed one', (kind) => {
    const { steps, statuses, closedStatuses } = recordTypes[kind];
    const closing = new Set(closedStatuses);
    for (let grown = -1; grown !== closing.size;) {
      grown = closing.size;
      for (const step of steps) if (closing.has(step.to)) for (const from of step.from) closing.add(from);
    }
    expect([...closing].sort()).toEqual([...statuses].sort());
  });

  it('offers exactly the steps that can be taken once they are allowed and nothing is missing', () => {
    const kinds = fc.constantFrom<RecordKind>(...recordKinds);
    fc.assert(
      fc.property(
        kinds.chain((kind) => fc.tuple(fc.constant(kind), fc.constantFrom(...recordTypes[kind].statuses))),
        fc.constantFrom(OWNER, REPORTER, MANAGER, AUDITOR, STRANGER),
        fc.constantFrom('standard', 'normal', 'emergency'),
        ([kind, status], user, changeType) => {
          const record = recordOf(kind, { status, data: kind === 'change' ? { changeType } : {} });
          const offers = nextSteps(record, as(user));
          for (const { name } of recordTypes[kind].steps) {
            const offer = offers.find(({ step }) => step.name === name);
            const ready =
              offer !== undefined &&
              offer.may.allowed &&
              offer.missing.length + offer.unapproved.length === 0;
            expect(takeStep(record, name, {}, as(user)).ok).toBe(ready);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('lets an auditor take no step of any record', () => {
    const taken = recordKinds.flatMap((kind) =>
      recordTypes[kind].statuses.flatMap((status) =>
        nextSteps(recordOf(kind, { status, owner: AUDITOR }), as(AUDITOR)).filter(({ may }) => may.allowed),
      ),
    );
    expect(taken).toEqual([]);
  });
});
