import type { ReviewRecord, ReviewSubject } from '../records/review-record.ts';
import { due, type DueInput, type DueItem } from './due.ts';
import { loadDue } from './load-due.ts';
import { localDay } from './local-day.ts';
import { nextReview } from './next-review.ts';
import { inputByOwner } from './owner-input.ts';
import type { ReviewSources } from './ports.ts';
import { type Reviewable, reviewables } from './reviewable.ts';
import {
  type Answers,
  answersBySubject,
  keyOf,
  isNumbered,
  sameSubject,
  takesOff,
} from './subject-answers.ts';

/** What one review message shows: what is left, most urgent first, and what was answered. */
export interface DueDigest {
  /** A week's review, what is left of it some days later, or a reminder of one item that was put off. */
  readonly about: 'week' | 'follow-up' | 'reminder';
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
  /** Null where it is not known any more: of an answer from before its name was kept with it. */
  readonly title: string | null;
  readonly permalink: string | null;
  readonly review: ReviewRecord;
  /** The day on which it is asked next, where that is known. */
  readonly nextOn: string | null;
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
  const { input } = await loadDue(sources, now, { owners: [owner] });
  return inSight(withItems(owner, inputByOwner(input)(owner)), sources);
}

/** The same for several owners, read at once. */
export async function dataOf(
  owners: readonly string[],
  sources: ReviewSources,
  now: Date,
): Promise<readonly OwnerData[]> {
  const inputOf = inputByOwner((await loadDue(sources, now, { owners })).input);
  return Promise.all(owners.map((owner) => inSight(withItems(owner, inputOf(owner)), sources)));
}

/**
 * Of what was answered and is theirs no more: as it stands now, so that it keeps its name; without it where its former
 * owner may not see it any more.
 */
async function inSight(given: OwnerData, sources: ReviewSources): Promise<OwnerData> {
  const { owner } = given;
  const data = withoutUnseen(given, sources);
  const { input } = data;
  const theirs = new Set(
    [...input.records, ...input.approvals.map(({ record }) => record)].map(({ number }) => number),
  );
  const others = input.reviews
    .map(({ subject }) => subject)
    .filter(isNumbered)
    .map(({ id }) => id);
  const asked = [...new Set(others)].filter((number) => !theirs.has(number));
  if (asked.length === 0) return data;
  const found = await Promise.all(asked.map((number) => sources.recordSeen(owner, number)));
  const seen = found.filter((record) => record !== null);
  const hidden = new Set(asked.filter((_, at) => found[at] === null));
  const reviews = input.reviews.filter(({ subject }) => !isNumbered(subject) || !hidden.has(subject.id));
  return { ...data, input: { ...input, reviews, records: [...input.records, ...seen] } };
}

/** Nobody is asked about what they may not see: a concern, once its handler is not named for concerns any more. */
function withoutUnseen(data: OwnerData, sources: ReviewSources): OwnerData {
  const { owner, input } = data;
  const records = input.records.filter((record) => sources.maySee(owner, record));
  return records.length === input.records.length ? data : withItems(owner, { ...input, records });
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
  const answered = latestOfEach(ofWeek)
    .filter(takesOff)
    .map((review) => answeredItem(review, input));
  const left = items.filter(
    ({ subject }) => !answered.some(({ review }) => sameSubject(review.subject, subject)),
  );
  return { about: 'week', week, ...reader(owner, input), items: left, answered };
}

/** What was asked about (`keyOf`) in a week's review, in a message of `sentAt`. */
export interface AskedThen {
  readonly week: string;
  readonly sentAt: Date;
  readonly asked: readonly string[];
}

/** What is due still and has had no answer since it was asked for. */
export function leftOf({ items, input }: OwnerData, { week, sentAt, asked }: AskedThen): readonly DueItem[] {
  const answersTo = answersBySubject(input.reviews);
  const isSince = (answer: ReviewRecord): boolean =>
    answer.week >= week || Date.parse(answer.decidedAt) >= sentAt.getTime();
  return items.filter(
    ({ subject }) =>
      asked.includes(keyOf(subject)) &&
      !answersTo(subject).some((answer) => takesOff(answer) && isSince(answer)),
  );
}

/** What is left of what a week's review asked about. */
export function followUpDigest(data: OwnerData, asked: AskedThen): DueDigest {
  const { owner, input } = data;
  const items = leftOf(data, asked);
  return { about: 'follow-up', week: asked.week, ...reader(owner, input), items, answered: [] };
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
  const nextOn = nextReview(review, input, localDay(input.now, input.zoneOf(review.owner)).zone);
  const title = about?.title ?? review.title ?? null;
  return { title, permalink: about?.permalink ?? null, review, nextOn };
}

function reviewableOf({ kind, id }: ReviewSubject, input: DueInput): Reviewable | null {
  const { approvals, questions, documents, records, rules } = input;
  const seen = reviewables({ ...input, answersTo: answersBySubject(input.reviews) });
  const found = <T>(things: readonly T[], idOf: (one: T) => string, as: (one: T) => Reviewable) => {
    const thing = things.find((one) => idOf(one) === id);
    return thing === undefined ? null : as(thing);
  };
  const ofRecord = () => found(records, ({ number }) => number, seen.record);
  switch (kind) {
    case 'document':
      return found(documents, (one) => one.id, seen.document);
    case 'approval':
      return found(approvals, ({ record }) => record.number, seen.approval) ?? ofRecord();
    case 'question':
      return found(questions, (one) => one.id, seen.question);
    case 'activity':
      return found(rules.activities, ({ name }) => name, seen.activity);
    default:
      return ofRecord();
  }
}
