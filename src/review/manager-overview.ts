import { hasNoReviewDate } from './due-document.ts';
import { due, type DueInput, type DueItem } from './due.ts';
import { isApproved } from './reviewable.ts';
import { answersBySubject } from './subject-answers.ts';
import type { WeekFigures } from './week-figures.ts';
import { byUrgency } from './urgency.ts';

/** Everyone's week, for an AIMS manager: what they may see of it. */
export interface ManagerOverview {
  readonly week: string;
  readonly owners: readonly OwnerLine[];
  /** Documents whose owner nobody knows. */
  readonly unowned: number;
  /** Titles of documents of which nothing says when they are to be reviewed: nobody is asked about them. */
  readonly undated: readonly string[];
  /** What its owner gave away and nobody has taken yet, most urgent first. */
  readonly adrift: readonly DueItem[];
  readonly lastWeek: WeekFigures | null;
  /** Whose reviews Slack does not take. */
  readonly unreachable: readonly string[];
}

export interface OwnerLine {
  readonly owner: string;
  readonly items: number;
  readonly overdue: number;
  readonly first: DueItem;
}

export interface OverviewParts extends Pick<ManagerOverview, 'week' | 'lastWeek' | 'unreachable'> {
  readonly input: DueInput;
  /** What this manager may not see is not there. */
  readonly maySee: (item: DueItem) => boolean;
}

export function managerOverview({
  input,
  maySee,
  week,
  lastWeek,
  unreachable,
}: OverviewParts): ManagerOverview {
  const seen = due(input).map(({ owner, items }) => ({ owner, items: items.filter(maySee) }));
  const owners = seen.flatMap(({ owner, items }): OwnerLine[] => {
    const [first] = items;
    if (owner === null || first === undefined) return [];
    return [{ owner, items: items.length, overdue: items.filter(isOverdue).length, first }];
  });
  const items = seen.flatMap((one) => one.items);
  return {
    week,
    owners: owners.toSorted((one, other) => byUrgency(one.first, other.first)),
    unowned: items.filter(({ unknownOwner }) => unknownOwner !== null).length,
    undated: undatedDocuments(input),
    adrift: items.filter(({ passedOn }) => passedOn).toSorted(byUrgency),
    lastWeek,
    unreachable: unreachable.filter((person) => owners.some(({ owner }) => owner === person)),
  };
}

function undatedDocuments({ documents, reviews }: DueInput): readonly string[] {
  const answersTo = answersBySubject(reviews);
  return documents
    .filter((document) => isApproved(document))
    .filter((document) =>
      hasNoReviewDate(
        document,
        answersTo({ kind: 'document', id: document.id, version: '', contentHash: '' }),
      ),
    )
    .map(({ title }) => title)
    .toSorted((one, other) => one.localeCompare(other, 'en'));
}

/** Its day has passed, whatever kind of thing it is. */
export function isOverdue({ urgency }: Pick<DueItem, 'urgency'>): boolean {
  return urgency === 'overdue';
}
