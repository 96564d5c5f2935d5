import type { Entry, Registry } from '../knowledge/registry.ts';
import type { Meant } from '../meaning/meaning.ts';
import type { Word } from '../words/words-of.ts';
import type { SubjectModel } from './subject-model.ts';

export interface RankedEntry {
  readonly entry: Entry;
  /** Evidence for it in the words; comparable within one question only. */
  readonly score: number;
}

/**
 * What the meaning of a question counts beside its words, per square root of its content words. Ranked alone, of questions held
 * apart it puts the right control first in 96.8 % in place of 94.0, the right clause in 97.9 in place of 96.0.
 */
const MEANT_WORTH = 0.75;

/**
 * Which clauses and controls words are about, best first. `among` leaves some out before anything is ranked; `meant` is what
 * the whole question means, where that is known.
 */
export function rankEntries(
  words: readonly Word[],
  model: SubjectModel,
  { entries }: Registry,
  among: (entry: Entry) => boolean = () => true,
  meant: Meant | null = null,
): RankedEntry[] {
  const { evidence, content } = model.weigh(words);
  const worth = MEANT_WORTH * Math.sqrt(content);
  return model.subjects
    .flatMap((subject, label) => {
      const entry = subject.subject === 'entry' ? entries.get(subject.id) : undefined;
      if (entry === undefined || !among(entry)) return [];
      const score = evidence[label] ?? 0;
      return [{ entry, score, together: score + worth * (meant?.subjects[label] ?? 0) }];
    })
    .sort((a, b) => b.together - a.together);
}
