/** What people ask and no document answers, put together by subject. */
export interface UnansweredQuestion {
  /** The same for the same subject from week to week. */
  readonly id: string;
  readonly question: string;
  /** The places in the list of open questions that it stands for. */
  readonly places: readonly number[];
  /** How often it was asked. */
  readonly times: number;
  /** ISO 8601: when it was asked last. */
  readonly lastAt: string;
}
