import type { Entry, Registry } from '../knowledge/registry.ts';
import type { Word } from '../words/words-of.ts';
import type { SubjectModel } from './subject-model.ts';

export interface RankedEntry {
  readonly entry: Entry;
  /** Evidence for it; comparable within one question only. */
  readonly score: number;
}

/**
 * Which clauses and controls words are about, best first. `among` leaves some out before anything is ranked.
 */
export function rankEntries(
  words: readonly Word[],
  model: SubjectModel,
  { entries }: Registry,
  among: (entry: Entry) => boolean = () => true,
): RankedEntry[] {
  const { evidence } = model.weigh(words);
  return model.subjects
    .flatMap((subject, label) => {
      const entry = subject.subject === 'entry' ? entries.get(subject.id) : undefined;
      return entry !== undefined && among(entry) ? [{ entry, score: evidence[label] ?? 0 }] : [];
    })
    .sort((a, b) => b.score - a.score);
}
