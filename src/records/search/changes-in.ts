import type { RecordVersion } from '../record.ts';
import type { Period } from './read-period.ts';

/** A version that came about in a span of time, and the one that it took the place of; null for a new record. */
export interface ChangeMade {
  readonly version: RecordVersion;
  readonly before: RecordVersion | null;
}

/** Who changed it; `to`: the status into which they moved it. */
export interface ChangedBy {
  readonly by: string;
  readonly to: string | null;
}

/** Whether a day, or the day of a moment, lies in a span; both ends are part of it. */
export function isWithin(moment: string, { from, to }: Period): boolean {
  const day = moment.slice(0, 10);
  return (from === null || day >= from) && (to === null || day <= to);
}

/** What became of a record in a span of time, whatever has become of it since. @param versions Of one record, first to last. */
export function changesIn(versions: readonly RecordVersion[], period: Period): readonly ChangeMade[] {
  return versions
    .map((version, at) => ({ version, before: versions[at - 1] ?? null }))
    .filter(({ version }) => isWithin(version.changedAt, period));
}

/** What somebody changed in a span of time, the oldest first. To record something is no change of it. */
export function changesBy(
  versions: readonly RecordVersion[],
  by: string,
  period: Period,
): readonly (ChangeMade & { readonly before: RecordVersion })[] {
  return changesIn(versions, period).flatMap(({ version, before }) =>
    before === null || version.changedBy !== by ? [] : [{ version, before }],
  );
}

/** Whether somebody made that change in a span of time. */
export function isChangedBy(
  versions: readonly RecordVersion[],
  { by, to }: ChangedBy,
  period: Period,
): boolean {
  return changesBy(versions, by, period).some(
    ({ version, before }) => to === null || (version.status === to && before.status !== to),
  );
}
