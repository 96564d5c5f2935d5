import type { ReviewDecision, ReviewRecord, ReviewSubject } from '../records/review-record.ts';
import { addDays, localDay } from './local-day.ts';
import { REVIEW_INTERVALS } from './review-intervals.ts';
import type { Reviewable } from './reviewable.ts';
import { type Answers, isSettled, putOffUntil } from './subject-answers.ts';

/** A button of a review that somebody pressed. */
export interface PressedAnswer {
  readonly decision: ReviewDecision;
  /** The week of the message. */
  readonly week: string;
  /** What the message showed. */
  readonly subject: ReviewSubject;
  readonly by: string;
  readonly byManager: boolean;
  /** The person's zone: "in 2 days" counts their days. */
  readonly timezone: string;
}

export type Judgement =
  | { readonly outcome: 'not-theirs' }
  | { readonly outcome: 'answered-already' }
  /** Its content changed, or it was closed, since the message was made. */
  | { readonly outcome: 'moved-on' }
  | { readonly outcome: 'accepted'; readonly review: Omit<ReviewRecord, 'id'> };

/** Whether an answer counts, by the state of now: `current` is the item as it stands, `answers` what was answered to it. */
export function judgeAnswer(
  pressed: PressedAnswer,
  current: Reviewable,
  answers: Answers,
  now: Date,
): Judgement {
  if (current.owner !== pressed.by && !pressed.byManager) return { outcome: 'not-theirs' };
  if (hasAnswer(pressed, current, answers, now)) return { outcome: 'answered-already' };
  if (current.closed || !isSameVersion(pressed.subject, current.subject)) return { outcome: 'moved-on' };
  const { today } = localDay(now, pressed.timezone);
  return {
    outcome: 'accepted',
    review: {
      week: pressed.week,
      subject: current.subject,
      owner: current.owner ?? pressed.by,
      decidedBy: pressed.by,
      decidedAt: now.toISOString(),
      decision: pressed.decision,
      remindOn: pressed.decision === 'later' ? addDays(today, REVIEW_INTERVALS.remindAfterDays) : null,
    },
  };
}

/** An answer stands for its week; "later" stands until its day, and then the item is open again. */
function hasAnswer(pressed: PressedAnswer, current: Reviewable, answers: Answers, now: Date): boolean {
  const local = localDay(now, pressed.timezone);
  const until = putOffUntil(answers, current.owner ?? pressed.by);
  return (
    isSettled(answers, local) ||
    isSettled(answers, { ...local, week: pressed.week }) ||
    (until !== null && until > local.today)
  );
}

function isSameVersion(one: ReviewSubject, other: ReviewSubject): boolean {
  return one.version === other.version && one.contentHash === other.contentHash;
}
