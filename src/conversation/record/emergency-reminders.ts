import type { Approval } from '../../records/approval.ts';
import type { ApprovalRules } from '../../records/approval-rules.ts';
import { emergencyApprovalDue, type ApprovalDeadline } from '../../records/emergency-approval.ts';
import type { RecordVersion } from '../../records/record.ts';
import { momentSpan } from '../moment-span.ts';
import { button } from '../present-question.ts';
import { numberSpan, titleOf } from '../present-record.ts';
import type { Rich } from '../reply.ts';
import { paragraph, reply, small } from '../rich-text.ts';
import type { ClockReminder } from './clock-reminders.ts';

/** An emergency change that was made, with its decisions. */
export interface MadeInEmergency {
  readonly change: RecordVersion;
  readonly approvals: readonly Approval[];
}

export interface EmergencyContext {
  readonly rules: ApprovalRules;
  readonly managers: readonly string[];
  /** IANA name. */
  zoneOf(person: string): string;
  readonly now: Date;
}

const LEAD_MS = 86_400_000;

/**
 * An emergency is approved afterwards, within the time of the settings. Whoever approves it is reminded before that is
 * over, and they, its owner and the AIMS managers once it is.
 */
export function emergencyReminders(
  made: readonly MadeInEmergency[],
  context: EmergencyContext,
): readonly ClockReminder[] {
  return made.flatMap(({ change, approvals }) => {
    const timezone = context.zoneOf(change.owner);
    const { now, rules } = context;
    const deadline = emergencyApprovalDue(change, approvals, rules, { now, timezone });
    if (deadline === null || !isTimely(deadline, rules, now)) return [];
    return recipients(change, deadline, context).map((person) =>
      reminder(change, deadline, person, context.zoneOf(person)),
    );
  });
}

function isTimely({ due, overdue }: ApprovalDeadline, rules: ApprovalRules, now: Date): boolean {
  const lead = Math.min(LEAD_MS, (rules.emergencyWithinHours * 3_600_000) / 2);
  return overdue || now.getTime() >= Date.parse(due) - lead;
}

function recipients(
  { owner, data }: RecordVersion,
  { overdue }: ApprovalDeadline,
  { managers }: EmergencyContext,
): readonly string[] {
  const approver = data['approver'];
  const deciding = typeof approver === 'string' ? [approver] : managers;
  return [...new Set(overdue ? [...deciding, ...managers, owner] : deciding)];
}

function reminder(
  change: RecordVersion,
  { due, overdue }: ApprovalDeadline,
  person: string,
  timezone: string,
): ClockReminder {
  const { number } = change;
  const by = { ...momentSpan(due, timezone), strong: true } as const;
  const said: Rich = overdue
    ? [{ bold: 'It was made as an emergency, and its approval was due ' }, by, { bold: ': it is overdue.' }]
    : [{ bold: 'It was made as an emergency, and has to be approved or refused by ' }, by, { bold: '.' }];
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
