import type { ReviewDecision } from '../records/review-record.ts';
import type { DueItem } from '../review/due.ts';
import { REMIND_AFTER_DAYS } from '../review/judge-answer.ts';
import { POSSIBLE_ANSWERS } from '../review/possible-answers.ts';
import type { Action } from './action.ts';
import { button } from './present-question.ts';
import type { Control } from './reply.ts';

export interface ControlsView {
  readonly week: string;
  /** Every possible answer, or the usual ones and a button for the rest. */
  readonly isOpen: boolean;
  /** The first day that can be chosen. */
  readonly tomorrow: string;
}

/** The buttons under one item. Few at first, and none in colour: a review has ten items. */
export function reviewControls(item: DueItem, view: ControlsView): readonly Control[] {
  return view.isOpen ? everyControl(item, view) : usualControls(item, view);
}

function usualControls(item: DueItem, { week }: ControlsView): readonly Control[] {
  const { kind, id } = item.subject;
  const usual = USUAL.filter((decision) => POSSIBLE_ANSWERS[kind].includes(decision));
  // Where looking at it is an answer, having done something is the rarer one.
  const shown = usual.includes('unchanged') ? usual.filter((decision) => decision !== 'done') : usual;
  const decision = kind === 'approval' ? [button('Decide', { do: 'show-record', number: id })] : [];
  return [
    ...decision,
    ...shown.map((decision) => decide(item, week, decision)),
    button('More …', { do: 'review-more', week, item: { kind, id } }),
  ];
}

function everyControl(item: DueItem, { week, tomorrow }: ControlsView): readonly Control[] {
  const { kind, id } = item.subject;
  const can = (decision: ReviewDecision): boolean => POSSIBLE_ANSWERS[kind].includes(decision);
  const pick = (decision: 'later' | 'hand-over'): Extract<Action, { do: 'review-pick' }> => ({
    ...{ do: 'review-pick', decision, week, kind, id, value: '' },
  });
  return [
    ...EVERY.filter(can).map((decision) => decide(item, week, decision)),
    { control: 'date', label: 'Remind me on …', action: pick('later'), options: [], initial: tomorrow },
    ...(can('hand-over')
      ? [
          {
            control: 'person',
            label: 'Hand over to …',
            action: pick('hand-over'),
            options: [],
            initial: null,
          } as const,
        ]
      : []),
    button('Less', { do: 'review-more', week, item: null }),
  ];
}

type Pressable = Extract<Action, { do: 'review' }>['decision'];

const USUAL = ['unchanged', 'update', 'done', 'later'] as const satisfies readonly Pressable[];
const EVERY = ['unchanged', 'update', 'done', 'later', 'not-mine'] as const satisfies readonly Pressable[];

const LABELS: Readonly<Record<(typeof EVERY)[number], string>> = {
  unchanged: 'Reviewed, nothing changed',
  update: 'Update',
  done: 'Done',
  later: `Remind me in ${REMIND_AFTER_DAYS} days`,
  'not-mine': 'Not mine',
};

function decide({ subject }: DueItem, week: string, decision: (typeof EVERY)[number]): Control {
  const { kind, id, version, contentHash: hash } = subject;
  return button(LABELS[decision], { do: 'review', decision, week, kind, id, version, hash });
}
