import { beforeEach, expect, it } from 'vitest';
import type { Outgoing } from '../../src/conversation/turn.ts';
import type { Store } from '../../src/store/store.ts';
import { noteReached, tellOfUnreachable } from '../../src/wiring/tell-of-unreachable.ts';
import { onSqlite } from '../support/databases.ts';

const [NOW, MANAGER, GONE] = [new Date('2026-11-24T08:00:00Z'), 'U-PRIYA', 'U-GONE'];

onSqlite('a review that reaches nobody', (database) => {
  let store: Store;

  beforeEach(async () => {
    store = await (await database.newPlace()).open();
  });

  const payloadOf = (kind: Outgoing['reply']['kind']) => ({
    destination: { to: 'direct', user: GONE },
    reply: { kind, parts: [], controls: [] },
  });

  const failed = async (kind: Outgoing['reply']['kind']): Promise<number> => {
    const payload = payloadOf(kind);
    const item = { id: '1', token: 't', earlierAttempts: 0, payload, receivedAt: NOW.toISOString() };
    await tellOfUnreachable({ ...item, urgency: 'notice' }, 'user_disabled: the account is deactivated', {
      store,
      managers: [MANAGER],
      now: NOW,
    });
    return (await store.queueHealth()).waiting;
  };

  it('is told to the AIMS manager once, with the reason in words', async () => {
    expect([await failed('review'), await failed('review'), await failed('review-item')]).toEqual([1, 1, 1]);
    const told = JSON.stringify((await store.outbox.claim(NOW, 1000))?.payload);
    expect(told).toContain('the account is deactivated');
    expect(told).not.toContain('user_disabled');
  });

  it('is told again once a review has reached the person in between, and not for any other message', async () => {
    await failed('review');
    await noteReached({ payload: payloadOf('answer') }, store);
    expect(await failed('review')).toBe(1);
    await noteReached({ payload: payloadOf('review') }, store);
    expect(await store.reviews.withKeys(['unreachable'])).toEqual([]);
    expect([await failed('review'), await failed('review')]).toEqual([2, 2]);
  });

  it('is told of no other message', async () => {
    expect(await failed('answer')).toBe(0);
  });
});
