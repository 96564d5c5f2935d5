import { isInFuture } from '../../../records/when.ts';
import type { DateMention } from '../dates/find-mentions.ts';
import { isFarAhead, liesAhead } from '../dates/lies-ahead.ts';
import { resolveDay } from '../dates/resolve-day.ts';
import { resolvePoint, todayIn, type DateContext } from '../dates/resolve-point.ts';

/** "This morning at 8", said in the afternoon. */
function earlierToday({ start }: DateMention, context: DateContext): boolean {
  if (start.clock === null || start.clock.half === 'words') return false;
  const when = resolvePoint(start, 'past', context);
  return when !== null && !isInFuture(when, context.now, context.timezone);
}

/** Where a date lies, or that it leaves it open. */
export type Side = 'planned' | 'implemented' | 'open';

export function sideOf(item: DateMention, { now, timezone }: DateContext): Side {
  const { day, shift } = item.start;
  if (shift !== null) return shift > 0 ? 'planned' : 'implemented';
  if (day === null) return 'open';
  const today = todayIn(timezone, now);
  const [past, future] = [resolveDay(day, today, 'past'), resolveDay(day, today, 'future')];
  if (past === null || past !== future) return 'open';
  const now10 = today.toFormat('yyyy-MM-dd');
  if (past === now10) return earlierToday(item, { now, timezone }) ? 'implemented' : 'open';
  return past > now10 ? 'planned' : 'implemented';
}

/** The side of a date that leaves it open, where one of the two that it can be is near and the other most of a year away. */
export function nearSide(item: DateMention, context: DateContext): 'planned' | 'implemented' | null {
  if (liesAhead(item, context)) return 'planned';
  return isFarAhead(item, context) ? 'implemented' : null;
}
