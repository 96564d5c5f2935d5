import { recordTypes } from '../record-types.ts';
import { IMPORT_KINDS, comparable, type ImportKind } from './column-names.ts';
import { mapColumns, type ColumnMap, type SaidColumn } from './map-columns.ts';

/** Titles, logos and notes stand above the header of many registers. */
const ROWS_LOOKED_AT = 30;

export interface FoundHeader {
  /** From 0. */
  readonly row: number;
  readonly headers: readonly string[];
}

/** The first row that names the most fields, at least two; null where no row does. */
export function findHeader(
  rows: readonly (readonly string[])[],
  kind: ImportKind | null,
  said: readonly SaidColumn[],
): FoundHeader | null {
  const kinds = kind === null ? IMPORT_KINDS : [kind];
  let best: FoundHeader | null = null;
  let most = 1;
  for (const [row, headers] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const named = Math.max(...kinds.map((one) => mapColumns(one, headers, said).mapped.length));
    if (named <= most) continue;
    [best, most] = [{ row, headers }, named];
  }
  return best;
}

const KIND_WORDS: readonly (readonly [RegExp, ImportKind])[] = [
  [/\bincidents?\b/u, 'incident'],
  [/\brisks?\b/u, 'risk'],
  [/\bchanges?\b/u, 'change'],
];

/** The one kind that a name speaks of: of a file, a sheet, or a cell of a column that says the type. */
export function kindIn(name: string): ImportKind | null {
  const words = comparable(name);
  const found = KIND_WORDS.filter(([pattern]) => pattern.test(words)).map(([, kind]) => kind);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The kind whose own fields the header names, of those that must be known most; null where two fit alike. */
export function kindOfHeader(headers: readonly string[], said: readonly SaidColumn[]): ImportKind | null {
  const scored = IMPORT_KINDS.map((kind) => ({
    kind,
    score: scoreOf(kind, mapColumns(kind, headers, said)),
  }));
  const [first, second] = scored.sort((a, b) => b.score - a.score);
  return first === undefined || second === undefined || first.score === second.score ? null : first.kind;
}

function scoreOf(kind: ImportKind, { mapped }: ColumnMap): number {
  const required = new Set(recordTypes[kind].requiredFields.map(({ name }) => name));
  return mapped.reduce((sum, { field }) => sum + (required.has(field) ? 3 : 1), 0);
}
