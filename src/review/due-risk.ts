import type { RecordVersion } from '../records/record.ts';
import { dayInWords, sinceInWords } from './day-words.ts';
import type { Due } from './urgency.ts';
import { addDays, dayOf, daysBetween, type LocalDay } from './local-day.ts';
import { REVIEW_INTERVALS } from './review-intervals.ts';
import { type Answers, lastFoundUnchanged, lastReviewed } from './subject-answers.ts';

/** Once a treatment is in place, or the risk accepted, its due date has served. */
const AWAITS_TREATMENT: readonly string[] = ['identified', 'assessed'];

/** A risk is due by its review date, by the due date of its treatment, or when nobody looked at it for a quarter. */
export function riskDue(record: RecordVersion, answers: Answers, local: LocalDay): Due | null {
  const review = reviewDate(record, answers, local.zone);
  const found = [
    review === null ? longUnseen(record, answers, local) : dated(review, REVIEW_WORDS, local),
    dated(treatmentDate(record, local.zone), TREATMENT_WORDS, local),
  ].filter((due) => due !== null);
  const [first, second] = found.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  if (first === undefined || second === undefined) return first ?? null;
  return { ...first, reason: `${first.reason}, ${second.reason}` };
}

/** The review date that is still to be kept: one that this very version was reviewed for has been met. */
function reviewDate(record: RecordVersion, answers: Answers, zone: string): string | null {
  const planned = record.data['reviewDate'];
  if (typeof planned !== 'string') return null;
  const day = dayOf(planned, zone);
  const reviewed = lastFoundUnchanged(answers, record.contentHash, zone);
  return reviewed !== null && reviewed >= addDays(day, -REVIEW_INTERVALS.soonDays) ? null : day;
}

function treatmentDate(record: RecordVersion, zone: string): string | null {
  const planned = record.data['dueDate'];
  return typeof planned === 'string' && AWAITS_TREATMENT.includes(record.status)
    ? dayOf(planned, zone)
    : null;
}

interface DateWords {
  readonly passed: (day: string) => string;
  readonly today: string;
  readonly ahead: (day: string) => string;
}

const REVIEW_WORDS: DateWords = {
  passed: (day) => `review date ${day} passed`,
  today: 'review due today',
  ahead: (day) => `review due ${day}`,
};

const TREATMENT_WORDS: DateWords = {
  passed: (day) => `treatment was due ${day}`,
  today: 'treatment due today',
  ahead: (day) => `treatment due ${day}`,
};

function dated(day: string | null, words: DateWords, { today }: LocalDay): Due | null {
  if (day === null || day > addDays(today, REVIEW_INTERVALS.soonDays)) return null;
  if (day === today) return { reason: words.today, dueOn: day, urgency: 'soon' };
  const said = dayInWords(day, today);
  return day < today
    ? { reason: words.passed(said), dueOn: day, urgency: 'overdue' }
    : { reason: words.ahead(said), dueOn: day, urgency: 'soon' };
}

function longUnseen(record: RecordVersion, answers: Answers, { today, zone }: LocalDay): Due | null {
  const changed = dayOf(record.changedAt, zone);
  const reviewed = lastReviewed(answers, zone) ?? changed;
  const seen = reviewed > changed ? reviewed : changed;
  if (daysBetween(seen, today) < REVIEW_INTERVALS.riskReviewDays) return null;
  return {
    reason: `not looked at ${sinceInWords(seen, today)}`,
    dueOn: addDays(seen, REVIEW_INTERVALS.riskReviewDays),
    urgency: 'overdue',
  };
}
