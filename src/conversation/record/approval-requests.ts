import type { UnderstandContext } from '../../capture/understand/context.ts';
import type { Approval } from '../../records/approval.ts';
import { lateApprovalDue } from '../../records/late-approval.ts';
import { lateDeciders, mayDecideNow } from '../../records/open-decision.ts';
import type { RecordVersion } from '../../records/record.ts';
import { shownType } from '../../records/scale-words.ts';
import type { TurnDeps } from '../deps.ts';
import type { Incoming } from '../incoming.ts';
import { button } from '../present-question.ts';
import { numberSpan, titleOf } from '../present-record.ts';
import { valueInWords } from '../present-value.ts';
import type { Fact, Reply } from '../reply.ts';
import { paragraph, reply, small } from '../rich-text.ts';
import type { Outgoing } from '../turn.ts';
import { awaitedParts } from './awaited-approval.ts';
import { offersFor, stepButtons } from './step-buttons.ts';
import { stepRules } from './step-context.ts';

export interface RequestView {
  readonly incoming: Pick<Incoming, 'user'>;
  readonly approvals: readonly Approval[];
  readonly context: Pick<UnderstandContext, 'timezone' | 'now'>;
  readonly deps: Pick<TurnDeps, 'settings' | 'actor' | 'managers'>;
}

/**
 * A direct message with buttons to each person who has to decide on the record as it stands now. `isMade`: it has just been
 * recorded as made with no approval, and is asked for whatever it still misses.
 */
export function approvalRequests(
  record: RecordVersion,
  view: RequestView,
  isMade = false,
): readonly Outgoing[] {
  const { incoming, approvals, deps } = view;
  const deciding = { rules: stepRules(deps), managers: deps.managers, actor: deps.actor };
  const late = isMade ? lateDeciders({ record, approvals }, deciding) : [];
  return [...new Set([...deciders(record, view), ...late])]
    .filter((user) => user !== incoming.user)
    .map((user): Outgoing => {
      const offers = offersFor(record, { user, approvals, deps }).filter(({ step }) => step.decides);
      const reply = presentRequest(record, offers, view);
      return { destination: { to: 'direct', user }, reply };
    });
}

/** The named approver when they may; otherwise the AIMS managers who may. Nobody while no decision is open. */
function deciders(record: RecordVersion, { approvals, deps }: RequestView): readonly string[] {
  const named = record.data['approver'];
  const asked = [...new Set([...(typeof named === 'string' ? [named] : []), ...deps.managers])];
  const rules = stepRules(deps);
  const may = asked.filter((user) => mayDecideNow(record, { actor: deps.actor(user), rules, approvals }));
  return typeof named === 'string' && may.includes(named) ? [named] : may;
}

function presentRequest(
  record: RecordVersion,
  offers: ReturnType<typeof offersFor>,
  { incoming, approvals, context, deps }: RequestView,
): Reply {
  const { noun, fields } = shownType(record.kind, deps.settings);
  const late = lateApprovalDue(record, approvals, deps.settings.approvals, context);
  const facts = fields.flatMap((field): Fact[] => {
    const value = record.data[field.name];
    return value === undefined ? [] : [{ label: field.label, value: valueInWords(field, value), note: null }];
  });
  const { number } = record;
  return reply(
    'record',
    [
      paragraph(
        { person: incoming.user },
        ` asks for your decision on a ${noun}: `,
        numberSpan(record),
        ` ${titleOf(record)}`,
      ),
      { part: 'facts', facts },
      ...(late === null ? [] : awaitedParts(record, { approvals, context, deps })),
      small(
        `Your decision is about version ${record.version}. If it changes afterwards, it has to be decided again.`,
      ),
    ],
    [...stepButtons(record, offers), button('History', { do: 'history', number })],
  );
}
