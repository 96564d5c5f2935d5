import { approvalState, type Approval } from '../../records/approval.ts';
import { SYSTEM } from '../../records/access.ts';
import { lateApprovalDue, type ApprovalDeadline } from '../../records/late-approval.ts';
import { mayAccept, nextSteps, type StepOffer } from '../../records/lifecycle.ts';
import { decidersOf, type Decider } from '../../records/open-decision.ts';
import type { RecordVersion } from '../../records/record.ts';
import { recordTypes } from '../../records/record-types.ts';
import type { UnderstandContext } from '../../capture/understand/context.ts';
import type { TurnDeps } from '../deps.ts';
import { momentSpan } from '../moment-span.ts';
import type { Part, Rich, Span } from '../reply.ts';
import { listed, paragraph, small } from '../rich-text.ts';
import { howMade } from './late-approval-reminders.ts';
import { stepRules } from './step-context.ts';

export interface AwaitedView {
  readonly approvals: readonly Approval[];
  readonly context: Pick<UnderstandContext, 'timezone' | 'now'>;
  readonly deps: Pick<TurnDeps, 'settings' | 'actor' | 'managers'>;
  /** It came from another register, where it was decided on: no time runs here. */
  readonly imported?: boolean;
}

/** Whose decision a record waits for and since when, what it still needs for it, and by when one has to be made that is late. */
export function awaitedParts(record: RecordVersion, view: AwaitedView): readonly Part[] {
  const { approvals, context, deps, imported = false } = view;
  const rules = stepRules(deps);
  const open = openDecision(record, approvals, nextSteps(record, { actor: SYSTEM, rules, approvals }));
  if (open === null) return [];
  const late = imported ? null : lateApprovalDue(record, approvals, rules.approvals, context);
  if (open.step.action === 'accept-risk' && open.missing.length > 0) return [];
  const who = decidersOf({ record, approvals }, { rules, managers: deps.managers, actor: deps.actor });
  const needs = open.missing.map(({ label }) => label.toLowerCase());
  return [
    paragraph(
      ...(who.length === 0 ? nobody(record, open, view) : asked(record, who, late, context.timezone)),
    ),
    ...(needs.length === 0 ? [] : [small(`For the decision it still needs: ${listed(needs)}.`)]),
  ];
}

/** A decision that moves nothing on is made once it stands. */
function openDecision(
  record: RecordVersion,
  approvals: readonly Approval[],
  offers: readonly StepOffer[],
): StepOffer | null {
  const open = offers.find(({ step: { decides, to } }) => {
    if (decides?.decision !== 'approved') return false;
    return to !== record.status || approvalState(record, approvals, decides.what).state !== 'approved';
  });
  return open ?? null;
}

function asked(
  record: RecordVersion,
  who: readonly Decider[],
  late: ApprovalDeadline | null,
  timezone: string,
): Rich {
  const people = anyOf(who);
  if (late === null)
    return [
      'It waits for the decision of ',
      ...people,
      ' since ',
      momentSpan(record.changedAt, timezone),
      '.',
    ];
  const by = { ...momentSpan(late.due, timezone), strong: true } as const;
  return late.overdue
    ? [`${howMade(record)}. Its approval was due by `, by, ' and is overdue; it is for ', ...people, '.']
    : [`${howMade(record)}. It has to be approved or refused by `, by, ': that is for ', ...people, '.'];
}

/** Why, and what can be done about it. */
function nobody(record: RecordVersion, { step }: StepOffer, { deps }: AwaitedView): Rich {
  const { number, kind, owner } = record;
  if (step.action === 'accept-risk') {
    const may = mayAccept(record, deps.actor(owner), deps.settings.risk);
    return [may.allowed ? 'It waits for somebody who may accept it.' : may.reason];
  }
  const how =
    recordTypes[kind].field('approver') === undefined
      ? 'An AIMS manager decides on it: another one can be named in the settings (AIMS_MANAGERS).'
      : `Name somebody, such as “${number}: approver is @…”.`;
  return [`It waits for a decision, and nobody may make it yet: whoever recorded or owns it may not. ${how}`];
}

const MOST_NAMED = 4;
const ROLE: Readonly<Record<Decider['as'], string>> = {
  approver: 'its approver',
  owner: 'its owner',
  manager: 'AIMS manager',
  named: 'named in the settings',
};

/** “@Ana (its approver) or @Priya (AIMS manager)”. */
function anyOf(who: readonly Decider[]): readonly Span[] {
  const shown = who.slice(0, MOST_NAMED);
  const more = who.length - shown.length;
  return shown.flatMap(({ user, as }, at): readonly Span[] => {
    const last = at === shown.length - 1;
    const before = at === 0 ? '' : last && more === 0 ? ' or ' : ', ';
    return [before, { person: user }, ` (${ROLE[as]})${last && more > 0 ? ` or ${String(more)} more` : ''}`];
  });
}
