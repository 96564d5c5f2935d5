const MARKED = /^(\d{1,3}[.)]|\(?[a-z][.)]|\([ivx]{1,4}\)|[•◦▪‣·*–—-])\s+(?=\S)/u;

/** A line that is a list item, parted into its mark and its text; null for any other. Bullets become "-". */
export function partListItem(line: string): { marker: string; text: string } | null {
  const match = MARKED.exec(line);
  const mark = match?.[1];
  if (!match || mark === undefined) return null;
  return { marker: /[\p{L}\p{N}]/u.test(mark) ? mark : '-', text: line.slice(match[0].length) };
}
