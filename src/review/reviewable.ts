import { recordTypes } from '../records/record-types.ts';
import type { RecordVersion } from '../records/record.ts';
import type { ReviewSubject } from '../records/review-record.ts';
import type { ReviewDocument } from './review-document.ts';

/** A record or a document as a review sees it: what it is, as it stands now, and who answers for it. */
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

/** @param standIn Who is asked about a document whose owner the workspace does not know: the AIMS manager. */
export function reviewableDocument(document: ReviewDocument, standIn: string | null): Reviewable {
  const { id, title, version, hash, owner, ownerName } = document;
  return {
    subject: { kind: 'document', id, version, contentHash: hash },
    title,
    owner: owner ?? standIn,
    unknownOwner: owner === null ? (ownerName ?? 'nobody') : null,
    permalink: null,
    closed: !isApproved(document),
  };
}

export function isApproved({ status }: ReviewDocument): boolean {
  return status.trim().toLowerCase() === 'approved';
}
