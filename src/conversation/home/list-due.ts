import { due } from '../../review/due.ts';
import { loadDue } from '../../review/load-due.ts';
import { seenBy } from '../../review/seen-by.ts';
import { byUrgency } from '../../review/urgency.ts';
import type { TurnDeps } from '../deps.ts';
import { nameOfItem } from '../present-hand-over.ts';
import type { Rich } from '../reply.ts';

/** All that is due now, as far as the reader may see it, most urgent first: what it is, why, and whose it is. */
export async function listDue(reader: string, { reviews, clock }: TurnDeps): Promise<readonly Rich[]> {
  const { input } = await loadDue(reviews.sources, clock.now());
  return due(input)
    .flatMap(({ items }) => items)
    .filter(seenBy(reader, [input], reviews.sources))
    .toSorted(byUrgency)
    .map((item): Rich => {
      const whose: Rich = item.owner === null ? [' · nobody'] : [' · ', { person: item.owner }];
      return [...nameOfItem(item), ` · ${item.reason}`, ...whose];
    });
}
