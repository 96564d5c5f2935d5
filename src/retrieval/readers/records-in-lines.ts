import type { TableBlock } from '../documents/block.ts';

/** "Supplier: …" */
const LABELLED = /^(\p{Lu}[\p{L} ]{1,29}):\s+(.+)$/su;
/** "Examwatch Ltd. System: ProctorGate. Category A." */
const BETWEEN = /[.;]\s+(?=[\p{Lu}\d])/u;
const FEWEST = 2;

/** A run of lines that tell of one thing each. */
export interface Records {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly table: TableBlock;
}

/**
 * Lines one behind the other that begin with the same label, "Supplier: … System: … Contract ends …", are the rows of a table: parted into
 * sentences nobody could tell whose contract ends when. Null where there are none.
 */
export function recordsIn(lines: readonly string[]): Records | null {
  const labels = lines.map((line) => LABELLED.exec(line)?.[1] ?? null);
  const from = labels.findIndex((label, at) => label !== null && labels[at + 1] === label);
  if (from === -1) return null;
  let to = from + FEWEST;
  while (labels[to] === labels[from]) to += 1;
  const records = lines.slice(from, to).map(recordOf);
  const named = [...new Set(records.flatMap(({ named: cells }) => [...cells.keys()]))];
  const rows = records.map(({ named: cells, rest }) => [
    ...named.map((label) => cells.get(label) ?? ''),
    rest,
  ]);
  return { from, to, table: { kind: 'table', header: [...named, ''], rows } };
}

function recordOf(line: string): { readonly named: ReadonlyMap<string, string>; readonly rest: string } {
  const named = new Map<string, string>();
  const rest: string[] = [];
  for (const part of line.replace(/\.$/u, '').split(BETWEEN)) {
    const [, label, value] = LABELLED.exec(part) ?? [];
    if (label === undefined || value === undefined || named.has(label)) rest.push(part);
    else named.set(label, value);
  }
  return { named, rest: rest.length === 0 ? '' : `${rest.join('. ')}.` };
}
