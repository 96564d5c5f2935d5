import type { RecordVersion } from '../records/record.ts';
import type { ReviewRecord } from '../records/review-record.ts';
import { changeDue } from './due-change.ts';
import { concernDue } from './due-concern.ts';
import { documentDue } from './due-document.ts';
import { incidentDue } from './due-incident.ts';
import { byUrgency, type Due } from './urgency.ts';
import { riskDue } from './due-risk.ts';
import { localDay, type LocalDay } from './local-day.ts';
import type { ReviewDocument } from './review-document.ts';
import { type Reviewable, reviewableDocument, reviewableRecord } from './reviewable.ts';
import { type Answers, answersBySubject, isHidden } from './subject-answers.ts';

/** Everything that decides what is due. Records in their latest version; the zone (IANA name) of each owner. */
export interface DueInput {
  readonly records: readonly RecordVersion[];
  readonly documents: readonly ReviewDocument[];
  readonly reviews: readonly ReviewRecord[];
  readonly now: Date;
  readonly zoneOf: (owner: string) => string;
  /** Who is asked about documents whose owner the workspace does not know. */
  readonly standIn: string | null;
}

/** A record or document that is due, and why. */
export interface DueItem extends Reviewable, Due {}

/** What one owner is asked about, most urgent first; never empty. */
export interface OwnerDue {
  /** User id; null for documents that nobody in the workspace can be asked about. */
  readonly owner: string | null;
  readonly items: readonly DueItem[];
}

/**
 * What is due to whom, and why. Each record and document comes at most once; what is closed never comes, nor what was
 * answered this week or is put off.
 */
export function due(input: DueInput): readonly OwnerDue[] {
  const answersTo = answersBySubject(input.reviews);
  const localOf = localDays(input);
  const item = (
    reviewable: Reviewable,
    decide: (answers: Answers, local: LocalDay) => Due | null,
  ): DueItem[] => {
    if (reviewable.closed) return [];
    const local = localOf(reviewable.owner);
    const answers = answersTo(reviewable.subject);
    if (isHidden(answers, reviewable.owner, local)) return [];
    const found = decide(answers, local);
    return found === null ? [] : [{ ...reviewable, ...found }];
  };
  const items = [
    ...input.records.flatMap((record) =>
      item(reviewableRecord(record), (answers, local) => recordDue(record, answers, local)),
    ),
    ...input.documents.flatMap((document) =>
      item(reviewableDocument(document, input.standIn), (answers, local) =>
        documentDue(document, answers, local),
      ),
    ),
  ];
  const byOwner = Map.groupBy(items, ({ owner }) => owner);
  return Array.from(byOwner, ([owner, owned]) => ({ owner, items: owned.sort(byUrgency) }));
}

function recordDue(record: RecordVersion, answers: Answers, local: LocalDay): Due | null {
  switch (record.kind) {
    case 'incident':
      return incidentDue(record, local);
    case 'risk':
      return riskDue(record, answers, local);
    case 'change':
      return changeDue(record, local);
    case 'concern':
      return concernDue(record, local);
  }
}

/** Each owner's calendar, worked out once. */
function localDays({ now, zoneOf }: DueInput): (owner: string | null) => LocalDay {
  const known = new Map<string | null, LocalDay>();
  return (owner) => {
    const local = known.get(owner) ?? localDay(now, owner === null ? 'UTC' : zoneOf(owner));
    known.set(owner, local);
    return local;
  };
}
