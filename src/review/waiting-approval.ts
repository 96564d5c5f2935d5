import { deciderOf, lateDeciders, type DecisionCandidate, type Deciding } from '../records/open-decision.ts';
import type { RecordVersion } from '../records/record.ts';

/** A decision that somebody is asked for about a record as it stands. */
export interface WaitingApproval {
  readonly record: RecordVersion;
  /** User id of who is asked; null when any AIMS manager may decide. */
  readonly approver: string | null;
  /** ISO 8601: since when this version waits; of a change that was made already, since it was made. */
  readonly since: string;
}

/** Statuses of a change in which the approver whom it names is asked, whatever is still missing. */
const AWAITS_NAMED: readonly string[] = ['proposed', 'assessed'];

/** Null while nobody's decision is waited for. */
export function waitingApproval(candidate: DecisionCandidate, deciding: Deciding): WaitingApproval | null {
  const { record } = candidate;
  const { approver: named, implementedAt } = record.data;
  const [late] = lateDeciders(candidate, deciding);
  if (late !== undefined) return { record, approver: late, since: String(implementedAt) };
  const isNamed =
    record.kind === 'change' && AWAITS_NAMED.includes(record.status) && typeof named === 'string';
  const approver = isNamed ? named : deciderOf(candidate, deciding);
  return approver === null ? null : { record, approver, since: record.changedAt };
}
