import type { RecordVersion } from '../records/record.ts';
import type { DueInput, DueItem } from './due.ts';
import type { ReviewSources } from './ports.ts';

/** Which items of `input` a person may see: all but those of records that are not for them. */
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
  return ({ subject }) => {
    const record = records.get(subject.id);
    return record === undefined || sources.maySee(viewer, record);
  };
}
