type Cells = Readonly<Record<string, string>>;

/** Behind "row AIMS manager:" the name of the row is not said again. @param asked The column to begin with. */
export function rowBehind(locator: string, cells: Cells, asked: string | null = null): string {
  const cell = asked === null ? '' : (cells[asked]?.trim() ?? '');
  if (asked !== null && cell !== '') {
    const rest = rowBehind(locator, { ...cells, [asked]: '' });
    return `${cellInWords([asked, cell])}.${rest === '' ? '' : ` ${rest}`}`;
  }
  const [first, ...others] = filled(cells);
  return first !== undefined && others.length > 0 && locator.endsWith(`row ${first[1].trim()}`)
    ? `${others.map(cellInWords).join('; ')}.`
    : rowInWords(cells);
}

/** "AIMS manager. Person: Priya Raman; Main duties: …" */
export function rowInWords(cells: Cells): string {
  const [first, ...others] = filled(cells);
  const rest = others.map(cellInWords).join('; ');
  return rest === '' ? (first?.[1] ?? '') : `${first?.[1] ?? ''}. ${rest}.`;
}

function filled(cells: Cells): [string, string][] {
  return Object.entries(cells).filter(([, cell]) => cell !== '');
}

/** How a reader calls a column without a heading. */
const UNNAMED = /^column \d+$/u;

function cellInWords([heading, cell]: readonly [string, string]): string {
  const said = cell.replace(/\.\s*$/u, '');
  return UNNAMED.test(heading) ? said : `${heading}: ${said}`;
}
