import { dayInWords, sinceInWords } from './day-words.ts';
import type { Due } from './urgency.ts';
import { addDays } from '../kernel/add-days.ts';
import { type LocalDay } from './local-day.ts';
import type { ReviewDocument } from './review-document.ts';
import type { Cadence } from './review-settings.ts';
import { type Answers, isReview, lastFoundUnchanged, lastReviewed } from './subject-answers.ts';

/**
 * A document is due once its review date is past. Found unchanged, as it stands, it rests for as long as the settings say; any other content
 * speaks for itself, by the review date that it names. One without a review date is due so long after it was approved, or reviewed.
 */
export function documentDue(
  document: ReviewDocument,
  answers: Answers,
  local: LocalDay,
  { documentDays }: Cadence,
): Due | null {
  const { today, zone } = local;
  const { nextReview } = document;
  if (nextReview === null) return undatedDue(document, answers, local, documentDays);
  if (nextReview >= today) return null;
  const reviewed = lastFoundUnchanged(answers, document.hash, zone);
  if (reviewed === null || reviewed < nextReview) {
    const reason = `review date ${dayInWords(nextReview, today)} passed`;
    return { reason, dueOn: nextReview, urgency: 'overdue' };
  }
  return notReviewedSince(reviewed, today, documentDays);
}

/** True for a document of which nothing says when it is to be reviewed: nobody is asked for it. */
export function hasNoReviewDate(document: ReviewDocument, answers: Answers): boolean {
  return document.nextReview === null && document.approvedOn === null && !answers.some(isReview);
}

function undatedDue(
  { approvedOn }: ReviewDocument,
  answers: Answers,
  { today, zone }: LocalDay,
  rests: number,
): Due | null {
  const reviewed = lastReviewed(answers, zone);
  if (reviewed !== null && (approvedOn === null || reviewed >= approvedOn))
    return notReviewedSince(reviewed, today, rests);
  if (approvedOn === null) return null;
  const dueOn = addDays(approvedOn, rests);
  if (dueOn > today) return null;
  const reason = `approved ${dayInWords(approvedOn, today)}, no review date`;
  return { reason, dueOn, urgency: 'overdue' };
}

function notReviewedSince(reviewed: string, today: string, rests: number): Due | null {
  const again = addDays(reviewed, rests);
  if (again > today) return null;
  return { reason: `not reviewed ${sinceInWords(reviewed, today)}`, dueOn: again, urgency: 'overdue' };
}
