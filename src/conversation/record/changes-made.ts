import type { Actor } from '../../records/access.ts';
import type { ChangeMade } from '../../records/search/changes-in.ts';
import { asksForChanges, changesAskedFor, type RegisterQuery } from '../../records/search/register-query.ts';
import type { RecordVersion } from '../../records/record.ts';
import type { TurnDeps } from '../deps.ts';
import { momentSpan } from '../moment-span.ts';
import type { Register } from '../ports.ts';
import type { Rich } from '../reply.ts';
import { differences } from './show-history.ts';
import { statusInWords } from './present-card.ts';

/** More than these of one record are in its history. */
const MOST_OF_ONE = 4;

/** By record number, what was changed in the span or by the person that a search asks about; empty for one that asks about none. */
export async function changesOf(
  query: Pick<RegisterQuery, 'when' | 'changedBy'>,
  records: readonly RecordVersion[],
  viewer: Actor,
  register: Pick<Register, 'versions'>,
): Promise<ReadonlyMap<string, readonly ChangeMade[]>> {
  const made = new Map<string, readonly ChangeMade[]>();
  if (!asksForChanges(query)) return made;
  for (const { number } of records)
    made.set(number, changesAskedFor(query, await register.versions(number, viewer)));
  return made;
}

/** The same in lines, the last of each record. */
export async function changesMade(
  query: Pick<RegisterQuery, 'when' | 'changedBy'>,
  records: readonly RecordVersion[],
  reader: { readonly viewer: Actor; readonly timezone: string },
  deps: Pick<TurnDeps, 'register' | 'settings'>,
): Promise<ReadonlyMap<string, readonly Rich[]>> {
  const made = await changesOf(query, records, reader.viewer, deps.register);
  return new Map(
    [...made].map(([number, changes]) => {
      const shown = changes.slice(-MOST_OF_ONE).map((change) => lineOf(change, reader.timezone, deps));
      const earlier = changes.length - shown.length;
      const rest: readonly Rich[] =
        earlier === 0 ? [] : [[`${earlier} more before: “history of ${number}” shows them`]];
      return [number, [...rest, ...shown]];
    }),
  );
}

/** "Tue 3 Nov, 10:00 · @priya · Severity: High → Low". */
function lineOf(
  { version, before }: ChangeMade,
  timezone: string,
  { settings }: Pick<TurnDeps, 'settings'>,
): Rich {
  const what: readonly Rich[] =
    before === null
      ? [[`recorded as ${statusInWords(version.status)}`]]
      : differences(before, version, settings);
  const said = what.flatMap((one, at): Rich => (at === 0 ? one : ['; ', ...one]));
  return [
    momentSpan(version.changedAt, timezone),
    ' · ',
    { person: version.changedBy },
    ' · ',
    ...(said.length === 0 ? ['its text'] : said),
  ];
}
