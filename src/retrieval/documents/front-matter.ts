/** A text and the YAML between the `---` lines at its start; null when it has none. */
export function partFrontMatter(source: string): { yaml: string | null; body: string } {
  const match = /^\uFEFF?---[ \t]*\r?\n((?:[\s\S]*?\n)?)---[ \t]*(?:\r?\n|$)/u.exec(source);
  if (!match) return { yaml: null, body: source };
  return { yaml: match[1] ?? '', body: source.slice(match[0].length) };
}
