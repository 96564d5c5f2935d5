import type { Step } from './steps.ts';

/** A.3.3: a concern is received, looked into, answered, and closed once the person could say more. */
export const concernSteps: readonly Step[] = [
  {
    name: 'look-into',
    from: ['received'],
    to: 'looked-into',
    verb: 'Look into it',
    action: 'advance',
    needs: () => [],
  },
  {
    name: 'answer',
    from: ['received', 'looked-into'],
    to: 'answered',
    verb: 'Mark as answered',
    action: 'advance',
    needs: () => ['response'],
  },
  {
    name: 'close',
    from: ['answered'],
    to: 'closed',
    verb: 'Close',
    action: 'close',
    needs: () => ['outcome'],
  },
  {
    name: 'reopen',
    from: ['answered', 'closed'],
    to: 'looked-into',
    verb: 'Open again',
    action: 'reopen',
    needs: () => ['stepReason'],
  },
];
