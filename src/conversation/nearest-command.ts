export const COMMANDS = [
  'ask',
  'incident',
  'risk',
  'change',
  'concern',
  'records',
  'questions',
  'review',
  'mine',
  'help',
] as const;

/** The command that a slip of the fingers was meant for: at most two letters off, and most of the word right. */
export function nearestCommand(typed: string): string | null {
  const word = typed.toLowerCase();
  const scored = COMMANDS.map((command) => ({ command, off: editDistance(word, command) }));
  const best = scored.sort((a, b) => a.off - b.off)[0];
  return best !== undefined && best.off <= 2 && best.off < best.command.length / 2 ? best.command : null;
}

/** Levenshtein distance; a swap of neighbours counts as one. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + cost,
        swapped ? at(rows, i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
