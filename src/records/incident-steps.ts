import { toldFields } from './authorities.ts';
import type { RecordData } from './define-record.ts';
import type { Step } from './steps.ts';

const TO_CONTAIN = ['immediateAction', 'seriousCase', 'personalData'] as const;
const toInvestigate = (data: RecordData): readonly string[] => [
  'outcome',
  'harmTypes',
  ...(data['outcome'] === 'near-miss' ? [] : ['affectedGroups']),
  'cause',
  'rootCause',
];
const TO_CORRECT = ['correctiveAction', 'toInform'] as const;

/** Clause 10.2: react, find the cause, correct, review. A.8.4: tell whom it concerns. */
export const incidentSteps: readonly Step[] = [
  {
    name: 'contain',
    from: ['reported'],
    to: 'contained',
    verb: 'Mark as contained',
    action: 'advance',
    needs: () => TO_CONTAIN,
  },
  {
    name: 'investigate',
    from: ['contained'],
    to: 'investigated',
    verb: 'Mark as investigated',
    action: 'advance',
    needs: toInvestigate,
  },
  {
    name: 'correct',
    from: ['investigated'],
    to: 'corrected',
    verb: 'Mark as corrected',
    action: 'advance',
    needs: () => TO_CORRECT,
  },
  {
    name: 'close',
    from: ['corrected'],
    to: 'closed',
    verb: 'Close',
    action: 'close',
    // What an earlier step asked for can have been emptied since.
    needs: (data) => [
      ...TO_CONTAIN,
      ...toInvestigate(data),
      ...TO_CORRECT,
      'riskAssessmentRepeated',
      'impactAssessmentRepeated',
      ...toldFields(data['toInform']),
    ],
  },
  // On record twice, or no incident after all. Which duties to report there could be is answered all the same.
  {
    name: 'withdraw',
    from: ['reported', 'contained', 'investigated', 'corrected'],
    to: 'closed',
    verb: 'Withdraw',
    action: 'withdraw',
    needs: () => ['stepReason', 'seriousCase', 'personalData'],
    unoffered: true,
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
