/** Why a question is on the AIMS manager's list: no document answers it, or its answer did not help. */
export const COMPLAINTS = [
  { value: 'wrong', label: 'It is wrong' },
  { value: 'outdated', label: 'It is out of date' },
  { value: 'beside', label: 'Not what I asked' },
  { value: 'unclear', label: 'Hard to understand' },
] as const;

export type Complaint = (typeof COMPLAINTS)[number]['value'];

/** A question that waits for the AIMS manager. It holds nobody's name: who asked does not matter for the answer. */
export interface OpenQuestion {
  /** Its place in the order in which such questions came. */
  readonly seq: number;
  readonly question: string;
  readonly why: 'declined' | 'not-useful';
  /** For `not-useful`: null while the person has not said what was wrong. */
  readonly complaint: Complaint | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Questions in other words about the same thing, most recent wording first. */
export interface QuestionGroup {
  readonly question: string;
  readonly declined: number;
  readonly notUseful: number;
  readonly complaints: readonly Complaint[];
  readonly lastAt: string;
  readonly members: readonly OpenQuestion[];
}
