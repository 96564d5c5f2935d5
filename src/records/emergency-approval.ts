import { approvalState, type Approval } from './approval.ts';
import type { ApprovalRules } from './approval-rules.ts';
import type { RecordVersion } from './record.ts';
import { earliestMillis } from './when.ts';

/** By when an emergency change that was made has to be approved. */
export interface ApprovalDeadline {
  /** ISO 8601 in UTC. */
  readonly due: string;
  readonly overdue: boolean;
}

/**
 * Null for what is no emergency, is not implemented, or has its approval. A day is read at its beginning in `timezone`
 * (an IANA name), so that nobody gains time by being vague.
 */
export function emergencyApprovalDue(
  record: RecordVersion,
  approvals: readonly Approval[],
  rules: ApprovalRules,
  { now, timezone }: { readonly now: Date; readonly timezone: string },
): ApprovalDeadline | null {
  if (record.kind !== 'change' || record.status !== 'implemented') return null;
  const { changeType, implementedAt } = record.data;
  if (changeType !== 'emergency' || typeof implementedAt !== 'string') return null;
  if (approvalState(record, approvals, 'change').state === 'approved') return null;
  const due = earliestMillis(implementedAt, timezone) + rules.emergencyWithinHours * 3_600_000;
  return { due: new Date(due).toISOString(), overdue: due < now.getTime() };
}
