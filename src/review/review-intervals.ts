/** How long things may rest, in days. Common practice; the organization’s own procedures may ask for more. */
export const REVIEW_INTERVALS = {
  /** What falls due within so many days is asked for already: the next weekly review would be too late. */
  soonDays: 7,
  /** A change that waits is asked for when nobody touched it for so long. */
  changeRestsDays: 7,
  /** A risk without a review date ahead is looked at once a quarter: ISO/IEC 42001, 8.2 asks for planned intervals. */
  riskReviewDays: 90,
  /** A document that was reviewed as it stands is looked at again after a year. */
  documentReviewDays: 365,
  /** What "Remind me in 2 days" means. */
  remindAfterDays: 2,
} as const;
