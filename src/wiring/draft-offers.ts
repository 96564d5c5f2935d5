import type { TurnDeps } from '../conversation/deps.ts';
import { offerLeftDrafts } from '../conversation/offer-left-drafts.ts';
import { startTimer, type Timer } from '../jobs/start-timer.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { EnvelopeWork } from '../slack/run-envelope.ts';

/** Days count, so a quarter of an hour more or less does not. */
const LOOK_EVERY_MS = 900_000;

export interface DraftOffers {
  readonly deps: Pick<TurnDeps, 'drafts' | 'register' | 'settings'>;
  readonly commit: EnvelopeWork['commit'];
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Offers drafts again that their people left, and puts them aside. */
export function startDraftOffers({ deps, commit, clock, logger }: DraftOffers): Timer {
  return startTimer({
    ...{ name: 'drafts that were left', everyMs: LOOK_EVERY_MS, logger },
    tick: async () => {
      await offerLeftDrafts(deps, clock.now(), (turn, person) => commit(turn, person, null));
    },
  });
}
