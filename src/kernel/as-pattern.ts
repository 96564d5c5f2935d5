/** A text as a part of a regular expression that matches it to the letter. */
export function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
