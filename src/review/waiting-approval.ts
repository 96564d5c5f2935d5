import type { RecordVersion } from '../records/record.ts';

/** A decision that somebody is asked for about a record as it stands. */
export interface WaitingApproval {
  readonly record: RecordVersion;
  /** User id of who is asked; null when any AIMS manager may decide. */
  readonly approver: string | null;
  /** ISO 8601: since when this version waits. */
  readonly since: string;
}
