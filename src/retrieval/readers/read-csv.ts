import { ok } from '../../kernel/result.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';
import { blocksFromGrid } from './blocks-from-grid.ts';
import { parseCsv } from './parse-csv.ts';

/** `source`: what `parseCsv` reads; lines without text are passed over. */
export function readCsv(source: string): ReadOutcome {
  const rows = parseCsv(source);
  return rows.ok ? ok({ title: null, blocks: blocksFromGrid(rows.value) }) : rows;
}
