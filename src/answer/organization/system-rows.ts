import { asPattern } from '../../kernel/as-pattern.ts';
import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import { quotableTo } from './in-force.ts';

/** A system as the organization's inventory lists it. */
export interface SystemRow {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly passage: Passage;
  readonly document: DocumentInfo;
}

export interface SystemRows {
  /** In the table's order, each system once. */
  rows(allows: (document: DocumentInfo) => boolean): readonly SystemRow[];
}

/** How inventories are called, and how they head the column with the names. */
const INVENTORY = /\b(?:inventory|register of (?:ai )?(?:systems|applications)|ai register|system list)\b/i;
const NAME = /^(?:name|system|ai system|system name|application|use case)$/i;

export function createSystemRows(index: AnswerIndex): SystemRows {
  return {
    rows: (allows) => {
      const isQuotable = quotableTo({ allows });
      const inventories = index.documents.filter(
        (document) => isQuotable(document) && INVENTORY.test(document.title),
      );
      const rows = inventories.flatMap((document) =>
        index.passages(document.id).flatMap((passage) => toRow(document, passage)),
      );
      return [...new Map(rows.map((row) => [row.name.toLowerCase(), row])).values()];
    },
  };
}

function toRow(document: DocumentInfo, passage: Passage): SystemRow[] {
  const { cells = {} } = passage;
  const name = Object.entries(cells)
    .find(([heading]) => NAME.test(heading.trim()))?.[1]
    .trim();
  return name === undefined || name === '' ? [] : [{ name, cells, passage, document }];
}

/**
 * The rows that a question asks for: every value of a column that stands in the question narrows them down
 * ("pilot", "high" where it also says "risk"). Without such a value all rows.
 */
export function rowsAskedFor(rows: readonly SystemRow[], question: string): readonly SystemRow[] {
  const headings = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return headings.reduce((left, heading) => narrowed(left, heading, question), rows);
}

/** A column with more values than this tells systems apart instead of sorting them. */
const MOST_VALUES = 5;
/** These words need their column's name beside them. */
const EVERYDAY = /^(?:high|medium|low|own|yes|no|none|open|closed|new|\d+)$/i;

function narrowed(rows: readonly SystemRow[], heading: string, question: string): readonly SystemRow[] {
  const valueOf = ({ cells }: SystemRow) => (cells[heading] ?? '').replace(/\s*\(.*\)$/, '').trim();
  const values = [...new Set(rows.map(valueOf))].filter((value) => value !== '');
  if (values.length > MOST_VALUES || NAME.test(heading)) return rows;
  const said = values.filter(
    (value) => says(question, value) && (!EVERYDAY.test(value) || namesColumn(question, heading)),
  );
  return said.length === 0 ? rows : rows.filter((row) => said.includes(valueOf(row)));
}

function says(question: string, words: string): boolean {
  const escaped = asPattern(words).replace(/\s+/g, String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu').test(question);
}

function namesColumn(question: string, heading: string): boolean {
  return heading.split(/[^\p{L}]+/u).some((word) => word.length > 3 && says(question, word));
}
