import type { ReviewRecord } from '../records/review-record.ts';
import type { PastSend } from './ports.ts';
import { keyOf } from './subject-answers.ts';

/** How a week's reviews went: what was asked, and how much of that its owners answered. */
export interface WeekFigures {
  readonly week: string;
  readonly asked: number;
  readonly answered: number;
}

/**
 * Null for a week in which nothing was asked.
 * @param isCounted Whether the reader may see what was asked about (`keyOf`): what they may not see is in neither number.
 */
export function weekFigures(
  week: string,
  sends: readonly PastSend[],
  reviews: readonly ReviewRecord[],
  isCounted: (subject: string) => boolean,
): WeekFigures | null {
  const answered = new Set(
    reviews
      .filter((review) => review.week === week)
      .map(({ owner, subject }) => `${owner} ${keyOf(subject)}`),
  );
  const asked = sends
    .filter(({ key }) => key === week)
    .flatMap((send) => send.asked.filter(isCounted).map((subject) => `${send.owner} ${subject}`));
  if (asked.length === 0) return null;
  return { week, asked: asked.length, answered: asked.filter((one) => answered.has(one)).length };
}
