import { asPattern } from '../../kernel/as-pattern.ts';
import type { Section, SectionItem } from './sections.ts';

/** Where two values that a question names meet in a matrix. */
export interface MatrixCell {
  readonly section: Section;
  readonly item: SectionItem;
  /** "4 likely", as the row is called; "5", as the column is. */
  readonly row: string;
  readonly column: string;
  /** How the rows and the columns are called together: "Likelihood", "Impact". */
  readonly axes: readonly [string, string];
  readonly value: string;
}

const NUMBER = /^\d+\.?$/;

/** Its columns are numbers, but for the one that names the rows. */
export function isMatrix({ columns }: Section): boolean {
  return columns.filter((column) => NUMBER.test(column.trim())).length >= Math.max(2, columns.length - 1);
}

/** "Likelihood 3, impact 4" in a matrix that is headed "Likelihood \ Impact". */
export function matrixCellNamed(section: Section, question: string): MatrixCell | null {
  const axes = axesOf(section);
  if (axes === null || !isMatrix(section)) return null;
  const [across, down] = [numberOf(axes[1], question), numberOf(axes[0], question)];
  if (across === null || down === null) return null;
  const corner = cornerOf(section);
  const item = section.items.find(({ cells }) =>
    new RegExp(String.raw`^\s*${down}\b`).test(cells?.[corner] ?? ''),
  );
  const value = item?.cells?.[across]?.trim() ?? '';
  if (item === undefined || value === '') return null;
  return { section, item, row: item.cells?.[corner]?.trim() ?? down, column: across, axes, value };
}

/** "Likelihood" and "Impact" of a column headed "Likelihood \ Impact"; null where it names but one thing. */
export function axesOf(section: Section): readonly [string, string] | null {
  const [rows = '', columns = ''] = cornerOf(section).split(/\s*[\\/×|]\s*/);
  return rows === '' || columns === '' ? null : [rows, columns];
}

function cornerOf({ columns }: Section): string {
  return columns.find((column) => !NUMBER.test(column.trim())) ?? '';
}

/** "Impact of 4", "impact = 4", "a 4 for impact". */
function numberOf(axis: string, question: string): string | null {
  const name = asPattern(axis);
  const behind = new RegExp(String.raw`\b${name}\s*(?:level|score|rating|of|is|at|=|:|-)*\s*(\d+)\b`, 'i');
  const before = new RegExp(String.raw`\b(\d+)\s+(?:for|in|on|of)\s+(?:the\s+)?${name}\b`, 'i');
  return behind.exec(question)?.[1] ?? before.exec(question)?.[1] ?? null;
}
