import { hasToInform } from './assessment-fields.ts';
import type { RecordData } from './define-record.ts';
import type { StepRules } from './step-rules.ts';
import type { Step } from './steps.ts';

const assessed = (): readonly string[] => [
  'changeType',
  'touches',
  'riskAssessmentRepeated',
  'impactAssessmentRepeated',
];

/** What a change that was made already has to say before it is decided on. */
const toDecide = (): readonly string[] => [...assessed(), 'validation', 'rollbackPlan'];

const emergency = (data: RecordData): boolean => data['changeType'] === 'emergency';

/** Clauses 6.3 and 8.1: planned, decided, made in a controlled way, looked at afterwards. */
export const changeSteps: readonly Step[] = [
  {
    name: 'assess',
    from: ['proposed'],
    to: 'assessed',
    verb: 'Mark as assessed',
    action: 'advance',
    needs: assessed,
  },
  {
    name: 'approve',
    from: ['assessed'],
    to: 'approved',
    verb: 'Approve',
    action: 'approve',
    needs: () => ['validation', 'rollbackPlan'],
    decides: { what: 'change', decision: 'approved' },
  },
  {
    name: 'refuse',
    from: ['proposed', 'assessed'],
    to: 'refused',
    verb: 'Refuse',
    action: 'approve',
    needs: () => ['stepReason'],
    decides: { what: 'change', decision: 'refused' },
  },
  ...(['approved', 'implemented'] as const).map(approvedAgain),
  {
    name: 'refuse-again',
    from: ['approved'],
    to: 'refused',
    verb: 'Refuse',
    action: 'approve',
    needs: () => ['stepReason'],
    whileDecided: { what: 'change', states: ['stale'] },
    decides: { what: 'change', decision: 'refused' },
  },
  {
    name: 'implement',
    from: ['approved'],
    to: 'implemented',
    verb: 'Mark as implemented',
    action: 'advance',
    needs: () => ['implementedAt'],
    approved: () => ['change'],
  },
  {
    name: 'implement-standard',
    from: ['assessed'],
    to: 'implemented',
    verb: 'Mark as implemented',
    action: 'advance',
    needs: () => ['validation', 'rollbackPlan', 'implementedAt'],
    fits: preapproved,
  },
  {
    name: 'implement-emergency',
    from: ['proposed', 'assessed'],
    to: 'implemented',
    verb: 'Mark as implemented in an emergency',
    action: 'advance',
    needs: () => ['implementedAt', 'rollbackPlan'],
    fits: emergency,
  },
  {
    name: 'implement-unapproved',
    // What was refused and made all the same has to be on record, too.
    from: ['proposed', 'assessed', 'refused'],
    to: 'implemented',
    verb: 'Mark as made before it was approved',
    action: 'advance',
    needs: () => ['implementedAt'],
    fits: (data, rules, status) => status === 'refused' || (!emergency(data) && !preapproved(data, rules)),
    unoffered: true,
  },
  {
    name: 'assess-afterwards',
    from: ['implemented'],
    to: 'implemented',
    verb: 'Assess afterwards',
    action: 'advance',
    needs: toDecide,
    whileDecided: { what: 'change', states: ['none', 'refused'] },
  },
  {
    name: 'approve-afterwards',
    from: ['implemented'],
    to: 'implemented',
    verb: 'Approve afterwards',
    action: 'approve',
    needs: toDecide,
    fits: (data, rules) => !preapproved(data, rules),
    whileDecided: { what: 'change', states: ['none', 'refused'] },
    decides: { what: 'change', decision: 'approved' },
  },
  {
    name: 'refuse-afterwards',
    from: ['implemented'],
    to: 'implemented',
    verb: 'Refuse afterwards',
    action: 'approve',
    needs: () => ['stepReason'],
    fits: (data, rules) => !preapproved(data, rules),
    whileDecided: { what: 'change', states: ['none', 'stale'] },
    decides: { what: 'change', decision: 'refused' },
  },
  {
    name: 'review',
    from: ['implemented'],
    to: 'reviewed',
    verb: 'Mark as reviewed',
    action: 'advance',
    needs: () => ['reviewOutcome', 'toInform'],
    approved: (data, rules) => (preapproved(data, rules) ? [] : ['change']),
  },
  {
    name: 'close',
    from: ['reviewed'],
    to: 'closed',
    verb: 'Close',
    action: 'close',
    needs: (data) => (hasToInform(data['toInform']) ? ['informedAt'] : []),
  },
  {
    name: 'roll-back',
    from: ['implemented', 'reviewed'],
    to: 'closed',
    verb: 'Close as rolled back',
    action: 'close',
    needs: () => ['reviewOutcome', 'stepReason'],
  },
  {
    name: 'withdraw',
    from: ['proposed', 'assessed', 'approved'],
    to: 'closed',
    verb: 'Withdraw',
    action: 'close',
    needs: () => ['stepReason'],
  },
  {
    name: 'propose-again',
    from: ['refused', 'approved', 'closed'],
    to: 'proposed',
    verb: 'Propose again',
    action: 'reopen',
    needs: () => ['stepReason'],
  },
];

/** What was decided on has changed since: whoever approved it decides on it as it stands now, and nothing begins anew. */
function approvedAgain(status: 'approved' | 'implemented'): Step {
  return {
    name: status === 'approved' ? 'approve-again' : 'approve-again-made',
    from: [status],
    to: status,
    verb: 'Approve again',
    action: 'approve',
    needs: () => ['validation', 'rollbackPlan'],
    whileDecided: { what: 'change', states: ['stale'] },
    decides: { what: 'change', decision: 'approved' },
  };
}

function preapproved(data: RecordData, { approvals }: StepRules): boolean {
  return data['changeType'] === 'standard' && approvals.standardIsPreapproved;
}
