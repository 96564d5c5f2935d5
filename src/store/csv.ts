/**
 * No cell of an export runs as a formula: one that a spreadsheet would take for one gets an apostrophe before it, and
 * every cell is quoted, so that none falls apart where a list is separated by semicolons or tabs (RFC 4180; OWASP, "CSV
 * injection").
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

const STARTS_A_FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

function csvCell(text: string): string {
  const harmless = STARTS_A_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
