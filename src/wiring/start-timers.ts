import { turnDeps } from './open-turns.ts';
import { startTimer, type Timer } from '../jobs/start-timer.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { AssistantMetrics } from '../operation/assistant-metrics.ts';
import type { Quiet } from '../review/ports.ts';
import type { ReviewAt } from '../review/review-schedule.ts';
import type { EnvelopeWork } from '../slack/run-envelope.ts';
import type { Store } from '../store/store.ts';
import { startClockReminders } from './clock-reminders.ts';
import { startDraftOffers } from './draft-offers.ts';
import type { TurnParts } from './open-turns.ts';
import { reviewRounds } from './review-rounds.ts';
import { watchDocuments } from './watch-documents.ts';

const REVIEW_EVERY_MS = 60_000;
const DAY_MS = 86_400_000;
/** A settled row is kept for as long as Slack could deliver its event again, and then some. */
const KEEP_SETTLED_MS = 14 * DAY_MS;

export interface TimersParts {
  readonly parts: TurnParts;
  readonly reviewAt: ReviewAt;
  readonly quiet: Quiet;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Pick<AssistantMetrics, 'reviews'>;
  /** For what the assistant says of its own accord. */
  readonly commit: EnvelopeWork['commit'];
  /** Messages were queued. */
  readonly onQueued: () => void;
}

/** Timed work of a running assistant: reviews, drafts that were left, documents that change, and tidying up. */
export function startTimers(given: TimersParts): { stop(): Promise<void> } {
  const { parts, clock, logger, commit } = given;
  const { store, config, knowledge } = parts;
  const timers = [
    startReviews(given),
    startDraftOffers({ deps: turnDeps({ ...parts, clock }), commit, clock, logger }),
    startClockReminders({ parts, clock, logger, onQueued: given.onQueued }),
    watchDocuments({ config, knowledge, logger }),
    startTidying(store, given),
  ];
  return {
    stop: async () => {
      await Promise.all(timers.map((timer) => timer.stop()));
    },
  };
}

function startReviews({ parts, reviewAt, quiet, clock, logger, metrics, onQueued }: TimersParts): Timer {
  const rounds = reviewRounds(parts, reviewAt, quiet);
  return startTimer({
    ...{ name: 'weekly review', everyMs: REVIEW_EVERY_MS, logger },
    tick: async () => {
      const { failures, ...queued } = await rounds.run(clock.now());
      if (Object.values(queued).some((count) => count > 0)) onQueued();
      metrics.reviews.count({ kind: 'weekly' }, queued.weekly);
      metrics.reviews.count({ kind: 'follow-up' }, queued.followUps);
      metrics.reviews.count({ kind: 'reminder' }, queued.reminders);
      metrics.reviews.count({ kind: 'overview' }, queued.posts);
      metrics.reviews.count({ kind: 'not-queued' }, failures.length);
      for (const { owner, error } of failures)
        logger.error('a review could not be queued', { owner, why: error });
    },
  });
}

function startTidying(
  store: Pick<Store, 'forgetSettled'>,
  { clock, logger }: Pick<TimersParts, 'clock' | 'logger'>,
): Timer {
  return startTimer({
    ...{ name: 'tidying', everyMs: DAY_MS, logger },
    tick: async () => {
      await store.forgetSettled(new Date(clock.now().getTime() - KEEP_SETTLED_MS));
    },
  });
}
