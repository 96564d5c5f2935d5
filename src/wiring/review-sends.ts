import { presentReviewMessage } from '../conversation/present-posts.ts';
import type { Destination } from '../conversation/turn.ts';
import { channelOf } from '../review/posts.ts';
import type { ReviewSends } from '../review/ports.ts';
import type { ReviewStore } from '../store/review-store.ts';

/** A review becomes a message to whom it is for, in the transaction that notes that it was sent. */
export function reviewSends(store: ReviewStore): ReviewSends {
  return {
    claim: (send, message, now) => {
      const outgoing = { destination: destinationOf(send.owner), reply: presentReviewMessage(message) };
      return store.claim(send, [outgoing], now);
    },
    withKeys: (keys, owners) => store.withKeys(keys, owners),
    putOffUntil: (day) => store.reminders(day),
  };
}

function destinationOf(owner: string): Destination {
  const channel = channelOf(owner);
  return channel === null ? { to: 'direct', user: owner } : { to: 'channel', channel };
}
