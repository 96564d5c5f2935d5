import type { Answer } from '../answer.ts';
import type { Asked, Memory, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import { holdsWord } from '../organization/meaning.ts';
import { contentOf } from '../words/words-of.ts';
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
  const column = Object.keys(row?.passage.cells ?? {}).find((heading) =>
    words.every((word) => holdsWord(heading, word, sources.model.wider) > 0),
  );
  if (row === undefined || column === undefined) return null;
  const { passage, document } = row;
  return answered(asked.question, 'ours', rowLead({ document }, { passage }, column), {
    organization: [citeRow(passage, document, sources.today())],
    references: referencesFor(rankFor(asked, sources), sources),
  });
}
