import type { AuditEvent } from '../records/audit-event.ts';
import type { ChainReport } from '../records/verify-chain.ts';
import { claimOf } from './claim-of.ts';
import type { Evidence } from './compare-evidence.ts';
import { exhibitName } from './exhibit-name.ts';

/**
 * Rows are read in the order of their `seq`, and the last one counts: of two answers, of two decisions. Each was written under
 * the lock of the chain's head, so that rows stand in the order of their events. The first one that does not; null when
 * all do.
 */
export function rowsOutOfOrder(
  events: readonly AuditEvent[],
  evidence: Evidence,
): NonNullable<ChainReport['firstBroken']> | null {
  const written = new Map<string, number>();
  for (const event of events) {
    const name = claimOf(event)?.name;
    if (name !== undefined && !written.has(name)) written.set(name, event.seq);
  }
  for (const names of inOrderOfRows(evidence)) {
    let last = 0;
    for (const name of names) {
      const seq = written.get(name) ?? last;
      if (seq < last) return { seq, reason: `${name} was moved behind a later one` };
      last = seq;
    }
  }
  return null;
}

function inOrderOfRows(evidence: Evidence): readonly (readonly string[])[] {
  return [
    evidence.reviews.map(({ id }) => exhibitName.review(id)),
    evidence.approvals.map(({ id }) => exhibitName.approval(id)),
    evidence.links.map(({ id }) => exhibitName.link(id)),
    evidence.evidence.map(({ id }) => exhibitName.evidence(id)),
    evidence.followUps.map(({ id }) => exhibitName.followUp(id)),
    evidence.erasures.map(({ id }) => exhibitName.erasure(id)),
    evidence.erasedRows.map(({ erasure_id: id }) => exhibitName.erasure(id)),
  ];
}
