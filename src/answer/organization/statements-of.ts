import type { DocumentInfo, Passage } from '../ports.ts';
import { headingsOf } from './read-passage.ts';
import { sentencesOf } from './sentences-of.ts';

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
    kind === 'table-row' ? [text] : sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  return stated.map((statement) => `${place}: ${statement}`);
}
