import type { Span } from './laid-out-text.ts';

/**
 * Where a passage stands, for people: "section 4.2 Deadlines", "page 3, section 2 Due diligence",
 * "section 2 Controls, row A.8.4". `position`: the first span's place in the document, from 0; it stands in
 * where nothing else tells.
 */
export function locatorFor(spans: readonly Span[], position: number): string {
  const first = spans[0];
  if (!first) return 'the document';
  const parts = [pagesOf(spans), sectionOf(first), first.row ? `row ${first.row.label}` : null];
  const known = parts.filter((part) => part !== null);
  if (known.length > 0) return known.join(', ');
  return position === 0 ? 'the beginning' : `paragraph ${position + 1}`;
}

function pagesOf(spans: readonly Span[]): string | null {
  const from = spans[0]?.page ?? null;
  const to = spans.at(-1)?.page ?? from;
  if (from === null) return null;
  return from === to ? `page ${from}` : `pages ${from}–${to}`;
}

function sectionOf({ headings }: Span): string | null {
  const innermost = headings.at(-1);
  if (innermost === undefined) return null;
  return /^(?:section|sheet|chapter|annex|appendix|part|clause|article)\b/iu.test(innermost)
    ? innermost
    : `section ${innermost}`;
}
