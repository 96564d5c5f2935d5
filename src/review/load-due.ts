import type { DueInput } from './due.ts';
import type { ReviewSources } from './ports.ts';

export type PersonOf = (id: string) => { readonly name: string; readonly timezone: string };

/** Reads everything that `due` decides from, and looks up each owner once. */
export async function loadDue(
  sources: ReviewSources,
  standIn: string | null,
  now: Date,
): Promise<{ readonly input: DueInput; readonly personOf: PersonOf }> {
  const [records, documents, reviews] = await Promise.all([
    sources.records(),
    sources.documents(),
    sources.reviews(),
  ]);
  const owners = new Set([
    ...records.map(({ owner }) => owner),
    ...[standIn, ...documents.map(({ owner }) => owner)].filter((owner) => owner !== null),
  ]);
  const people = new Map<string, Awaited<ReturnType<ReviewSources['person']>>>();
  for (const owner of owners) people.set(owner, await sources.person(owner));
  const personOf: PersonOf = (id) => people.get(id) ?? { name: id, timezone: 'UTC' };
  const zoneOf = (owner: string): string => personOf(owner).timezone;
  return { input: { records, documents, reviews, now, zoneOf, standIn }, personOf };
}
