import { presentDigest } from '../conversation/present-review.ts';
import type { ReviewSends } from '../review/ports.ts';
import type { Store } from '../store/store.ts';

/** A digest becomes a direct message to its owner, in the transaction that notes that it was sent. */
export function reviewSends(store: Pick<Store, 'claimReviewSend' | 'reviewSentAt'>): ReviewSends {
  return {
    claim: (owner, key, digest, now) => {
      const message = { destination: { to: 'direct', user: owner }, reply: presentDigest(digest) } as const;
      return store.claimReviewSend(owner, key, [message], now);
    },
    sentAt: (owner, key) => store.reviewSentAt(owner, key),
  };
}
