import type { RecordVersion } from '../records/record.ts';
import { dayInWords, sinceInWords } from './day-words.ts';
import type { Due } from './urgency.ts';
import { addDays } from '../kernel/add-days.ts';
import { daysBetween } from './day-arithmetic.ts';
import { dayOf, type LocalDay } from './local-day.ts';
import type { Cadence } from './review-settings.ts';
import type { ReviewRules } from './review-rules.ts';
import { type Answers, lastFoundUnchanged, lastReviewed, wasUpdated } from './subject-answers.ts';

/** Once a treatment is in place, or the risk accepted, its due date has served. */
const AWAITS_TREATMENT: readonly string[] = ['identified', 'assessed'];

/** A risk is due by its review date, by the due date of its treatment, or when nobody looked at it for as long as its level may rest. */
export function riskDue(
  record: RecordVersion,
  answers: Answers,
  local: LocalDay,
  { cadence, levelOf }: Pick<ReviewRules, 'cadence' | 'levelOf'>,
): Due | null {
  const review = reviewDate(record, answers, local, cadence);
  const rests = cadence.riskDays[levelOf(record) ?? ''] ?? cadence.otherRiskDays;
  const found = [
    review === null ? longUnseen(record, answers, local, rests) : dated(review, REVIEW_WORDS, local, cadence),
    dated(treatmentDate(record, local.zone), TREATMENT_WORDS, local, cadence),
  ].filter((due) => due !== null);
  const [first, second] = found.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  if (first === undefined || second === undefined) return first ?? null;
  return { ...first, reason: `${first.reason}, ${second.reason}` };
}

/** The review date that is still to be kept: one that this very version was reviewed for has been met. */
function reviewDate(
  record: RecordVersion,
  answers: Answers,
  { zone }: LocalDay,
  { soonDays }: Cadence,
): string | null {
  const planned = record.data['reviewDate'];
  if (typeof planned !== 'string') return null;
  const day = dayOf(planned, zone);
  const from = addDays(day, -soonDays);
  const found = lastFoundUnchanged(answers, record.contentHash, zone);
  return (found !== null && found >= from) || wasUpdated(record, answers, from, zone) ? null : day;
}

/** The day by which it is to be treated; null where it has none, or the treatment is in place. */
export function treatmentDate(record: RecordVersion, zone: string): string | null {
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

function dated(day: string | null, words: DateWords, { today }: LocalDay, { soonDays }: Cadence): Due | null {
  if (day === null || day > addDays(today, soonDays)) return null;
  if (day === today) return { reason: words.today, dueOn: day, urgency: 'soon' };
  const said = dayInWords(day, today);
  return day < today
    ? { reason: words.passed(said), dueOn: day, urgency: 'overdue' }
    : { reason: words.ahead(said), dueOn: day, urgency: 'soon' };
}

function longUnseen(
  record: RecordVersion,
  answers: Answers,
  { today, zone }: LocalDay,
  rests: number,
): Due | null {
  const changed = dayOf(record.changedAt, zone);
  const reviewed = lastReviewed(answers, zone) ?? changed;
  const seen = reviewed > changed ? reviewed : changed;
  if (daysBetween(seen, today) < rests) return null;
  return {
    reason: `not looked at ${sinceInWords(seen, today)}`,
    dueOn: addDays(seen, rests),
    urgency: 'overdue',
  };
}
