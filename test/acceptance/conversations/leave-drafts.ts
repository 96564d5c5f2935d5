import { offerLeftDrafts } from '../../../src/conversation/offer-left-drafts.ts';
import { readSettings } from '../../../src/settings.ts';
import { decidedAnew } from '../../../src/wiring/decided-anew.ts';
import type { Place } from '../../support/databases.ts';

/**
 * The assistant's look at the drafts that were left, as it would be some days on, over its own database. What it says waits in
 * the outbox for now, so that a running assistant posts it.
 */
export async function leaveDrafts(place: Place, days: number): Promise<void> {
  const store = await place.open();
  const now = new Date();
  const later = new Date(now.getTime() + days * 86_400_000);
  const { drafts, register } = store;
  await offerLeftDrafts({ drafts, register, settings: readSettings(null) }, later, async (turn, actor) =>
    decidedAnew(await store.commitTurn(turn, { claim: null, actor, now })),
  );
}
