import type { Segment } from './segment.ts';

export interface PdfPage {
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Share of the page's height, at the top and at the bottom, where running heads and feet stand. */
const MARGIN = 0.12;
/** A line that stands there on this many pages, or on half of a short document's, is one. */
const REPEATED = 3;

/** Dots that lead to a page number. */
const CONTENTS_LINE = /(?:\.\s?){5,}\s*\d*\s*$/u;

const PAGE_NUMBER = /^(?:page\s*)?[-–]?\s*\d+\s*[-–]?(?:\s*(?:of|\/)\s*\d+)?$/iu;

/** The pages without running heads, feet, page numbers and the lines of a table of contents. */
export function dropMargins(pages: readonly PdfPage[]): Segment[][] {
  const seen = new Map<string, Set<number>>();
  pages.forEach(({ height, segments }, page) => {
    for (const segment of segments) {
      if (!inMargin(segment, height)) continue;
      const key = keyOf(segment);
      seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  });
  const often = Math.max(2, Math.min(REPEATED, pages.length / 2));
  return pages.map(({ height, segments }) =>
    segments.filter((segment) => {
      if (CONTENTS_LINE.test(segment.text)) return false;
      if (!inMargin(segment, height)) return true;
      return !PAGE_NUMBER.test(segment.text.trim()) && (seen.get(keyOf(segment))?.size ?? 0) < often;
    }),
  );
}

function inMargin({ y }: Segment, height: number): boolean {
  return y < height * MARGIN || y > height * (1 - MARGIN);
}

/** Numbers change from page to page. */
function keyOf({ text, y }: Segment): string {
  return `${Math.round(y)} ${text.replace(/\d+/gu, '#').trim()}`;
}
