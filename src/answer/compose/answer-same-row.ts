import type { Answer } from '../answer.ts';
import type { Asked, Memory, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import { holdsWord } from '../organization/meaning.ts';
import { contentOf, type Word } from '../words/words-of.ts';
import { rankFor, referencesFor } from './answer-general.ts';
import { OF_ASKING, rowLead } from './answer-row.ts';
import { citeRow } from './cite-passage.ts';
import { answered } from './make-answer.ts';

/** "How long is that valid?" behind a row of a table that has a column for it: the same row tells. */
export function answerSameRow(
  asked: Asked,
  { documents = [], passages: [shown] = [] }: Memory,
  sources: Sources,
): Answer | null {
  const words = contentOf(asked.question).filter(({ text }) => !OF_ASKING.test(text));
  if (words.length === 0 || shown === undefined) return null;
  const isQuotable = quotableTo(asked.asker);
  const [row] = sources.index.documents
    .filter((document) => documents.includes(document.id) && isQuotable(document))
    .flatMap((document) =>
      sources.index
        .passages(document.id)
        .filter(({ id, cells }) => id === shown && cells !== undefined)
        .map((passage) => ({ passage, document })),
    );
  const column = columnHolding(words, Object.keys(row?.passage.cells ?? {}), sources);
  if (row === undefined || column === undefined) return null;
  const { passage, document } = row;
  return answered(asked.question, 'ours', rowLead({ document }, { passage }, column), {
    organization: [citeRow(passage, document, sources.today())],
    references: referencesFor(rankFor(asked, sources), sources),
  });
}

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
