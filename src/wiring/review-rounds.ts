import type { Quiet } from '../review/ports.ts';
import type { ReviewAt } from '../review/review-schedule.ts';
import { ReviewRounds } from '../review/review-rounds.ts';
import { reviewSends } from './review-sends.ts';
import { reviewSources, type ReviewParts } from './review-sources.ts';

/** For the timer of a running assistant, and for `aims review --send`. */
export function reviewRounds(parts: ReviewParts, at: ReviewAt, quiet: Quiet): ReviewRounds {
  const { config, store, settings } = parts;
  return new ReviewRounds({
    sources: reviewSources(parts),
    sends: reviewSends(store.reviews),
    quiet,
    settings: settings.review,
    at,
    managers: config.managers,
    channel: config.reviewChannel,
    timezone: config.timezone,
    auditHead: () => store.auditHead(),
  });
}

/** Where nobody can be asked whether they want to be left alone. */
export const neverQuiet: Quiet = { until: () => Promise.resolve(null) };
