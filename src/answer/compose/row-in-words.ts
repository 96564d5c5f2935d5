/** "AIMS manager. Person: Priya Raman; Main duties: …" */
export function rowInWords(cells: Readonly<Record<string, string>>): string {
  const [first, ...others] = Object.entries(cells).filter(([, cell]) => cell !== '');
  const rest = others.map(([heading, cell]) => `${heading}: ${cell}`).join('; ');
  return rest === '' ? (first?.[1] ?? '') : `${first?.[1] ?? ''}. ${rest}.`;
}
