import type { RecordData, RecordKind } from '../../records/define-record.ts';
import type { RecordVersion } from '../../records/record.ts';
import { wordsOf } from '../find-duplicate.ts';

/** Records whose text for a field can serve as an example, the most alike first: more words in common, the same system. */
export function similarRecords(
  wanted: { readonly kind: RecordKind; readonly number: string | null; readonly data: Partial<RecordData> },
  field: string,
  candidates: readonly RecordVersion[],
  most: number,
): readonly RecordVersion[] {
  const mine = wordsOf([wanted.data['title'], wanted.data['description']]);
  return candidates
    .filter(
      ({ kind, number, data }) =>
        kind === wanted.kind && number !== wanted.number && data[field] !== undefined,
    )
    .map((record) => {
      const theirs = wordsOf([record.data['title'], record.data['description']]);
      const shared = [...theirs.keys()].filter((stem) => mine.has(stem)).length;
      const isSameSystem =
        wanted.data['system'] !== undefined && record.data['system'] === wanted.data['system'];
      return { record, score: shared + (isSameSystem ? 1 : 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.record.number.localeCompare(a.record.number))
    .slice(0, most)
    .map(({ record }) => record);
}
