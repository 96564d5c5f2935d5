/**
 * The stretch of a text that says certain words, as it stands there; null when it does not. White space and the case of
 * letters may differ, nothing else.
 */
export function findWords(text: string, words: string): string | null {
  const parts = words
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const pattern = parts
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
    .join(String.raw`\s+`);
  return new RegExp(pattern, 'iu').exec(text)?.[0] ?? null;
}
