import type { RecordData } from './define-record.ts';
import type { ApprovalState } from './approval.ts';
import type { ApprovalSubject } from './field.ts';
import type { StepRules } from './step-rules.ts';

/** One way from a status to the next. A type's steps are its life cycle; `lifecycle.ts` reads them. */
export interface Step {
  /** Unique in its type. */
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string;
  /** On the button: "Mark as contained". */
  readonly verb: string;
  /** The line of the access table that says who may. */
  readonly action: 'advance' | 'approve' | 'accept-risk' | 'close' | 'dismiss-risk' | 'withdraw' | 'reopen';
  /** Names of the fields that must be known before it, as far as the record's other answers ask for them. */
  readonly needs: (data: RecordData, rules: StepRules) => readonly string[];
  /** Left out where it does not belong: only an emergency change is implemented unapproved. */
  readonly fits?: (data: RecordData, rules: StepRules, status: string) => boolean;
  /** Open only while a decision stands so: what was approved and has changed since is decided anew where the record stands. */
  readonly whileDecided?: {
    readonly what: ApprovalSubject;
    readonly states: readonly ApprovalState['state'][];
  };
  /** Taken by those who say it, and offered to nobody: what should not have happened can be put on record. */
  readonly unoffered?: true;
  /** What must have been approved before, and not have changed since. */
  readonly approved?: (data: RecordData, rules: StepRules, status: string) => readonly ApprovalSubject[];
  /** The decision that taking the step is, and that it leaves behind. */
  readonly decides?: { readonly what: ApprovalSubject; readonly decision: 'approved' | 'refused' };
}
