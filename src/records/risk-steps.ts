import type { RecordData } from './define-record.ts';
import type { ApprovalSubject } from './field.ts';
import { inherentLevel, rankOf } from './risk-criteria.ts';
import type { StepRules } from './step-rules.ts';
import type { Step } from './steps.ts';

/** Clauses 6.1.2 and 8.2 (assess), 6.1.3 and 8.3 (treat, approve the plan, accept what is left). */
export const riskSteps: readonly Step[] = [
  {
    name: 'assess',
    from: ['identified'],
    to: 'assessed',
    verb: 'Mark as assessed',
    action: 'advance',
    needs: () => ['likelihood', 'impact', 'riskSource', 'affects'],
  },
  {
    name: 'approve-treatment',
    from: ['assessed'],
    to: 'assessed',
    verb: 'Approve the treatment',
    action: 'approve',
    needs: planned,
    fits: needsApproval,
    // What was approved and has not changed since is not approved once more.
    whileDecided: { what: 'treatment', states: ['none', 'refused', 'stale'] },
    decides: { what: 'treatment', decision: 'approved' },
  },
  {
    name: 'refuse-treatment',
    from: ['assessed'],
    to: 'assessed',
    verb: 'Refuse the treatment',
    action: 'approve',
    needs: () => ['stepReason'],
    fits: needsApproval,
    decides: { what: 'treatment', decision: 'refused' },
  },
  {
    name: 'treat',
    from: ['assessed'],
    to: 'treated',
    verb: 'Mark as treated',
    action: 'advance',
    needs: planned,
    approved: (data, rules) => (needsApproval(data, rules) ? ['treatment'] : []),
  },
  {
    name: 'accept',
    from: ['treated'],
    to: 'accepted',
    verb: 'Accept what is left',
    action: 'accept-risk',
    needs: () => ['residualLikelihood', 'residualImpact', 'reviewDate'],
    decides: { what: 'residual-risk', decision: 'approved' },
  },
  // What was accepted has changed since: whoever may accept it as it is now decides again, and nothing begins anew.
  {
    name: 'accept-again',
    from: ['accepted'],
    to: 'accepted',
    verb: 'Accept again',
    action: 'accept-risk',
    needs: () => ['residualLikelihood', 'residualImpact', 'reviewDate'],
    whileDecided: { what: 'residual-risk', states: ['stale'] },
    decides: { what: 'residual-risk', decision: 'approved' },
  },
  {
    name: 'refuse',
    from: ['treated'],
    to: 'assessed',
    verb: 'Do not accept what is left',
    action: 'accept-risk',
    needs: () => ['residualLikelihood', 'residualImpact', 'stepReason'],
    decides: { what: 'residual-risk', decision: 'refused' },
  },
  {
    name: 'reassess',
    from: ['treated', 'accepted', 'closed'],
    to: 'assessed',
    verb: 'Assess again',
    action: 'reopen',
    needs: () => ['stepReason'],
  },
  // Clause 6.1.3: what a treatment leaves is accepted by those who may, so closing must not pass them by; nor where the
  // treatment is to accept it as it is, however early it is closed. Before any other treatment there is nothing left over
  // to accept: it was no risk, is on record twice, or its source is gone.
  {
    name: 'close',
    from: ['identified', 'assessed', 'treated', 'accepted'],
    to: 'closed',
    verb: 'Close',
    action: 'close',
    needs: () => ['stepReason'],
    fits: (data, rules, status) => !isUntreated(data, rules, status),
    approved: unaccepted,
  },
  // From the level whose treatment plan somebody else approves, to leave a risk untreated is no decision of its owner alone.
  {
    name: 'close-untreated',
    from: ['identified', 'assessed'],
    to: 'closed',
    verb: 'Close',
    action: 'dismiss-risk',
    needs: () => ['stepReason'],
    fits: needsApproval,
    approved: unaccepted,
  },
];

function isUntreated(data: RecordData, rules: StepRules, status: string): boolean {
  return ['identified', 'assessed'].includes(status) && needsApproval(data, rules);
}

function unaccepted(data: RecordData, _rules: StepRules, status: string): readonly ApprovalSubject[] {
  return leavesSomething(data, status) ? ['residual-risk'] : [];
}

function leavesSomething({ treatment }: RecordData, status: string): boolean {
  return ['treated', 'accepted'].includes(status) || treatment === 'accept';
}

function planned(data: RecordData): readonly string[] {
  if (data['treatment'] === 'accept') return ['treatment'];
  return ['treatment', 'treatmentPlan', 'dueDate', ...(data['treatment'] === 'reduce' ? ['controls'] : [])];
}

function needsApproval(data: RecordData, { risk, approvals }: StepRules): boolean {
  if (approvals.treatmentFromLevel === null) return false;
  return rankOf(risk, inherentLevel(risk, data)) >= rankOf(risk, approvals.treatmentFromLevel);
}
