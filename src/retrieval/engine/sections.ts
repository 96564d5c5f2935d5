export interface InSection {
  readonly headings: readonly string[];
  /** The part of the document around the passage, where its headings do not tell. */
  readonly section?: string;
}

const LIMITS = {
  /** Sections of fewer passages on average say no more than the passages themselves. */
  fewestPassages: 2,
  /** A longer section says no more than the document. */
  mostPassages: 24,
  /** Where nothing tells, and in longer sections, this many neighbouring passages are one; 4 to 24 measure alike. */
  block: 8,
} as const;

/**
 * The passages of a document by sections, each a run of neighbours: by what names the section or by their headings, else by the
 * heading around their own ("4 Reporting" for all of 4.1 and 4.2), else by blocks. Returns where each section begins and, last,
 * where the document ends.
 */
export function sectionStarts(passages: readonly InSection[]): number[] {
  const own = passages.map(({ headings, section }) => section ?? pathOf(headings));
  const around = passages.map(
    ({ headings, section }) => section ?? pathOf(headings.length > 1 ? headings.slice(0, -1) : headings),
  );
  const found = [own, around].map(startsOf).find((starts) => isWorthIt(starts, passages.length));
  return (found ?? [0, passages.length]).flatMap((from, i, all) => blocksOf(from, all[i + 1] ?? from + 1));
}

function pathOf(headings: readonly string[]): string {
  return headings.join('\u0000');
}

function isWorthIt(starts: readonly number[], passages: number): boolean {
  return passages >= (starts.length - 1) * LIMITS.fewestPassages;
}

function startsOf(keys: readonly string[]): number[] {
  const starts = keys.flatMap((key, i) => (i === 0 || key !== keys[i - 1] ? [i] : []));
  return [...starts, keys.length];
}

/** Where the section from `from` to `to` begins, and each block in it if it is long. */
function blocksOf(from: number, to: number): number[] {
  if (to - from <= LIMITS.mostPassages) return [from];
  const count = Math.ceil((to - from) / LIMITS.block);
  return Array.from({ length: count }, (_, i) => from + i * LIMITS.block);
}
