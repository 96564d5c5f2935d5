import { EVERYBODY } from '../records/access.ts';
import type { RecordVersion } from '../records/record.ts';
import type { DueInput, DueItem } from './due.ts';
import type { ReviewSources } from './ports.ts';

/**
 * Which items of `input` a person may see: all but those of records that are not for them. Everybody together does not see
 * those of documents either that only some may read.
 */
export function seenBy(
  viewer: string,
  inputs: readonly DueInput[],
  sources: Pick<ReviewSources, 'maySee'>,
): (item: DueItem) => boolean {
  const records = new Map<string, RecordVersion>(
    inputs
      .flatMap((input) => [...input.records, ...input.approvals.map(({ record }) => record)])
      .map((record) => [record.number, record]),
  );
  const internal = new Set(
    viewer === EVERYBODY.user
      ? inputs.flatMap(({ documents }) => documents.filter(({ isPublic }) => !isPublic).map(({ id }) => id))
      : [],
  );
  return ({ subject }) => {
    if (subject.kind === 'document') return !internal.has(subject.id);
    const record = records.get(subject.id);
    return record === undefined || sources.maySee(viewer, record);
  };
}
