/** Behind "row AIMS manager:" the name of the row is not said again. @param asked The column to begin with. */
export function rowBehind(
  locator: string,
  cells: Readonly<Record<string, string>>,
  asked: string | null = null,
): string {
  const cell = asked === null ? '' : (cells[asked]?.trim() ?? '');
  if (asked !== null && cell !== '') {
    const rest = rowBehind(locator, { ...cells, [asked]: '' });
    return `${asked}: ${cell}.${rest === '' ? '' : ` ${rest}`}`;
  }
  const [first, ...others] = Object.entries(cells).filter(([, cell]) => cell !== '');
  return first !== undefined && others.length > 0 && locator.endsWith(`row ${first[1].trim()}`)
    ? `${others.map(([heading, cell]) => `${heading}: ${cell}`).join('; ')}.`
    : rowInWords(cells);
}

/** "AIMS manager. Person: Priya Raman; Main duties: …" */
export function rowInWords(cells: Readonly<Record<string, string>>): string {
  const [first, ...others] = Object.entries(cells).filter(([, cell]) => cell !== '');
  const rest = others.map(([heading, cell]) => `${heading}: ${cell}`).join('; ');
  return rest === '' ? (first?.[1] ?? '') : `${first?.[1] ?? ''}. ${rest}.`;
}
