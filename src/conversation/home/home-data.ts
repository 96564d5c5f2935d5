import type { Draft } from '../../capture/draft.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { RiskCriteria } from '../../records/risk-criteria.ts';
import type { RiskPair } from '../../records/search/register-query.ts';
import type { PlainWork } from '../work/long-work.ts';
import type { DueDigest } from '../../review/digest.ts';

/** Everything that one person's Home tab shows. */
export interface HomeData {
  readonly digest: DueDigest;
  /** Open ones, the last changed first. */
  readonly drafts: readonly Draft[];
  /** Their open records, newest first. */
  readonly records: readonly RecordVersion[];
  /** For AIMS managers and auditors. */
  readonly state: AimsState | null;
}

/** The state of the management system as its manager and its auditors see it. */
export interface AimsState {
  readonly register: RegisterState;
  readonly criteria: RiskCriteria;
  /** The Statement of Applicability; null when there is none. */
  readonly controls: readonly Count[] | null;
  /** How many reviews of the last weeks came by their planned date, and after it. */
  readonly reviews: { readonly onTime: number; readonly late: number };
  /** Long work that the viewer may start. */
  readonly work: readonly PlainWork[];
  /** Kinds of question that wait for an answer. */
  readonly questions: number;
  /** Systems that records name and the inventory does not list; null for those who do not add them. */
  readonly waitingSystems: number | null;
}

/** Counts of what is open in the register, as far as the viewer may see it. */
export interface RegisterState {
  readonly incidentsBySeverity: readonly Count[];
  readonly risks: readonly RiskCell[];
  readonly changesByStatus: readonly Count[];
}

export interface Count {
  readonly of: string;
  readonly count: number;
}

/** Open risks that now have the same likelihood and impact (`currentRating`). */
export interface RiskCell extends RiskPair {
  readonly count: number;
}
