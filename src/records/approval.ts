import { canonicalHash } from './canonical-hash.ts';
import type { RecordData, RecordKind } from './define-record.ts';
import type { ApprovalSubject } from './field.ts';
import type { RecordVersion } from './record.ts';
import { recordTypes } from './record-types.ts';

/** A decision about one version of a record, kept as evidence and never changed. */
export interface Approval {
  readonly id: string;
  readonly number: string;
  readonly what: ApprovalSubject;
  readonly decision: 'approved' | 'refused';
  readonly version: number;
  /** The hash of the version that was looked at. */
  readonly contentHash: string;
  /** The hash of what was decided on in it: see `substanceHash`. */
  readonly substanceHash: string;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Why; a refusal has one. */
  readonly reason: string | null;
}

export type ApprovalState =
  | { readonly state: 'none' }
  | { readonly state: 'approved'; readonly approval: Approval }
  | { readonly state: 'refused'; readonly approval: Approval }
  /** It was approved, and what was approved has changed since. */
  | { readonly state: 'stale'; readonly approval: Approval };

/** Who looks after a record, and why a step was taken, is not what was decided on. */
const NEVER_DECIDED_ON = ['owner', 'stepReason'];

/**
 * What an approval is about: the record's answers without those that are only given afterwards, such as when a change was
 * implemented. Moving on to the next status does not make an approval stale; another answer does.
 */
export function substanceHash(kind: RecordKind, data: RecordData, what: ApprovalSubject): string {
  const fields = recordTypes[kind].fields.filter((field) => field.afterApproval?.includes(what) === true);
  const afterwards = new Set([...NEVER_DECIDED_ON, ...fields.map(({ name }) => name)]);
  return canonicalHash(Object.fromEntries(Object.entries(data).filter(([name]) => !afterwards.has(name))));
}

/** The last decision about `what`, held against the record as it stands. `approvals` in the order in which they came. */
export function approvalState(
  record: Pick<RecordVersion, 'number' | 'kind' | 'data'>,
  approvals: readonly Approval[],
  what: ApprovalSubject,
): ApprovalState {
  const approval = approvals.findLast((one) => one.number === record.number && one.what === what);
  if (approval === undefined) return { state: 'none' };
  if (approval.decision === 'refused') return { state: 'refused', approval };
  const holds = approval.substanceHash === substanceHash(record.kind, record.data, what);
  return { state: holds ? 'approved' : 'stale', approval };
}
