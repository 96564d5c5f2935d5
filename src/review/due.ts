import type { RecordVersion } from '../records/record.ts';
import type { ReviewDecision, ReviewRecord } from '../records/review-record.ts';
import { activityDue } from './due-activity.ts';
import { approvalDue } from './due-approval.ts';
import { documentDue } from './due-document.ts';
import { questionDue } from './due-question.ts';
import { recordDue } from './due-record.ts';
import { byUrgency, type Due } from './urgency.ts';
import { localDay, type LocalDay } from './local-day.ts';
import type { ReviewDocument } from './review-document.ts';
import type { ReviewRules } from './review-rules.ts';
import { type Reviewable, reviewables } from './reviewable.ts';
import { type Answers, answersBySubject, isHidden, passedOn } from './subject-answers.ts';
import type { UnansweredQuestion } from './unanswered-question.ts';
import type { WaitingApproval } from './waiting-approval.ts';

/** Everything that decides what is due. Records in their latest version; the zone (IANA name) of each owner. */
export interface DueInput {
  readonly records: readonly RecordVersion[];
  readonly documents: readonly ReviewDocument[];
  readonly approvals: readonly WaitingApproval[];
  readonly questions: readonly UnansweredQuestion[];
  readonly reviews: readonly ReviewRecord[];
  readonly rules: ReviewRules;
  readonly now: Date;
  readonly zoneOf: (owner: string) => string;
  /** Who is asked where nobody else is named or known: an AIMS manager. */
  readonly standIn: string | null;
}

/** Something that is due, and why. */
export interface DueItem extends Reviewable, Due {
  /** Its owner gave it away, and nobody has it yet. */
  readonly passedOn: boolean;
}

/** What one owner is asked about, most urgent first; never empty. */
export interface OwnerDue {
  /** User id; null for documents that nobody in the workspace can be asked about. */
  readonly owner: string | null;
  readonly items: readonly DueItem[];
}

/** What a thing is, and how it is decided whether it is due. */
interface Candidate {
  readonly reviewable: Reviewable;
  readonly decide: (answers: Answers, local: LocalDay) => Due | null;
}

/**
 * What is due to whom, and why: the one place where it is decided. Each thing comes at most once; what is closed never
 * comes, nor what was answered this week or is put off.
 */
export function due(input: DueInput): readonly OwnerDue[] {
  const answersTo = answersBySubject(input.reviews);
  const localOf = localDays(input);
  const items = candidates(input, answersTo).flatMap(({ reviewable, decide }): DueItem[] => {
    if (reviewable.closed) return [];
    const local = localOf(reviewable.owner);
    const answers = answersTo(reviewable.subject);
    if (isHidden(answers, reviewable.owner, local)) return [];
    const found = decide(answers, local);
    if (found === null) return [];
    const passed = passedOn(answers, reviewable.owner);
    return [
      {
        ...reviewable,
        ...found,
        reason: `${found.reason}${passed === null ? '' : (ADRIFT[passed.decision] ?? '')}`,
        passedOn: passed !== null,
      },
    ];
  });
  const byOwner = Map.groupBy(items, ({ owner }) => owner);
  return Array.from(byOwner, ([owner, owned]) => ({ owner, items: owned.sort(byUrgency) }));
}

function candidates(input: DueInput, answersTo: ReturnType<typeof answersBySubject>): readonly Candidate[] {
  const { rules, standIn } = input;
  const seen = reviewables({ ...input, answersTo });
  return [
    ...input.records.map((record): Candidate => ({
      reviewable: seen.record(record),
      decide: (answers, local) => recordDue(record, answers, local, rules),
    })),
    ...input.documents.map((document): Candidate => ({
      reviewable: seen.document(document),
      decide: (answers, local) => documentDue(document, answers, local, rules.cadence),
    })),
    ...input.approvals.map((approval): Candidate => ({
      reviewable: seen.approval(approval),
      decide: (_, local) => approvalDue(approval, local),
    })),
    // Without anybody to ask they are nobody's to answer: a document names its owner, these name none.
    ...(standIn === null ? [] : input.questions).map((question): Candidate => ({
      reviewable: seen.question(question),
      decide: (_, local) => questionDue(question, local),
    })),
    ...rules.activities
      .map((activity): Candidate => ({
        reviewable: seen.activity(activity),
        decide: (answers, local) => activityDue(activity, answers, local),
      }))
      .filter(({ reviewable }) => reviewable.owner !== null),
  ];
}

/** Somebody else was to take it, and has not. */
const ADRIFT: Readonly<Partial<Record<ReviewDecision, string>>> = {
  'hand-over': ', offered to somebody who has not answered',
  'not-mine': ', said not to be theirs and not assigned yet',
};

/** Each owner's calendar, worked out once. */
function localDays({ now, zoneOf }: DueInput): (owner: string | null) => LocalDay {
  const known = new Map<string | null, LocalDay>();
  return (owner) => {
    const local = known.get(owner) ?? localDay(now, owner === null ? 'UTC' : zoneOf(owner));
    known.set(owner, local);
    return local;
  };
}
