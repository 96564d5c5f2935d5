import type { Answer } from '../answer.ts';
import type { Asked, Memory, Sources } from '../asked.ts';
import { columnAsked, isOfAnotherKind } from '../organization/column-asked.ts';
import { holdsWord } from '../organization/meaning.ts';
import { contentOf, type Word } from '../words/words-of.ts';
import { OF_ASKING, rowLead } from './answer-row.ts';
import { citeRow } from './cite-passage.ts';
import { answered } from './make-answer.ts';
import { shownBefore } from './shown-before.ts';
import { tiedTo } from './tied-to.ts';

/** "How long is that valid?" behind a row of a table that has a column for it: the same row tells. */
export function answerSameRow(asked: Asked, memory: Memory, sources: Sources): Answer | null {
  const words = contentOf(asked.question).filter(({ text }) => !OF_ASKING.test(text));
  const shown =
    words.length === 0 || NAMES_A_VALUE.test(asked.question)
      ? null
      : shownBefore(memory, asked.asker, sources);
  const cells = shown?.passage.cells ?? {};
  const headings = Object.keys(cells).filter((heading) => !isOfAnotherKind(asked.question, heading));
  const column =
    columnHolding(words, headings, sources) ??
    (words.every(({ text }) => LASTS.test(text)) ? columnAsked(asked.question, cells) : null);
  if (shown === null || column === null) return null;
  const { passage, document } = shown;
  const lead = rowLead({ document }, { passage }, column);
  return answered(asked.question, 'ours', lead, {
    organization: [citeRow(passage, document, sources.today())],
    ...tiedTo(lead, asked, sources),
  });
}

/** "For how long does that hold?" names no column, and says which it is. */
const LASTS = /^(?:hold|holds|last|lasts|good|stay|stays|run|runs|take|takes)$/;

/** "Partly?" asks for other rows, and for no column. */
const NAMES_A_VALUE = /^\W*(?:and\W+)?(?:partly|planned|implemented|live|pilot|retired)\W*$/i;

/** The heading that holds all of the words, most by themselves; undefined where none does. */
export function columnHolding(
  words: readonly Word[],
  headings: readonly string[],
  { model }: Pick<Sources, 'model'>,
): string | undefined {
  const held = headings.map((heading) => words.map((word) => holdsWord(heading, word, model.wider)));
  const worths = held.map((each) => (each.includes(0) ? 0 : each.reduce((sum, its) => sum + its, 0)));
  const best = Math.max(0, ...worths);
  return best === 0 ? undefined : headings[worths.indexOf(best)];
}
