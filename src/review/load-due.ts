import type { DueInput } from './due.ts';
import { addDays } from './local-day.ts';
import type { ReviewSources } from './ports.ts';
import { REVIEW_INTERVALS } from './review-intervals.ts';

export type PersonOf = (id: string) => { readonly name: string; readonly timezone: string };

export interface LoadedDue {
  readonly input: DueInput;
  readonly personOf: PersonOf;
}

/** Reads everything that `due` decides from, for everyone or for one owner, and looks up each owner once. */
export async function loadDue(
  sources: ReviewSources,
  now: Date,
  filter: { readonly owner?: string } = {},
): Promise<LoadedDue> {
  const [records, documents, reviews] = await Promise.all([
    sources.records(filter),
    sources.documents(),
    sources.reviewsSince(lookBack(now)),
  ]);
  const { standIn } = sources;
  const everyone = [...records, ...documents].map(({ owner }) => owner ?? standIn);
  const owners = new Set(filter.owner === undefined ? everyone : [filter.owner]);
  const people = new Map<string, Awaited<ReturnType<ReviewSources['person']>>>();
  for (const owner of owners) if (owner !== null) people.set(owner, await sources.person(owner));
  const personOf: PersonOf = (id) => people.get(id) ?? { name: id, timezone: 'UTC' };
  const zoneOf = (owner: string): string => personOf(owner).timezone;
  return { input: { records, documents, reviews, now, zoneOf, standIn }, personOf };
}

/** Older answers decide nothing: by then whatever they were about is due again. */
function lookBack(now: Date): string {
  const days = REVIEW_INTERVALS.documentReviewDays + 2 * REVIEW_INTERVALS.soonDays;
  return `${addDays(now.toISOString().slice(0, 10), -days)}T00:00:00.000Z`;
}
