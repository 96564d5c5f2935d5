import { dayInWords, sinceInWords } from './day-words.ts';
import type { Due } from './urgency.ts';
import { addDays } from './day-arithmetic.ts';
import { type LocalDay } from './local-day.ts';
import type { ReviewDocument } from './review-document.ts';
import type { Cadence } from './review-settings.ts';
import { type Answers, lastFoundUnchanged } from './subject-answers.ts';

/**
 * A document is due once its review date is past. Found unchanged, as it stands, it rests for as long as the settings say; any other content
 * speaks for itself, by the review date that it names.
 */
export function documentDue(
  document: ReviewDocument,
  answers: Answers,
  local: LocalDay,
  { documentDays }: Cadence,
): Due | null {
  const { today, zone } = local;
  const { nextReview } = document;
  if (nextReview === null || nextReview >= today) return null;
  const reviewed = lastFoundUnchanged(answers, document.hash, zone);
  if (reviewed === null || reviewed < nextReview) {
    const reason = `review date ${dayInWords(nextReview, today)} passed`;
    return { reason, dueOn: nextReview, urgency: 'overdue' };
  }
  const again = addDays(reviewed, documentDays);
  if (again > today) return null;
  return { reason: `not reviewed ${sinceInWords(reviewed, today)}`, dueOn: again, urgency: 'overdue' };
}
