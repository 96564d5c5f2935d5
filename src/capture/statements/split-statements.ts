/** One piece of a message, and where it stands in it. */
export interface Statement {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Where one statement may end and the next begin; the comma of “3,000” and the points of “A.6.2.4” and “14:05.” are inside. */
const BETWEEN = /\s*(?:[;\n]+|\.{2,}|,(?!\d)|[.!]+(?=\s|$)|\s[–—-]\s)\s*|\s+(?:and|but|also|plus)\s+/giu;
/** What is quoted or in brackets is one, and so is “between 2 and 3”. */
const CLOSED =
  /\bbetween\s+\S+\s+and\s+\S+|"[^"]*"|“[^”]*”|«[^»]*»|\([^)]*\)|(?<!\b(?:likelihood|impact|probability)\s)\b[1-5]\s+and\s+[1-5]\b(?!\s*%|\s+\p{L})/giu;
/** Said in front of a statement. */
const LEAD =
  /^(?:(?:and|but|also|plus|oh|ah|ok(?:ay)?|so|then|well|yes|yeah|please|pls|hm+|um+|btw|by the way|again|the rest|now|no(?=[,\s]+(?:the|its|my|that|it)\b)|sorry(?=[,\s]))[,:\s]+)+/iu;

export function splitStatements(text: string): readonly Statement[] {
  const closed = [...text.matchAll(CLOSED)].map(
    ({ index, 0: words }) => [index, index + words.length] as const,
  );
  const isClosed = (at: number): boolean => closed.some(([from, to]) => at > from && at < to);
  const pieces: Statement[] = [];
  let from = 0;
  for (const { index, 0: between } of [...text.matchAll(BETWEEN), { index: text.length, 0: '' }]) {
    if (isClosed(index)) continue;
    const piece = trimmedIn(text, from, index);
    if (piece !== null) pieces.push(piece);
    from = index + between.length;
  }
  return pieces;
}

function trimmedIn(text: string, from: number, to: number): Statement | null {
  const raw = text.slice(from, to);
  const lead = LEAD.exec(raw)?.[0] ?? '';
  const words = raw.slice(lead.length).trim();
  if (!/[\p{L}\p{N}]/u.test(raw)) return null;
  if (words === '' || !/[\p{L}\p{N}]/u.test(words)) return { text: raw.trim(), from, to };
  const start = from + lead.length + raw.slice(lead.length).search(/\S/u);
  return { text: words, from: start, to: start + words.length };
}
