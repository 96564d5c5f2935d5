import { hasToInform } from './assessment-fields.ts';
import type { Step } from './steps.ts';

/** Clause 10.2: react, find the cause, correct, review. A.8.4: tell whom it concerns. */
export const incidentSteps: readonly Step[] = [
  {
    name: 'contain',
    from: ['reported'],
    to: 'contained',
    verb: 'Mark as contained',
    action: 'advance',
    needs: () => ['immediateAction', 'seriousCase', 'personalData'],
  },
  {
    name: 'investigate',
    from: ['contained'],
    to: 'investigated',
    verb: 'Mark as investigated',
    action: 'advance',
    needs: (data) => [
      'outcome',
      'harmTypes',
      ...(data['outcome'] === 'near-miss' ? [] : ['affectedGroups']),
      'cause',
      'rootCause',
    ],
  },
  {
    name: 'correct',
    from: ['investigated'],
    to: 'corrected',
    verb: 'Mark as corrected',
    action: 'advance',
    needs: () => ['correctiveAction', 'toInform'],
  },
  {
    name: 'close',
    from: ['corrected'],
    to: 'closed',
    verb: 'Close',
    action: 'close',
    needs: (data) => [
      'riskAssessmentRepeated',
      'impactAssessmentRepeated',
      ...(hasToInform(data['toInform']) ? ['informedAt'] : []),
    ],
  },
  {
    name: 'reopen',
    from: ['closed', 'corrected', 'investigated'],
    to: 'contained',
    verb: 'Open again',
    action: 'reopen',
    needs: () => ['stepReason'],
  },
];
