import type { Migration } from 'kysely/migration';
import { createRegister } from './migrations/0001-register.ts';
import { createConversations } from './migrations/0002-conversations.ts';
import { createReviews } from './migrations/0003-reviews.ts';
import { createQueues } from './migrations/0004-queues.ts';
import { createHomes } from './migrations/0030-homes.ts';
import { createQuestions } from './migrations/0010-questions.ts';
import { createOutboxPace } from './migrations/0020-outbox-pace.ts';
import { createModelUse } from './migrations/0030-model-use.ts';
import { createDraftsPutAside } from './migrations/0050-drafts-put-aside.ts';
import { createLifeCycle } from './migrations/0060-life-cycle.ts';
import { extendReviews } from './migrations/0070-review-answers.ts';
import { addReviewTitles } from './migrations/0090-review-titles.ts';
import { createSystemOffers } from './migrations/0080-system-offers.ts';

/** Append-only: a migration that has been released is never changed; the next one is added behind it. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-register': { up: createRegister },
  '0002-conversations': { up: createConversations },
  '0003-reviews': { up: createReviews },
  '0004-queues': { up: createQueues },
  '0010-questions': { up: createQuestions },
  '0020-outbox-pace': { up: createOutboxPace },
  '0030-model-use': { up: createModelUse },
  '0050-drafts-put-aside': { up: createDraftsPutAside },
  '0060-life-cycle': { up: createLifeCycle },
  '0030-homes': { up: createHomes },
  '0070-review-answers': { up: extendReviews },
  '0080-system-offers': { up: createSystemOffers },
  '0090-review-titles': { up: addReviewTitles },
};
