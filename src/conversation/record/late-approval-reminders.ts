import type { Approval } from '../../records/approval.ts';
import type { ApprovalRules } from '../../records/approval-rules.ts';
import { lateApprovalDue, type ApprovalDeadline } from '../../records/late-approval.ts';
import type { RecordVersion } from '../../records/record.ts';
import { momentSpan } from '../moment-span.ts';
import { button } from '../present-question.ts';
import { numberSpan, titleOf } from '../present-record.ts';
import type { Rich } from '../reply.ts';
import { paragraph, reply, small } from '../rich-text.ts';
import type { ClockReminder } from './clock-reminders.ts';

/** A change that was made, with its decisions. */
export interface MadeChange {
  readonly change: RecordVersion;
  readonly approvals: readonly Approval[];
}

export interface LateApprovalContext {
  readonly rules: ApprovalRules;
  readonly managers: readonly string[];
  /** Who is asked to decide on it. */
  deciders(made: MadeChange): readonly string[];
  /** IANA name. */
  zoneOf(person: string): string;
  readonly now: Date;
}

const LEAD_MS = 86_400_000;

/**
 * What was made before it was approved is approved afterwards, within the time that the settings give to emergencies. Whoever
 * approves it is reminded before that is over, and they, its owner and the AIMS managers once it is.
 */
export function lateApprovalReminders(
  made: readonly MadeChange[],
  context: LateApprovalContext,
): readonly ClockReminder[] {
  return made.flatMap((one) => {
    const { change, approvals } = one;
    const timezone = context.zoneOf(change.owner);
    const { now, rules } = context;
    const deadline = lateApprovalDue(change, approvals, rules, { now, timezone });
    if (deadline === null || !isTimely(deadline, rules, now)) return [];
    return recipients(one, deadline, context).map((person) =>
      reminder(change, deadline, person, context.zoneOf(person)),
    );
  });
}

export function howMade({ data }: RecordVersion): string {
  return data['changeType'] === 'emergency'
    ? 'It was made as an emergency'
    : 'It was made before it was approved';
}

function isTimely({ due, overdue }: ApprovalDeadline, rules: ApprovalRules, now: Date): boolean {
  const lead = Math.min(LEAD_MS, (rules.emergencyWithinHours * 3_600_000) / 2);
  return overdue || now.getTime() >= Date.parse(due) - lead;
}

function recipients(
  made: MadeChange,
  { overdue }: ApprovalDeadline,
  { managers, deciders }: LateApprovalContext,
): readonly string[] {
  const deciding = deciders(made);
  const { owner } = made.change;
  // Where nobody may decide yet, whoever can name somebody hears of it.
  return [...new Set(overdue || deciding.length === 0 ? [...deciding, ...managers, owner] : deciding)];
}

function reminder(
  change: RecordVersion,
  { due, overdue }: ApprovalDeadline,
  person: string,
  timezone: string,
): ClockReminder {
  const { number } = change;
  const by = { ...momentSpan(due, timezone), strong: true } as const;
  const how = howMade(change);
  const said: Rich = overdue
    ? [{ bold: `${how}, and its approval was due ` }, by, { bold: ': it is overdue.' }]
    : [{ bold: `${how}, and has to be approved or refused by ` }, by, { bold: '.' }];
  const card = reply(
    'record',
    [
      paragraph(numberSpan(change), ` ${titleOf(change)}`),
      paragraph(...said),
      small(`Say “approve ${number}” or “refuse ${number}”, if you are the one who decides.`),
    ],
    [button('Show it', { do: 'show-record', number })],
  );
  const key = `emergency:${number}:${due}:${overdue ? 'overdue' : 'soon'}`;
  return { owner: person, key, outgoing: { destination: { to: 'direct', user: person }, reply: card } };
}
