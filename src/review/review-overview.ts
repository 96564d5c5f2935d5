import type { ReviewSubject } from '../records/review-record.ts';
import { due, type DueItem } from './due.ts';
import type { Urgency } from './urgency.ts';
import { localDay } from './local-day.ts';
import { loadDue } from './load-due.ts';
import type { ReviewSources } from './ports.ts';

/** What is due to one owner: a line of `aims review --json`. */
export interface OwnerOverview {
  /** User id; where the workspace does not know the owner of a document, the name that the document gives. */
  readonly owner: string;
  readonly name: string;
  readonly week: string;
  readonly items: readonly OverviewItem[];
}

export interface OverviewItem {
  readonly id: string;
  readonly kind: ReviewSubject['kind'];
  readonly version: string;
  readonly title: string;
  readonly reason: string;
  readonly dueOn: string;
  readonly urgency: Urgency;
}

/** Everything that is due now, by owner in the order of their names; owners with nothing due are left out. */
export async function reviewOverview(sources: ReviewSources, now: Date): Promise<readonly OwnerOverview[]> {
  const { input, personOf } = await loadDue(sources, now);
  const known = due(input).flatMap(({ owner, items }) => {
    if (owner === null) return unknownOwners(items, now);
    const { name, timezone } = personOf(owner);
    return [{ owner, name, week: localDay(now, timezone).week, items: items.map(overviewItem) }];
  });
  return known.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function unknownOwners(items: readonly DueItem[], now: Date): OwnerOverview[] {
  const byName = Map.groupBy(items, ({ unknownOwner }) => unknownOwner ?? 'nobody');
  const { week } = localDay(now, 'UTC');
  return Array.from(byName, ([owner, owned]) => ({
    owner,
    name: `${owner} (not in the workspace)`,
    week,
    items: owned.map(overviewItem),
  }));
}

function overviewItem({ subject, title, reason, dueOn, urgency }: DueItem): OverviewItem {
  const { id, kind, version } = subject;
  return { id, kind, version, title, reason, dueOn, urgency };
}
