import type { Concepts } from '../words/concepts.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
import { meaningIn, type Unit } from './meaning.ts';
import { termsIn, type Terms } from './passage-terms.ts';
import type { ReadText } from './read-passage.ts';
import { withoutNumbering } from './without-numbering.ts';

const COUNTED = /\b(?:how\s+many|(?:total\s+)?(?:number|count)\s+of)\s+((?:[\w-]+\s+){0,2}[\w-]+)/i;
const NUMERAL =
  /(?<![\w.-])\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|once|twice|none|no)\b/i;
/** Words before and after a number that may say what it counts. */
const AROUND = { before: 3, after: 6 } as const;
/** Another word for the thing counts this much; a number under a heading that names it ("Concerns") this much. */
const WORTH = { byIdea: 0.5, byHeading: 0.7 } as const;
const MOST_WORDS = 2;

/** The words for what a question counts ("how many engineers"); none where it counts nothing. */
export function countedIn(question: string): Word[] {
  const said = COUNTED.exec(question)?.[1];
  return wordsOf(said ?? '')
    .filter(({ stop }) => !stop)
    .slice(0, MOST_WORDS);
}

/** How far a number stands beside what is counted: 0 to 1, 1 where nothing is. */
export function countedNear(
  things: readonly Unit[],
  sentences: readonly ReadText[],
  above: Terms,
  concepts: Concepts,
): number {
  if (things.length === 0) return 1;
  const named = (terms: Terms) => meaningIn(terms, things, WORTH.byIdea);
  const numbered = sentences.flatMap(aroundNumbers);
  if (numbered.length === 0) return 0;
  return Math.max(WORTH.byHeading * named(above), ...numbered.map((text) => named(termsIn(text, concepts))));
}

function aroundNumbers({ text }: ReadText): string[] {
  const words = withoutNumbering(text).split(/\s+/);
  return words.flatMap((word, at) =>
    NUMERAL.test(word) ? [words.slice(Math.max(0, at - AROUND.before), at + AROUND.after).join(' ')] : [],
  );
}
