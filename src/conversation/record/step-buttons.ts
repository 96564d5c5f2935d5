import type { Approval } from '../../records/approval.ts';
import { nextSteps, type StepOffer } from '../../records/lifecycle.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { TurnDeps } from '../deps.ts';
import { button } from '../present-question.ts';
import type { Control } from '../reply.ts';
import { stepRules } from './step-context.ts';

/** Slack shows five in a row, and one is for the history or the card. */
const MOST_STEPS = 4;

export interface OfferView {
  readonly user: string;
  readonly approvals: readonly Approval[];
  readonly deps: Pick<TurnDeps, 'settings' | 'actor'>;
}

export function offersFor(record: RecordVersion, { user, approvals, deps }: OfferView): readonly StepOffer[] {
  return nextSteps(record, { actor: deps.actor(user), rules: stepRules(deps), approvals });
}

/** Those that can be taken now, and have something to be taken for. */
export function offeredSteps(
  { status }: Pick<RecordVersion, 'status'>,
  offers: readonly StepOffer[],
): readonly StepOffer[] {
  return offers.filter(({ step, may, missing, unapproved }) => {
    const leads = step.to !== status || step.decides !== undefined || missing.length > 0;
    return step.unoffered !== true && may.allowed && unapproved.length === 0 && leads;
  });
}

/** A button for each step that can be taken now; it names the version that it was drawn for. */
export function stepButtons(
  record: Pick<RecordVersion, 'number' | 'version' | 'status'>,
  offers: readonly StepOffer[],
): readonly Control[] {
  const { number, version } = record;
  return offeredSteps(record, offers)
    .slice(0, MOST_STEPS)
    .map(({ step }, at) =>
      button(step.verb, { do: 'step', number, step: step.name, version }, at === 0 ? 'primary' : 'plain'),
    );
}
