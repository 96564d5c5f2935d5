import type { DocumentInfo, Passage } from '../ports.ts';
import { headingsOf } from './read-passage.ts';
import { sentencesOf } from './sentences-of.ts';

/**
 * Of what leads to a list, or stands in one: "Report it within 4 hours:". The encoder learned from whole sentences, and from rows whose
 * cells are set apart by semicolons: a colon at the end puts a statement far from every question.
 */
const OPEN_END = /[:;…]\s*$/u;
const BETWEEN_CELLS = / \| /gu;

/**
 * What a passage states, a sentence or a table's row each, with where it stands: "Keep them for a year." alone does not tell
 * what is kept. In the order of the text; what stands before is the same for all.
 */
export function statementsOf(
  { title }: Pick<DocumentInfo, 'title'>,
  passage: Pick<Passage, 'headings' | 'kind' | 'text'>,
): string[] {
  const { kind, text } = passage;
  const heading = headingsOf(passage).at(-1) ?? '';
  const place = [title, heading].filter((part) => part !== '').join(', ');
  const stated =
    kind === 'table-row'
      ? [text.replace(BETWEEN_CELLS, '; ')]
      : sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  return stated.map((statement) => `${place}: ${statement.replace(OPEN_END, '.')}`);
}
