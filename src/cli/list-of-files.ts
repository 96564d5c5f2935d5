/** More names than this are counted. */
const MOST_NAMES = 8;

/** "a.md, b.pdf and 12 more". */
export function listOfFiles(files: readonly string[]): string {
  const more = files.length - MOST_NAMES;
  return more <= 0 ? files.join(', ') : `${files.slice(0, MOST_NAMES).join(', ')} and ${more} more`;
}
