import type { OwnerReview, ReviewCommandDeps } from '../cli/review.ts';
import type { Config } from '../config.ts';
import type { People } from '../conversation/ports.ts';
import { AppError } from '../kernel/app-error.ts';
import { systemClock } from '../kernel/clock.ts';
import { jsonLogger } from '../json-logger.ts';
import { reviewOverview } from '../review/review-overview.ts';
import { parseReviewAt } from '../review/review-schedule.ts';
import { runReview } from '../review/run-review.ts';
import { PeopleDirectory } from '../slack/people-directory.ts';
import { slackClient } from '../slack/slack-client.ts';
import { openStore } from '../store/open-store.ts';
import { openKnowledge } from './open-knowledge.ts';
import { reviewSources, type FindPerson } from './open-turns.ts';
import { reviewSends } from './review-sends.ts';
import { findNobody, peopleWithoutSlack } from './terminal.ts';

/** `aims review`: what is due, with names and zones from Slack where there is one. */
export async function openReview(config: Config): Promise<ReviewCommandDeps> {
  const at = parseReviewAt(config.reviewAt);
  if (!at.ok) throw new AppError('config', at.error);
  const store = await openStore(config);
  const knowledge = await openKnowledge(config, jsonLogger('error'));
  const sources = reviewSources({ config, store, knowledge, ...directory(config) });
  return {
    timezone: config.timezone,
    due: async (now): Promise<readonly OwnerReview[]> => reviewOverview(sources, now),
    send: async (now) => {
      const run = await runReview({ sources, sends: reviewSends(store), at: at.value }, now, { force: true });
      const [failed] = run.failures;
      if (failed !== undefined)
        throw new AppError('review', `The review of ${failed.owner} could not be queued: ${failed.error}`);
      return run.weekly + run.reminders;
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
