import type { Concepts } from '../words/concepts.ts';
import { wordsOf } from '../words/words-of.ts';
import { meaningIn, unitsOf } from './meaning.ts';
import { termsIn } from './passage-terms.ts';

const COUNTED = /\b(?:how\s+many|(?:total\s+)?(?:number|count)\s+of)\s+((?:[\w-]+\s+){0,2}[\w-]+)/i;
const NUMERAL =
  /(?<![\w.-])\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|once|twice|none|no)\b/i;
/** Words before and after a number that may say what it counts. */
const AROUND = { before: 3, after: 6 } as const;
/** Another word for the thing counts this much; a number under a heading that names it ("Concerns") this much. */
const WORTH = { byIdea: 0.5, byHeading: 0.7 } as const;
const MOST_WORDS = 2;

/** How far a number stands beside what a question counts ("how many engineers"): 0 to 1, 1 where it counts nothing. */
export function countedNear(
  question: string,
  sentences: readonly string[],
  headings: string,
  concepts: Concepts,
): number {
  const said = COUNTED.exec(question)?.[1];
  const words = wordsOf(said ?? '').filter(({ stop }) => !stop);
  const things = unitsOf(words.slice(0, MOST_WORDS), null, concepts);
  if (things.length === 0) return 1;
  const named = (text: string) => meaningIn(termsIn(text, concepts), things, WORTH.byIdea);
  const numbered = sentences.flatMap(aroundNumbers);
  if (numbered.length === 0) return 0;
  return Math.max(WORTH.byHeading * named(headings), ...numbered.map(named));
}

function aroundNumbers(sentence: string): string[] {
  const words = sentence.split(/\s+/);
  return words.flatMap((word, at) =>
    NUMERAL.test(word) ? [words.slice(Math.max(0, at - AROUND.before), at + AROUND.after).join(' ')] : [],
  );
}
