/** "1. Stop it", "3.1 A journalist decides", "4) Keep the prompts": the number of a paragraph or a step, and no count of anything. */
const NUMBERING =
  /(?<=^|\n)[ \t]*(?:\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3})+\.?)[ \t]+(?=["“‘(*_]*\p{L})(?!\p{Ll})/gu;

/** A text without the numbers of its paragraphs and steps. */
export function withoutNumbering(text: string): string {
  return text.replace(NUMBERING, '');
}
