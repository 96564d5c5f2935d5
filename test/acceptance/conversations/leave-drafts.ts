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

/** What a person cancelled last, as if that had been hours earlier. */
export async function ageCancelled(place: Place, person: string, hours: number): Promise<void> {
  const store = await place.open();
  const cancelled = await store.drafts.lastCancelled(person, null);
  if (cancelled === null) throw new Error(`${person} has cancelled nothing`);
  const changedAt = new Date(Date.parse(cancelled.changedAt) - hours * 3_600_000).toISOString();
  const { revision } = cancelled;
  const draft = { ...cancelled, changedAt, revision: revision + 1 };
  const aged = await store.commitTurn(
    {
      changes: [
        { change: 'reopen-draft', draft, revision },
        { change: 'close-draft', draft, outcome: 'cancelled' },
      ],
      replies: () => [],
    },
    { claim: null, actor: person, now: new Date() },
  );
  if (aged.outcome !== 'committed') throw new Error(`The draft could not be aged: ${aged.outcome}`);
}
