import { parse } from 'csv-parse/sync';
import { err, ok } from '../../kernel/result.ts';
import type { ReadOutcome } from '../documents/read-outcome.ts';
import { blocksFromGrid } from './blocks-from-grid.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** `source`: comma, semicolon, tab or bar separated values; rows need not be of one length. */
export function readCsv(source: string): ReadOutcome {
  try {
    const grid = parse(source, {
      delimiter: separatorOf(source),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      bom: true,
    });
    return ok({ title: null, blocks: blocksFromGrid(grid) });
  } catch {
    return err({ kind: 'broken', format: 'CSV' });
  }
}

/** The sign that the first line with text has most of, outside quotes. */
export function separatorOf(source: string): string {
  const line = source.split(/\r?\n/u, 5).find((one) => one.trim() !== '') ?? '';
  const bare = line.replace(/"[^"]*"/gu, '');
  const counted = SEPARATORS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
