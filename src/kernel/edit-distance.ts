/**
 * Optimal string alignment distance: a letter added, left out, replaced, or two neighbours swapped counts one.
 * Gives `most + 1` as soon as it is certain that the distance is greater than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(cell(a, b, i, j, { before, row, next }));
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? most + 1, most + 1);
}

interface Rows {
  readonly before: readonly number[];
  readonly row: readonly number[];
  readonly next: readonly number[];
}

function cell(a: string, b: string, i: number, j: number, { before, row, next }: Rows): number {
  const same = a.charAt(i - 1) === b.charAt(j - 1);
  const plain = Math.min(
    (row[j] ?? Infinity) + 1,
    (next[j - 1] ?? Infinity) + 1,
    (row[j - 1] ?? Infinity) + (same ? 0 : 1),
  );
  const swapped =
    i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
  return swapped ? Math.min(plain, (before[j - 2] ?? Infinity) + 1) : plain;
}
