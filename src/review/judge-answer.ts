import type { ReviewDecision, ReviewRecord, ReviewSubject } from '../records/review-record.ts';
import { addDays } from '../kernel/add-days.ts';
import { localDay } from './local-day.ts';
import { POSSIBLE_ANSWERS } from './possible-answers.ts';
import type { Reviewable } from './reviewable.ts';
import { type Answers, isNumbered, isReview, isSettled, passedOn, putOffUntil } from './subject-answers.ts';

/** An answer that somebody gave: pressed or said. */
export interface PressedAnswer {
  readonly decision: ReviewDecision;
  /** The week of the message. */
  readonly week: string;
  /** What the message showed. */
  readonly subject: ReviewSubject;
  readonly by: string;
  readonly byManager: boolean;
  /** The person's zone: days are theirs. */
  readonly timezone: string;
  /** For `later`: a day; without one, some days from now. */
  readonly remindOn: string | null;
  /** For `hand-over` and `assigned`: a user id. */
  readonly to: string | null;
  readonly note: string | null;
}

export type Judgement =
  | { readonly outcome: 'not-theirs' }
  | { readonly outcome: 'answered-already' }
  /** Its content changed, or it was closed, since the message was made. */
  | { readonly outcome: 'moved-on' }
  /** Nobody offered it to this person, or the offer was taken back or answered. */
  | { readonly outcome: 'no-offer' }
  /** Not in the future, or too far in it. */
  | { readonly outcome: 'bad-day' }
  /** Such a thing cannot be answered so. */
  | { readonly outcome: 'not-possible' }
  /** It would go to whom it belongs to. */
  | { readonly outcome: 'theirs-already' }
  | { readonly outcome: 'accepted'; readonly review: Omit<ReviewRecord, 'id'> };

const LIMITS = {
  /** What "Remind me in 2 days" means. */
  remindAfterDays: 2,
  /** Put off for longer than this it would be forgotten. */
  remindWithinDays: 366,
} as const;

export const REMIND_AFTER_DAYS = LIMITS.remindAfterDays;

/** What was decided on, as it stands, with what was answered to it. */
export interface Judged {
  readonly current: Reviewable;
  readonly answers: Answers;
  /** The day on which it fell due; null when it is not due. */
  readonly plannedOn: string | null;
}

/** Whether an answer counts, by the state of now. */
export function judgeAnswer(pressed: PressedAnswer, judged: Judged, now: Date): Judgement {
  const { current } = judged;
  const refused = refusal(pressed, judged, now);
  if (refused !== null) return refused;
  const { today } = localDay(now, pressed.timezone);
  const { decision, week, by, to, note, remindOn } = pressed;
  return {
    outcome: 'accepted',
    review: {
      week,
      subject: current.subject,
      ...(isNumbered(current.subject) ? {} : { title: current.title }),
      owner: ownerAfter(pressed, current),
      decidedBy: by,
      decidedAt: now.toISOString(),
      decision,
      remindOn: decision === 'later' ? (remindOn ?? addDays(today, LIMITS.remindAfterDays)) : null,
      ...(judged.plannedOn === null ? {} : { plannedOn: judged.plannedOn }),
      ...(note === null ? {} : { note }),
      ...(decision === 'hand-over' && to !== null ? { offeredTo: to } : {}),
    },
  };
}

function refusal(pressed: PressedAnswer, judged: Judged, now: Date): Judgement | null {
  const { decision, by, byManager, to } = pressed;
  const { current } = judged;
  if (!POSSIBLE_ANSWERS[current.subject.kind].includes(decision)) return { outcome: 'not-possible' };
  switch (decision) {
    case 'accepted':
    case 'refused':
      return offerRefusal(pressed, judged);
    case 'assigned':
      if (!byManager) return { outcome: 'not-theirs' };
      if (to === current.owner) return { outcome: 'theirs-already' };
      return current.closed ? { outcome: 'moved-on' } : null;
    default:
      return current.owner !== by && !byManager
        ? { outcome: 'not-theirs' }
        : ownersRefusal(pressed, judged, now);
  }
}

/** Whoever is offered something answers the offer, and nobody else. */
function offerRefusal({ by }: PressedAnswer, { current, answers }: Judged): Judgement | null {
  const offer = passedOn(answers, current.owner);
  if (offer?.decision !== 'hand-over' || offer.offeredTo !== by) return { outcome: 'no-offer' };
  return current.closed ? { outcome: 'moved-on' } : null;
}

function ownersRefusal(pressed: PressedAnswer, judged: Judged, now: Date): Judgement | null {
  const { current } = judged;
  if (hasAnswer(pressed, judged, now)) return { outcome: 'answered-already' };
  const isUnseen = isReview(pressed) && !isSameVersion(pressed.subject, current.subject);
  if (current.closed || isUnseen) return { outcome: 'moved-on' };
  if (pressed.decision === 'hand-over' && pressed.to === current.owner) return { outcome: 'theirs-already' };
  return isBadDay(pressed, now) ? { outcome: 'bad-day' } : null;
}

/**
 * An answer stands for its week. What was only put off can still be answered, or put off to another day; pressed twice it
 * is one answer.
 */
function hasAnswer(pressed: PressedAnswer, { current, answers }: Judged, now: Date): boolean {
  const local = localDay(now, pressed.timezone);
  if (isSettled(answers, local) || isSettled(answers, { ...local, week: pressed.week })) return true;
  const owner = current.owner ?? pressed.by;
  const until = putOffUntil(answers, owner);
  const stands = until !== null && until > local.today;
  const passed = passedOn(answers, owner);
  switch (pressed.decision) {
    case 'later':
      return stands && (pressed.remindOn === null || pressed.remindOn === until);
    case 'hand-over':
      return passed?.decision === 'hand-over' && passed.offeredTo === pressed.to;
    case 'not-mine':
      return passed?.decision === 'not-mine';
    default:
      return false;
  }
}

function isBadDay({ decision, remindOn, timezone }: PressedAnswer, now: Date): boolean {
  if (decision !== 'later' || remindOn === null) return false;
  const { today } = localDay(now, timezone);
  return remindOn <= today || remindOn > addDays(today, LIMITS.remindWithinDays);
}

/** Whose it is with this answer. */
function ownerAfter({ decision, by, to }: PressedAnswer, { owner }: Reviewable): string {
  if (decision === 'accepted') return by;
  return (decision === 'assigned' ? to : owner) ?? by;
}

function isSameVersion(one: ReviewSubject, other: ReviewSubject): boolean {
  return one.version === other.version && one.contentHash === other.contentHash;
}
