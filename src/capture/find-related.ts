import type { RecordData } from '../records/define-record.ts';
import type { RecordVersion } from '../records/record.ts';
import { sameSystem, sharedWords } from './find-duplicate.ts';

export interface LikelyRelated {
  readonly record: RecordVersion;
  /** Words that both use, the AI system's name aside. */
  readonly shared: readonly string[];
}

/**
 * A first setting, below that of the same thing (`find-duplicate.ts`): a risk and the incident that came of it are told in
 * other words. Each is only suggested, so that one too many costs a look.
 */
const RELATED = { leastShared: 2, leastDice: 0.2, most: 2 } as const;

/** Records of any kind that may have to do with this one: the same AI system and similar words, the likeliest first. */
export function findRelated(
  data: Partial<RecordData>,
  candidates: readonly RecordVersion[],
): readonly LikelyRelated[] {
  return candidates
    .filter(({ data: theirs }) => sameSystem(data['system'], theirs['system']))
    .map((record) => ({ record, ...sharedWords(data, record.data) }))
    .filter(({ shared, dice }) => shared.length >= RELATED.leastShared && dice >= RELATED.leastDice)
    .sort((a, b) => b.dice - a.dice)
    .slice(0, RELATED.most)
    .map(({ record, shared }) => ({ record, shared }));
}
