import type { ReviewRecord } from '../records/review-record.ts';
import type { DueInput } from './due.ts';
import type { DueItem } from './due-item.ts';
import { dayOf, usableZone } from './local-day.ts';
import { type Reviewable, reviewableDocument, reviewableRecord } from './reviewable.ts';
import { type Answers, answersBySubject, sameSubject } from './subject-answers.ts';

/** What one review message shows: what is left, most urgent first, and what was answered. */
export interface DueDigest {
  /** A whole week's review, or a reminder of one item that was put off. */
  readonly about: 'week' | 'reminder';
  /** The ISO week that the message belongs to and its answers are kept under: `2026-W48`. */
  readonly week: string;
  readonly owner: string;
  /** The owner's zone, in which times are shown. */
  readonly timezone: string;
  readonly today: string;
  readonly items: readonly DueItem[];
  readonly answered: readonly AnsweredItem[];
}

/** The latest answer to an item in the message's week. */
export interface AnsweredItem {
  readonly title: string;
  readonly permalink: string | null;
  readonly review: ReviewRecord;
}

/** An owner's items, and the data they were found in. */
export interface DigestInput {
  readonly owner: string;
  readonly items: readonly DueItem[];
  readonly input: DueInput;
}

/** What was put off in this week's review stays answered there: its reminder is a message of its own. */
export function weeklyDigest({ owner, items, input }: DigestInput, week: string): DueDigest {
  const ofWeek = input.reviews.filter((review) => review.week === week && review.owner === owner);
  const answered = latestOfEach(ofWeek).map((review) => answeredItem(review, input));
  const left = items.filter(
    ({ subject }) => !answered.some(({ review }) => sameSubject(review.subject, subject)),
  );
  return { about: 'week', week, ...reader(owner, input), items: left, answered };
}

/** One item that was put off, as it stands now. The message belongs to the week in which it was put off. */
export function reminderDigest(
  { owner, items, input }: DigestInput,
  subject: ReviewRecord['subject'],
  week: string,
): DueDigest {
  const who = reader(owner, input);
  const latest = answersBySubject(input.reviews)(subject).findLast((answer) => answer.week === week);
  const stands = latest !== undefined && !hasCome(latest, who.today);
  return {
    about: 'reminder',
    week,
    ...who,
    items: items.filter((item) => sameSubject(item.subject, subject)),
    answered: stands ? [answeredItem(latest, input)] : [],
  };
}

/**
 * True when buttons of this subject and week are in a reminder. In the week's own message an item that was put off has
 * no buttons any more, so that whoever answers it again answers its reminder.
 */
export function isAnsweredInReminder(answers: Answers, week: string, today: string): boolean {
  const ofWeek = answers.filter((answer) => answer.week === week);
  return ofWeek.some(
    (answer, index) => answer.decision === 'later' && (index < ofWeek.length - 1 || hasCome(answer, today)),
  );
}

function hasCome({ decision, remindOn }: ReviewRecord, today: string): boolean {
  return decision === 'later' && remindOn !== null && remindOn <= today;
}

function reader(owner: string, { now, zoneOf }: DueInput): Pick<DueDigest, 'owner' | 'timezone' | 'today'> {
  const timezone = usableZone(zoneOf(owner));
  return { owner, timezone, today: dayOf(now.toISOString(), timezone) };
}

function latestOfEach(reviews: readonly ReviewRecord[]): readonly ReviewRecord[] {
  const answersTo = answersBySubject(reviews);
  const latest = reviews.map(({ subject }) => answersTo(subject).at(-1)).filter((one) => one !== undefined);
  return [...new Set(latest)];
}

function answeredItem(review: ReviewRecord, input: DueInput): AnsweredItem {
  const about = reviewableOf(review.subject, input);
  return { title: about?.title ?? review.subject.id, permalink: about?.permalink ?? null, review };
}

function reviewableOf({ kind, id }: ReviewRecord['subject'], input: DueInput): Reviewable | null {
  if (kind === 'document') {
    const document = input.documents.find((one) => one.id === id);
    return document === undefined ? null : reviewableDocument(document, input.standIn);
  }
  const record = input.records.find(({ number }) => number === id);
  return record === undefined ? null : reviewableRecord(record);
}
