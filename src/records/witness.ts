import type { AuditEvent } from './audit-event.ts';
import type { ChainHead } from './verify-chain.ts';

/**
 * The end of the audit chain, told where nobody who can change the database can change it: in the summary of a Slack
 * channel. Whoever rewrites the chain from some event on gets other hashes; a witness from after it shows that.
 */
export function witnessInWords({ seq, hash }: ChainHead): string {
  return `Audit trail: event ${seq}, witness ${hash}`;
}

const WITNESS = /\bevent (?<seq>\d{1,15}), witness (?<hash>[0-9a-f]{64})\b/giu;

/** Every witness in a text, such as a copied message or the export of a channel; each once. */
export function readWitnesses(text: string): readonly ChainHead[] {
  const found = Array.from(text.matchAll(WITNESS), ({ groups }): [string, ChainHead] => {
    const head = { seq: Number(groups?.['seq']), hash: (groups?.['hash'] ?? '').toLowerCase() };
    return [`${head.seq} ${head.hash}`, head];
  });
  return [...new Map(found).values()];
}

/** A witness, and why it does not hold; null when it does. */
export interface WitnessReport extends ChainHead {
  readonly problem: string | null;
}

/** @param events The whole chain, oldest first. */
export function checkWitnesses(
  witnesses: readonly ChainHead[],
  events: readonly Pick<AuditEvent, 'seq' | 'hash'>[],
): readonly WitnessReport[] {
  const bySeq = new Map(events.map((event) => [event.seq, event.hash]));
  return witnesses.map((witness) => {
    const hash = bySeq.get(witness.seq);
    if (hash === witness.hash) return { ...witness, problem: null };
    const problem =
      hash === undefined
        ? `the chain ends before event ${witness.seq}: its end was cut off`
        : `event ${witness.seq} has another hash: the chain was changed at it or before it`;
    return { ...witness, problem };
  });
}
