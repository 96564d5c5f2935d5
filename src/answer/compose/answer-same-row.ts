import type { Answer } from '../answer.ts';
import type { Asked, Asker, Sources } from '../asked.ts';
import { quotableTo } from '../organization/in-force.ts';
import { holdsWord } from '../organization/meaning.ts';
import { contentOf } from '../words/words-of.ts';
import { rankFor, referencesFor } from './answer-general.ts';
import { OF_ASKING, rowLead } from './answer-row.ts';
import { citeRow } from './cite-passage.ts';
import { answered } from './make-answer.ts';

/** "How long is that valid?" behind a row of a table that has a column for it: the same row tells. */
export function answerSameRow(asked: Asked, { memory, ...asker }: Asker, sources: Sources): Answer | null {
  const words = contentOf(asked.question).filter(({ text }) => !OF_ASKING.test(text));
  const cited = memory?.passages ?? [];
  if (words.length === 0 || cited.length === 0) return null;
  for (const document of sources.index.documents.filter(quotableTo(asker))) {
    const passage = sources.index
      .passages(document.id)
      .find(({ id, cells }) => cells !== undefined && cited[0] === id);
    if (passage === undefined) continue;
    const column = Object.keys(passage.cells ?? {}).find((heading) =>
      words.every((word) => holdsWord(heading, word, sources.model.wider) > 0),
    );
    if (column === undefined) return null;
    return answered(asked.question, 'ours', rowLead({ document }, { passage }, column), {
      organization: [citeRow(passage, document, sources.today())],
      references: referencesFor(rankFor(asked, sources), sources),
    });
  }
  return null;
}
