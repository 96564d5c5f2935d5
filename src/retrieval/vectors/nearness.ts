import type { VectorHit } from './vector-index.ts';

/** Nearest passages that count; those behind them are as far as any. */
export const NEAREST = 100;

/** How near each hit is, from 1 for the nearest to 0 for the last: models differ in what their cosines span. */
export function nearnessOf(hits: readonly VectorHit[]): Map<string, number> {
  const first = hits[0]?.similarity ?? 0;
  const last = hits.at(-1)?.similarity ?? 0;
  const span = first - last;
  return new Map(hits.map(({ id, similarity }) => [id, span <= 0 ? 1 : (similarity - last) / span]));
}
