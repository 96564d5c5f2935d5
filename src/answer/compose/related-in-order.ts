import type { Asked, Sources } from '../asked.ts';
import { rankFor } from './rank-for.ts';

/** Places that an answer rests on, what the question is most about first. */
export function relatedInOrder(asked: Asked, related: readonly string[], sources: Sources): string[] {
  const ranked = rankFor(asked, sources).map(({ entry }) => entry.id);
  const rankOf = (id: string) => {
    const at = ranked.findIndex((each) => each === id || each.startsWith(`${id}.`));
    return at === -1 ? ranked.length : at;
  };
  return related.toSorted((a, b) => rankOf(a) - rankOf(b));
}
