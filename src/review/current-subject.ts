import type { RecordVersion } from '../records/record.ts';
import type { ReviewSubject } from '../records/review-record.ts';
import type { ReviewSources } from './ports.ts';
import type { ReviewDocument } from './review-document.ts';
import {
  type Reviewable,
  reviewableActivity,
  reviewableApproval,
  reviewableDocument,
  reviewableQuestion,
  reviewableRecord,
} from './reviewable.ts';
import { answersBySubject } from './subject-answers.ts';
import type { UnansweredQuestion } from './unanswered-question.ts';

/** What an answer is about, as it stands now. */
export type CurrentSubject =
  | { readonly what: 'record'; readonly record: RecordVersion; readonly current: Reviewable }
  | { readonly what: 'approval'; readonly record: RecordVersion; readonly current: Reviewable }
  | { readonly what: 'document'; readonly document: ReviewDocument; readonly current: Reviewable }
  | { readonly what: 'question'; readonly question: UnansweredQuestion; readonly current: Reviewable }
  | { readonly what: 'activity'; readonly current: Reviewable };

export interface SubjectLookup {
  byNumber(number: string): Promise<RecordVersion | null>;
  readonly sources: ReviewSources;
}

/** Null when there is no such thing any more: a record that was erased, a document that is gone, a decision that was taken. */
export async function currentSubject(
  { kind, id }: Pick<ReviewSubject, 'kind' | 'id'>,
  { byNumber, sources }: SubjectLookup,
): Promise<CurrentSubject | null> {
  const { standIn } = sources;
  switch (kind) {
    case 'document':
    case 'activity':
      return namedSubject(kind, id, sources);
    case 'question': {
      const question = (await sources.questions()).find((one) => one.id === id);
      return question === undefined
        ? null
        : { what: 'question', question, current: reviewableQuestion(question, standIn) };
    }
    case 'approval': {
      const approval = (await sources.approvals()).find(({ record }) => record.number === id);
      if (approval === undefined) return null;
      return { what: 'approval', record: approval.record, current: reviewableApproval(approval, standIn) };
    }
    default: {
      const record = await byNumber(id);
      if (record === null) return null;
      return { what: 'record', record, current: reviewableRecord(sources.asked(record)) };
    }
  }
}

/** What can be taken over here only: its owner is known from the answers. */
async function namedSubject(
  kind: 'document' | 'activity',
  id: string,
  sources: ReviewSources,
): Promise<CurrentSubject | null> {
  const { standIn, rules } = sources;
  const reviews = await sources.reviews({ since: '', share: { owners: [], records: [] } });
  const answersTo = answersBySubject(reviews);
  if (kind === 'document') {
    const document = (await sources.documents()).find((one) => one.id === id);
    if (document === undefined) return null;
    return { what: 'document', document, current: reviewableDocument(document, standIn, answersTo) };
  }
  const activity = rules.activities.find(({ name }) => name === id);
  if (activity === undefined) return null;
  const first = reviewableActivity(activity, standIn, answersTo, { zoneOf: () => 'UTC' });
  const { timezone } = first.owner === null ? { timezone: 'UTC' } : await sources.person(first.owner);
  const current = reviewableActivity(activity, standIn, answersTo, { zoneOf: () => timezone });
  return { what: 'activity', current };
}

/** In a sentence: what became of it since `shown`, the version that a message showed. */
export function whatChanged(subject: CurrentSubject, shown: string): string {
  const { current } = subject;
  const name = subject.what === 'record' ? subject.record.number : `“${current.title}”`;
  if (subject.what === 'record' && current.closed) return `${name} is ${subject.record.status} now.`;
  if (current.subject.version === shown) return `${name} has changed since this message.`;
  return `${name} has changed since this message: it is at version ${current.subject.version} now.`;
}
