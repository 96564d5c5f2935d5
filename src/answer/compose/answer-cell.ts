import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { matrixCellNamed, type MatrixCell } from '../organization/matrix-cell.ts';
import { citeRow, placeOf } from './cite-passage.ts';
import { answered, lowerFirst } from './make-answer.ts';
import { tiedTo } from './tied-to.ts';

/** "Likelihood 3, impact 4: what level is that?": the cell of a matrix in which both meet. */
export function answerCell(asked: Asked, sources: Sources): Answer | null {
  const { question, asker, identifiers, others } = asked;
  if (identifiers.length > 0 || others.length > 0) return null;
  const [found] = sources.sections
    .of((document) => asker.allows(document))
    .flatMap((section) => matrixCellNamed(section, question) ?? []);
  return found === undefined ? null : answerCellFound(found, asked, sources);
}

export function answerCellFound(found: MatrixCell, asked: Asked, sources: Sources): Answer {
  const { section, item, axes, row, column, value } = found;
  const both = `${axes[0]} ${row} and ${lowerFirst(axes[1])} ${column}`;
  const lead = `${both} give ${value} (${placeOf(section)}).`;
  return answered(asked.question, 'ours', lead, {
    organization: [citeRow(item.passage, section.document, sources.today())],
    ...tiedTo(lead, asked, sources),
  });
}
