import { canonicalHash } from '../records/canonical-hash.ts';
import { recordTypes } from '../records/record-types.ts';
import type { RecordVersion } from '../records/record.ts';
import type { ReviewSubject } from '../records/review-record.ts';
import { plannedDay, type PlannedActivity } from './planned-activity.ts';
import type { ReviewDocument } from './review-document.ts';
import { type Answers, takenOverBy } from './subject-answers.ts';
import type { UnansweredQuestion } from './unanswered-question.ts';
import type { WaitingApproval } from './waiting-approval.ts';

/** What a review asks about, as it sees it: what it is, as it stands now, and who answers for it. */
export interface Reviewable {
  readonly subject: ReviewSubject;
  readonly title: string;
  /** User id of the person who is asked; null when nobody in the workspace can be. */
  readonly owner: string | null;
  /** The owner whom a document names and whom the workspace does not know. */
  readonly unknownOwner: string | null;
  /** Where it was reported, when that is known. */
  readonly permalink: string | null;
  /** Nothing more is expected of the owner. */
  readonly closed: boolean;
}

type AnswersTo = (subject: ReviewSubject) => Answers;

export interface ReviewableContext {
  readonly answersTo: AnswersTo;
  /** Who is asked where nobody else is named or known. */
  readonly standIn: string | null;
  readonly zoneOf: (owner: string) => string;
}

export function reviewableRecord(record: RecordVersion): Reviewable {
  const { kind, number, version, contentHash } = record;
  return {
    subject: { kind, id: number, version: String(version), contentHash },
    // A review is read in overviews and lists too: what a concern says stays in the concern.
    title: kind === 'concern' ? 'A concern' : String(record.data['title'] ?? number),
    owner: record.owner,
    unknownOwner: null,
    permalink: record.source?.permalink ?? null,
    closed: recordTypes[kind].closedStatuses.includes(record.status),
  };
}

/**
 * A document belongs to whoever took it over here; else to the owner that it names.
 * @param standIn Who is asked about a document whose owner the workspace does not know: the AIMS manager.
 */
export function reviewableDocument(
  document: ReviewDocument,
  standIn: string | null,
  answersTo: AnswersTo,
): Reviewable {
  const { id, title, version, hash, owner, ownerName } = document;
  const subject: ReviewSubject = { kind: 'document', id, version, contentHash: hash };
  const takenOver = takenOverBy(answersTo(subject));
  return {
    subject,
    title,
    owner: takenOver ?? owner ?? standIn,
    unknownOwner: takenOver === null && owner === null ? (ownerName ?? 'nobody') : null,
    permalink: null,
    closed: !isApproved(document),
  };
}

/** A decision about a record: it has the record's number, and an owner of its own. */
export function reviewableApproval(
  { record, approver }: WaitingApproval,
  standIn: string | null,
): Reviewable {
  const { subject, ...rest } = reviewableRecord(record);
  return { ...rest, subject: { ...subject, kind: 'approval' }, owner: approver ?? standIn, closed: false };
}

export function reviewableQuestion({ id, question }: UnansweredQuestion, standIn: string | null): Reviewable {
  // Asked once more it is the same question.
  const subject: ReviewSubject = { kind: 'question', id, version: '1', contentHash: canonicalHash(id) };
  return { subject, title: question, owner: standIn, unknownOwner: null, permalink: null, closed: false };
}

/** Its version is the day that it is planned for: done once, the next one is another. */
export function reviewableActivity(
  activity: PlannedActivity,
  standIn: string | null,
  answersTo: AnswersTo,
  { zoneOf }: { readonly zoneOf: (owner: string) => string },
): Reviewable {
  const { name, title, clause, everyMonths } = activity;
  const answers = answersTo({ kind: 'activity', id: name, version: '', contentHash: '' });
  const owner = takenOverBy(answers) ?? activity.owner ?? standIn;
  const planned = plannedDay(activity, answers, owner === null ? 'UTC' : zoneOf(owner));
  const version = planned ?? 'not planned';
  return {
    subject: {
      kind: 'activity',
      id: name,
      version,
      contentHash: canonicalHash({ name, title, clause, everyMonths, planned }),
    },
    title: `${title} (${clause})`,
    owner,
    unknownOwner: null,
    permalink: null,
    closed: false,
  };
}

/** What a review sees of each kind of thing, by the same answers and the same people. */
export function reviewables({ standIn, answersTo, zoneOf }: ReviewableContext) {
  return {
    record: reviewableRecord,
    document: (one: ReviewDocument) => reviewableDocument(one, standIn, answersTo),
    approval: (one: WaitingApproval) => reviewableApproval(one, standIn),
    question: (one: UnansweredQuestion) => reviewableQuestion(one, standIn),
    activity: (one: PlannedActivity) => reviewableActivity(one, standIn, answersTo, { zoneOf }),
  };
}

export function isApproved({ status }: ReviewDocument): boolean {
  return status.trim().toLowerCase() === 'approved';
}
