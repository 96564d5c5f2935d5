import type { ReviewRecord, ReviewSubject } from '../records/review-record.ts';
import { due, type DueInput, type DueItem } from './due.ts';
import { loadDue } from './load-due.ts';
import { localDay } from './local-day.ts';
import { inputByOwner } from './owner-input.ts';
import type { ReviewSources } from './ports.ts';
import { type Reviewable, reviewableDocument, reviewableRecord } from './reviewable.ts';
import { type Answers, answersBySubject, sameSubject } from './subject-answers.ts';

/** What one review message shows: what is left, most urgent first, and what was answered. */
export interface DueDigest {
  /** A whole week's review, or a reminder of one item that was put off. */
  readonly about: 'week' | 'reminder';
  /** The ISO week that the message belongs to and that its answers are kept under: `2026-W48`. */
  readonly week: string;
  readonly owner: string;
  /** The owner's zone (IANA name) and day, by which times are shown. */
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

/** One owner's share of the data (`owner-input.ts`), and what is due to them by it. */
export interface OwnerData {
  readonly owner: string;
  readonly items: readonly DueItem[];
  readonly input: DueInput;
}

/** What an owner can answer now, asked for in their own words: also what was put off to a day that has come. */
export async function digestFor(owner: string, sources: ReviewSources, now: Date): Promise<DueDigest> {
  const data = await ownerData(owner, sources, now);
  const weekly = weeklyDigest(data, localDay(now, data.input.zoneOf(owner)).week);
  const answered = weekly.answered.filter(
    ({ review }) => !data.items.some(({ subject }) => sameSubject(subject, review.subject)),
  );
  return { ...weekly, items: data.items, answered };
}

export async function ownerData(owner: string, sources: ReviewSources, now: Date): Promise<OwnerData> {
  const loaded = await loadDue(sources, now, { owner });
  return withItems(owner, inputByOwner(loaded.input)(owner));
}

/** The same data as it will be with one more answer. */
export function withAnswer({ owner, input }: OwnerData, review: ReviewRecord): OwnerData {
  return withItems(owner, { ...input, reviews: [...input.reviews, review] });
}

function withItems(owner: string, input: DueInput): OwnerData {
  return { owner, input, items: due(input).find((owned) => owned.owner === owner)?.items ?? [] };
}

/** What was put off in this week's review stays answered there: its reminder is a message of its own. */
export function weeklyDigest({ owner, items, input }: OwnerData, week: string): DueDigest {
  const ofWeek = input.reviews.filter((review) => review.week === week && review.owner === owner);
  const answered = latestOfEach(ofWeek).map((review) => answeredItem(review, input));
  const left = items.filter(
    ({ subject }) => !answered.some(({ review }) => sameSubject(review.subject, subject)),
  );
  return { about: 'week', week, ...reader(owner, input), items: left, answered };
}

/** One item that was put off, as it stands now. The message belongs to the week in which it was put off. */
export function reminderDigest(data: OwnerData, subject: ReviewSubject, week: string): DueDigest {
  const who = reader(data.owner, data.input);
  const latest = answersBySubject(data.input.reviews)(subject).findLast((answer) => answer.week === week);
  const stands = latest !== undefined && !hasCome(latest, who.today);
  return {
    about: 'reminder',
    week,
    ...who,
    items: data.items.filter((item) => sameSubject(item.subject, subject)),
    answered: stands ? [answeredItem(latest, data.input)] : [],
  };
}

/**
 * True when the buttons of this subject and week are in a reminder: in the week's own message an item that was put off
 * has no buttons any more, so that whoever answers it again answers its reminder.
 */
export function isAnsweredInReminder(answers: Answers, week: string, today: string): boolean {
  return answers.some((answer) => answer.week === week && hasCome(answer, today));
}

function hasCome({ decision, remindOn }: ReviewRecord, today: string): boolean {
  return decision === 'later' && remindOn !== null && remindOn <= today;
}

function reader(owner: string, { now, zoneOf }: DueInput): Pick<DueDigest, 'owner' | 'timezone' | 'today'> {
  const { zone, today } = localDay(now, zoneOf(owner));
  return { owner, timezone: zone, today };
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

function reviewableOf({ kind, id }: ReviewSubject, input: DueInput): Reviewable | null {
  if (kind === 'document') {
    const document = input.documents.find((one) => one.id === id);
    return document === undefined ? null : reviewableDocument(document, input.standIn);
  }
  const record = input.records.find(({ number }) => number === id);
  return record === undefined ? null : reviewableRecord(record);
}
