import type { ChainHead } from '../records/verify-chain.ts';
import { due, type DueInput, type DueItem } from './due.ts';
import { isOverdue } from './manager-overview.ts';
import type { WeekFigures } from './week-figures.ts';

/** What everybody may read: numbers, and nobody's name or record. */
export interface ChannelSummary {
  readonly week: string;
  readonly items: number;
  readonly people: number;
  readonly overdue: number;
  readonly lastWeek: WeekFigures | null;
  /** The end of the audit chain when it was written: Slack keeps it where nobody who can change the database can. */
  readonly witness: ChainHead | null;
}

/** @param maySee Whether everybody may see an item: what not everybody may see is not counted either. */
export function channelSummary(
  input: DueInput,
  maySee: (item: DueItem) => boolean,
  given: Pick<ChannelSummary, 'week' | 'lastWeek' | 'witness'>,
): ChannelSummary {
  const owned = due(input)
    .map(({ owner, items }) => ({ owner, items: items.filter(maySee) }))
    .filter(({ items }) => items.length > 0);
  const items = owned.flatMap((one) => one.items);
  return {
    ...given,
    items: items.length,
    people: owned.filter(({ owner }) => owner !== null).length,
    overdue: items.filter(isOverdue).length,
  };
}
