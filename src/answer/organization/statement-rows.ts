import type { AnswerIndex, DocumentInfo, Passage } from '../ports.ts';
import { quotableTo } from './in-force.ts';

/** What a Statement of Applicability says about one control. A cell that the table lacks is null. */
export interface StatementRow {
  readonly control: string;
  readonly applicable: boolean | null;
  readonly justification: string | null;
  readonly status: string | null;
  readonly owner: string | null;
  readonly passage: Passage;
  readonly document: DocumentInfo;
}

export interface StatementRows {
  /** In the table's order. */
  rows(allows: (document: DocumentInfo) => boolean): readonly StatementRow[];
}

/** How such tables head their columns. */
const COLUMNS = {
  control:
    /^(?:annex a\s*)?(?:control|ref(?:erence)?|clause|id|no|number|#)(?:\s*(?:id|no|number|ref(?:erence)?|name))?\.?$/i,
  applicable: /applic|included?\b|in scope|relevant|selected|required/i,
  justification: /justif|reason|rationale|why|comment|remark|explanation/i,
  status: /status|implement|state|progress|maturity/i,
  owner: /owner|responsib|accountab|who/i,
} as const;

const CONTROL_ID = /\bA\.?\s?(\d{1,2}(?:\.\d{1,2}){1,2})\b/i;

/**
 * A row that lists a control. It names every subject of Annex A in passing, so it answers only who asks for
 * the statement.
 */
export function isStatementRow({ cells = {} }: Passage): boolean {
  return (
    cellUnder(cells, COLUMNS.applicable) !== null && CONTROL_ID.test(cellUnder(cells, COLUMNS.control) ?? '')
  );
}

/** Rows of every table in force that lists controls with whether they apply, whatever the file's format. */
export function createStatementRows(index: AnswerIndex): StatementRows {
  const known = new Map<string, readonly StatementRow[]>();
  const rowsOf = (document: DocumentInfo) => {
    const rows = known.get(document.id) ?? readRows(document, index.passages(document.id));
    known.set(document.id, rows);
    return rows;
  };
  return {
    rows: (allows) => index.documents.filter(quotableTo({ allows })).flatMap(rowsOf),
  };
}

export function isImplemented({ status }: StatementRow): boolean {
  return /^(?:fully\s+)?implemented|^yes|^done|^in place/i.test(status ?? '');
}

/** It applies, and something is still to do. */
export function isUnfinished(row: StatementRow): boolean {
  return row.applicable !== false && !isImplemented(row);
}

function readRows(document: DocumentInfo, passages: readonly Passage[]): readonly StatementRow[] {
  return passages.flatMap((passage) => {
    const row = toRow(document, passage);
    return row === null ? [] : [row];
  });
}

function toRow(document: DocumentInfo, passage: Passage): StatementRow | null {
  if (passage.cells === undefined) return null;
  const cell = (column: keyof typeof COLUMNS) => cellUnder(passage.cells ?? {}, COLUMNS[column]);
  const applies = cell('applicable');
  const number = CONTROL_ID.exec(cell('control') ?? '')?.[1];
  if (number === undefined || (applies === null && cell('status') === null)) return null;
  return {
    control: `A.${number}`,
    applicable: applies === null ? null : toYesOrNo(applies),
    justification: cell('justification'),
    status: cell('status'),
    owner: cell('owner'),
    passage,
    document,
  };
}

function cellUnder(cells: Readonly<Record<string, string>>, heading: RegExp): string | null {
  const value = Object.entries(cells)
    .find(([name]) => heading.test(name.trim()))?.[1]
    .trim();
  return value === undefined || value === '' ? null : value;
}

function toYesOrNo(cell: string): boolean | null {
  if (/^(?:no|n|not?\b|excluded|false|n\/?a|-|–|✗|nein|non)/i.test(cell)) return false;
  return /^(?:yes|y|true|applicable|included|x|✓|✔|ja|oui|partly|partial)/i.test(cell) ? true : null;
}
