/** Letters, numbers and the marks of our own grids; whatever else stood in a cell could end the grid early or format. */
const UNSAFE = /[^\p{L}\p{N} ·│└.,:-]/gu;

/** The cells of a grid in columns, set to the right, two blanks apart. */
export function gridText(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map((cell) => cell.toWellFormed().replace(UNSAFE, '')));
  const columns = Math.max(0, ...clean.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...clean.map((row) => row[at]?.length ?? 0)),
  );
  return clean.map((row) => row.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')).join('\n');
}
