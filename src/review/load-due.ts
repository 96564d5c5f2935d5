import type { DueInput } from './due.ts';
import { addDays } from '../kernel/add-days.ts';
import type { OwnersFilter, ReviewSources } from './ports.ts';
import { reviewables } from './reviewable.ts';
import type { Cadence } from './review-settings.ts';
import { answersBySubject } from './subject-answers.ts';

export type PersonOf = (id: string) => { readonly name: string; readonly timezone: string };

export interface LoadedDue {
  readonly input: DueInput;
  readonly personOf: PersonOf;
}

/** Reads everything that `due` decides from, for everyone or for some owners, and looks up each owner once. */
export async function loadDue(
  sources: ReviewSources,
  now: Date,
  filter: OwnersFilter = {},
): Promise<LoadedDue> {
  const { standIn, rules } = sources;
  const [records, documents, approvals, questions] = await Promise.all([
    sources.records(filter),
    sources.documents(),
    sources.approvals(),
    sources.questions(),
  ]);
  const since = lookBack(now, rules.cadence);
  const share = { owners: filter.owners ?? [], records: records.map(({ number }) => number) };
  const reviews = await sources.reviews(filter.owners === undefined ? { since } : { since, share });
  const people = new Map<string, Awaited<ReturnType<ReviewSources['person']>>>();
  const personOf: PersonOf = (id) => people.get(id) ?? { name: id, timezone: 'UTC' };
  const zoneOf = (owner: string): string => personOf(owner).timezone;
  const input = { records, documents, approvals, questions, reviews, rules, now, zoneOf, standIn };
  const owners = new Set(filter.owners ?? everyone(input));
  for (const owner of owners) people.set(owner, await sources.person(owner));
  return { input, personOf };
}

/** Whoever answers for something of this. */
export function everyone(input: Omit<DueInput, 'zoneOf' | 'now'>): readonly string[] {
  const { standIn } = input;
  const answersTo = answersBySubject(input.reviews);
  const seen = reviewables({ standIn, answersTo, zoneOf: () => 'UTC' });
  const owners = [
    ...input.records.map(({ owner }) => owner),
    ...input.documents.map((one) => seen.document(one).owner),
    ...input.approvals.map((one) => seen.approval(one).owner),
    ...input.rules.activities.map((one) => seen.activity(one).owner),
    standIn,
  ];
  return [...new Set(owners)].filter((owner) => owner !== null);
}

/** Older answers decide nothing: by then whatever they were about is due again. */
function lookBack(
  now: Date,
  { changeDays, changeAnsweredDays, documentDays, riskDays, otherRiskDays, soonDays }: Cadence,
): string {
  const rests = [changeDays, changeAnsweredDays, documentDays, otherRiskDays, ...Object.values(riskDays)];
  const days = Math.max(...rests) + 2 * soonDays;
  return `${addDays(now.toISOString().slice(0, 10), -days)}T00:00:00.000Z`;
}
