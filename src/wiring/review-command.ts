import type { OwnerReview, ReviewCommandDeps } from '../cli/review.ts';
import type { Config } from '../config.ts';
import type { People } from '../conversation/ports.ts';
import { AppError } from '../kernel/app-error.ts';
import { systemClock } from '../kernel/clock.ts';
import { jsonLogger } from '../json-logger.ts';
import { reviewOverview } from '../review/review-overview.ts';
import { parseReviewAt } from '../review/review-schedule.ts';
import { PeopleDirectory } from '../slack/people-directory.ts';
import { slackClient } from '../slack/slack-client.ts';
import { readSettings } from '../settings.ts';
import { openStore } from '../store/open-store.ts';
import { openKnowledge } from './open-knowledge.ts';
import type { FindPerson } from './open-turns.ts';
import { neverQuiet, reviewRounds } from './review-rounds.ts';
import { reviewSources } from './review-sources.ts';
import { findNobody, peopleWithoutSlack } from './terminal.ts';

/** `aims review`: what is due, with names and zones from Slack where there is one. */
export async function openReview(config: Config): Promise<ReviewCommandDeps> {
  const at = parseReviewAt(config.reviewAt);
  if (!at.ok) throw new AppError('config', at.error);
  const store = await openStore(config);
  const knowledge = await openKnowledge(config, jsonLogger('error'));
  const settings = readSettings(config.settingsFile);
  const startedAt = await store.startedAt();
  const parts = { config, settings, store, startedAt, knowledge, ...directory(config) };
  return {
    timezone: config.timezone,
    due: async (now): Promise<readonly OwnerReview[]> => reviewOverview(reviewSources(parts), now),
    send: async (now) => {
      // Somebody decided to send now: nobody is asked whether it suits them.
      const rounds = reviewRounds(parts, at.value, neverQuiet);
      const { failures, ...queued } = await rounds.run(now, { force: true });
      const [failed] = failures;
      if (failed !== undefined)
        throw new AppError('review', `The review of ${failed.owner} could not be queued: ${failed.error}`);
      return Object.values(queued).reduce((one, other) => one + other, 0);
    },
    close: () => store.close(),
  };
}

function directory(config: Config): { readonly people: People; readonly findPerson: FindPerson } {
  if (config.slack.mode === 'none')
    return { people: peopleWithoutSlack(() => config.timezone), findPerson: findNobody };
  const logger = jsonLogger('error');
  const client = slackClient(config.slack.botToken, config.slackApiUrl, logger);
  const people = new PeopleDirectory({ client, clock: systemClock, logger, timezone: config.timezone });
  return { people, findPerson: (owner) => people.find(owner) };
}
