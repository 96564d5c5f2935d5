import { approvalState, type Approval } from './approval.ts';
import type { ApprovalRules } from './approval-rules.ts';
import type { RecordVersion } from './record.ts';
import { earliestMillis } from './when.ts';

/** By when a change that was made before it was approved has to be decided on. */
export interface ApprovalDeadline {
  /** ISO 8601 in UTC. */
  readonly due: string;
  readonly overdue: boolean;
}

/**
 * A change that was made with no approval: in an emergency, or because nobody waited for one. Null for any other, and once
 * it was decided on: one that was refused afterwards is rolled back or decided on again, and no deadline runs. A day is read
 * at its beginning in `timezone` (an IANA name), so that nobody gains time by being vague.
 */
export function lateApprovalDue(
  record: RecordVersion,
  approvals: readonly Approval[],
  rules: ApprovalRules,
  { now, timezone }: { readonly now: Date; readonly timezone: string },
): ApprovalDeadline | null {
  const { implementedAt } = record.data;
  if (!awaitsLateApproval(record, approvals, rules) || typeof implementedAt !== 'string') return null;
  const due = earliestMillis(implementedAt, timezone) + rules.emergencyWithinHours * 3_600_000;
  return { due: new Date(due).toISOString(), overdue: due < now.getTime() };
}

export function awaitsLateApproval(
  record: RecordVersion,
  approvals: readonly Approval[],
  { standardIsPreapproved }: ApprovalRules,
): boolean {
  const { changeType, implementedAt } = record.data;
  if (record.kind !== 'change' || record.status !== 'implemented' || implementedAt === undefined)
    return false;
  if (changeType === 'standard' && standardIsPreapproved) return false;
  const { state } = approvalState(record, approvals, 'change');
  // What was approved, and has changed since, is approved again: of an emergency within the time that runs.
  return state === 'none' || (state === 'stale' && changeType === 'emergency');
}
