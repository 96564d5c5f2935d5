import { canonicalHash } from './canonical-hash.ts';
import { GENESIS_HASH, isSealed, type ChainLine } from './audit-event.ts';

/** `firstBroken` names the first event that does not hold, and why. */
export interface ChainReport {
  readonly events: number;
  /** Of these, those whose content an export withheld; left out when there are none. */
  readonly sealed?: number;
  readonly ok: boolean;
  readonly firstBroken?: { readonly seq: number; readonly reason: string };
}

/** The last event's place and hash, kept apart from the events: without it a chain cut at its end still looks whole. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Walks a chain from its first event and finds one that was changed, removed, inserted or moved.
 * Needs nothing but the events: it works on a database and on an exported file alike. What a sealed event said cannot be
 * held against its hash; that it stands where it stood can.
 */
export function verifyChain(events: readonly ChainLine[], head: ChainHead | null): ChainReport {
  let previousHash = GENESIS_HASH;
  for (const [index, event] of events.entries()) {
    const reason = brokenReason(event, index + 1, previousHash);
    if (reason !== null) return { events: events.length, ok: false, firstBroken: { seq: index + 1, reason } };
    previousHash = event.hash;
  }
  if (head !== null && (head.seq !== events.length || head.hash !== previousHash)) {
    const reason = `the chain ends at event ${events.length}, but event ${head.seq} was the last one written`;
    return { events: events.length, ok: false, firstBroken: { seq: events.length + 1, reason } };
  }
  return { events: events.length, ok: true };
}

function brokenReason(event: ChainLine, expectedSeq: number, previousHash: string): string | null {
  if (event.seq !== expectedSeq) return `event ${expectedSeq} is missing or out of order: found ${event.seq}`;
  if (event.previousHash !== previousHash) return 'does not follow from the event before it';
  if (isSealed(event)) return null;
  const { hash, ...body } = event;
  return canonicalHash(body) === hash ? null : 'its content does not match its hash';
}
