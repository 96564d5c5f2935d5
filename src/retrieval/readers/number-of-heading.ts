/** "4.2" of "4.2 Deadlines"; "A.6" of "A.6 Life cycle"; null for a line that does not start with a section's number. */
export function numberOfHeading(line: string): string | null {
  const match =
    /^(?:(?:section|chapter|part|article|clause)\s+)?(\d{1,2}(?:\.\d{1,3}){0,4}|[A-Z](?:\.\d{1,3}){1,4})\.?\s+(?=[\p{Lu}\d"“(])/u.exec(
      line,
    );
  return match?.[1] ?? null;
}

const LONGEST_HEADING = 90;

/** Whether a line could be a heading by its words alone: short, and not the end of a sentence. */
export function looksLikeHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && /[\p{L}\p{N})”"?]$/u.test(line) && /^["“(]?[\p{Lu}\d]/u.test(line);
}
