import type { RecordVersion } from '../records/record.ts';
import type { ReviewSubject } from '../records/review-record.ts';
import type { ReviewDocument } from './review-document.ts';
import { type Reviewable, reviewableDocument, reviewableRecord } from './reviewable.ts';

/** What an answer is about, as it stands now. */
export type CurrentSubject =
  | { readonly what: 'record'; readonly record: RecordVersion; readonly current: Reviewable }
  | { readonly what: 'document'; readonly document: ReviewDocument; readonly current: Reviewable };

export interface SubjectLookup {
  byNumber(number: string): Promise<RecordVersion | null>;
  documents(): Promise<readonly ReviewDocument[]>;
  readonly standIn: string | null;
}

/** Null when there is no such record or document any more. */
export async function currentSubject(
  { kind, id }: Pick<ReviewSubject, 'kind' | 'id'>,
  lookup: SubjectLookup,
): Promise<CurrentSubject | null> {
  if (kind === 'document') {
    const document = (await lookup.documents()).find((one) => one.id === id);
    if (document === undefined) return null;
    return { what: 'document', document, current: reviewableDocument(document, lookup.standIn) };
  }
  const record = await lookup.byNumber(id);
  return record === null ? null : { what: 'record', record, current: reviewableRecord(record) };
}

/** In a sentence: what became of it since `shown`, the version that a message showed. */
export function whatChanged(subject: CurrentSubject, shown: string): string {
  const { current } = subject;
  const name = subject.what === 'record' ? subject.record.number : `“${current.title}”`;
  if (subject.what === 'record' && current.closed) return `${name} is ${subject.record.status} now.`;
  if (current.subject.version === shown) return `${name} has changed since this message.`;
  return `${name} has changed since this message: it is at version ${current.subject.version} now.`;
}
