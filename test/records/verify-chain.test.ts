import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkEvent, type AuditEntry, type AuditEvent } from '../../src/records/audit-event.ts';
import { verifyChain } from '../../src/records/verify-chain.ts';

function entry(n: number): AuditEntry {
  return {
    at: `2026-11-24T10:00:${String(n % 60).padStart(2, '0')}.000Z`,
    actor: 'U0PRIYA001',
    action: 'record.created',
    subject: `INC-2026-${String(n).padStart(4, '0')}`,
    version: 1,
    contentHash: 'ab'.repeat(32),
    detail: { n },
    source: null,
  };
}

function chain(length: number): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (let n = 1; n <= length; n++) events.push(linkEvent(entry(n), events.at(-1) ?? null));
  return events;
}

function headOf(events: readonly AuditEvent[]) {
  const last = events.at(-1);
  return last === undefined ? null : { seq: last.seq, hash: last.hash };
}

describe('verifyChain', () => {
  it('accepts a chain as it was written', () => {
    const events = chain(20);
    expect(verifyChain(events, headOf(events))).toEqual({ events: 20, ok: true });
  });

  it('accepts an empty chain', () => {
    expect(verifyChain([], null)).toEqual({ events: 0, ok: true });
  });

  it('says where an event was changed', () => {
    const events = chain(5);
    events[2] = { ...events[2]!, actor: 'U0INGRID01' };
    expect(verifyChain(events, headOf(chain(5)))).toMatchObject({ ok: false, firstBroken: { seq: 3 } });
  });

  it('finds any event that is changed, removed, inserted or moved', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 30 }),
        fc.nat(),
        fc.constantFrom('change', 'remove', 'insert', 'move'),
        (length, at, how) => {
          const events = chain(length);
          const head = headOf(events);
          const index = at % length;
          if (how === 'change') events[index] = { ...events[index]!, detail: { n: -1 } };
          if (how === 'remove') events.splice(index, 1);
          if (how === 'insert') events.splice(index, 0, linkEvent(entry(99), events[index - 1] ?? null));
          if (how === 'move') events.push(...events.splice(index === length - 1 ? 0 : index, 1));
          expect(verifyChain(events, head).ok).toBe(false);
        },
      ),
    );
  });
});
