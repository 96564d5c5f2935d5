/** Behind "row AIMS manager:" the name of the row is not said again. */
export function rowBehind(locator: string, cells: Readonly<Record<string, string>>): string {
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
