import type { PdfItem } from './segment.ts';

export interface PageText {
  readonly items: readonly PdfItem[];
  /** Points from the lower edge to the upper one. */
  readonly height: number;
}

/** A page as it is read: turned by a quarter when most of its letters are, as wide tables in a report of upright pages. */
export function upright(items: readonly PdfItem[], page: { width: number; height: number }): PageText {
  const letters = { level: 0, up: 0, down: 0 };
  for (const { str, transform } of items) {
    const [a = 0, b = 0] = transform;
    const way = Math.abs(b) <= Math.abs(a) ? 'level' : b > 0 ? 'up' : 'down';
    letters[way] += str.trim().length;
  }
  if (letters.level >= letters.up + letters.down) return { items, height: page.height };
  const turn = letters.up >= letters.down ? 1 : -1;
  const turned = items.map((item) => {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
    const [right, up] = turn === 1 ? [y, page.width - x] : [page.height - y, x];
    return { ...item, transform: [b * turn, -a * turn, d * turn, -c * turn, right, up] };
  });
  return { items: turned, height: page.width };
}
