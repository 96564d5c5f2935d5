import type { AiSystem } from '../context.ts';
import { wordStem } from '../text/word-stem.ts';

/** One way to call a system of the inventory, prepared for comparison. */
export interface SystemName {
  readonly system: string;
  /** Letters and digits only: spacing, hyphens and case do not count. */
  readonly compact: string;
  readonly words: number;
  /** Its words cut to their stems; null where the name is too short to be recognized by them. */
  readonly stems: string | null;
  readonly lastWord: string;
  readonly firstWord: string;
  /** The stems of its words, by which a part of it is recognized. */
  readonly parts: readonly string[];
}

export function systemNames(systems: readonly AiSystem[]): readonly SystemName[] {
  return systems.flatMap((system) =>
    namesOf(system).flatMap((name) => {
      const words = wordsOfName(name);
      const [firstWord, lastWord] = [words[0], words.at(-1)];
      if (firstWord === undefined || lastWord === undefined) return [];
      const stems = words.length > 1 ? words.map(stem).join(' ') : null;
      return [
        {
          system: system.name,
          compact: words.join(''),
          words: words.length,
          stems,
          lastWord,
          firstWord,
          parts: [...new Set(words.flatMap((word) => [wordStem(word), stem(word)]))],
        },
      ];
    }),
  );
}

/** "Document search assistant" is called "document search" as well: what any system may be called adds nothing. */
function namesOf({ name, aliases }: AiSystem): readonly string[] {
  const words = wordsOfName(name);
  const short =
    words.length > 2 && /^(?:assistant|model|system|tool|engine|app|bot)$/u.test(words.at(-1) ?? '');
  return [name, ...aliases, ...(short ? [words.slice(0, -1).join(' ')] : [])];
}

export function wordsOfName(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const DOING = /(?:isations?|izations?|isers?|izers?|ising|izing|ations?|ions?|ings?|ers?|ors?)$/u;

/**
 * "screener" and "screening", "detector" and "detection", "summarizer" and "summarisation" have one stem
 * each.
 */
export function stem(word: string): string {
  const cut = word.replace(DOING, '');
  return cut.length >= 4 ? cut : word.replace(/s$/u, '');
}
