/** A request about the message itself; “they did not keep it confidential” is part of what happened. */
const ASKED =
  /(?:^|[.!?,;:(\n-]\s*|\b(?:please|pls)\s+)(?:(?:please|pls)\s+)?(?:keep|treat|mark|handle) (?:this|it)(?: one)?(?: as)?(?: strictly)? (?:confidential(?:ly)?|private|secret|restricted)\b|^\s*(?:strictly )?confidential\s*[:.!]/iu;

/** Whether who reports something asks that not everybody sees it. */
export function keepsConfidential(text: string): boolean {
  return ASKED.test(text);
}
