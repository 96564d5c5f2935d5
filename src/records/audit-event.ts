import { canonicalHash } from './canonical-hash.ts';
import type { MessageSource } from './record.ts';

export const AUDIT_ACTIONS = [
  'record.created',
  'record.changed',
  'record.erased',
  'suggestion.accepted',
  'approval.given',
  'link.added',
  'link.removed',
  'evidence.added',
  'evidence.removed',
  'source.changed',
  'source.confirmed',
  'concern.followed-up',
  'review.answered',
  'review.noted',
  'gap.noted',
  'roles.changed',
  'settings.changed',
  'register.exported',
  'register.imported',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What happened, before it takes its place in the chain. `detail` is JSON; it holds hashes and ids, not prose. */
export interface AuditEntry {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: string;
  readonly action: AuditAction;
  /** A record number, a document id, or what else the action is about. */
  readonly subject: string;
  /** The version the action made or looked at, and the hash of its content. */
  readonly version: number | null;
  readonly contentHash: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly source: MessageSource | null;
}

/** A link of the chain: `hash` covers everything else in it, `previousHash` among them. `seq` starts at 1. */
export interface AuditEvent extends AuditEntry {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

/**
 * An event as an export shows it to somebody who may not see the record that it is about: its place and its hashes, by which
 * the chain still holds, and nothing that tells of the record.
 */
export interface SealedEvent extends Pick<AuditEvent, 'seq' | 'previousHash' | 'hash'> {
  readonly sealed: true;
}

export type ChainLine = AuditEvent | SealedEvent;

export function isSealed(line: ChainLine): line is SealedEvent {
  return 'sealed' in line;
}

/** Seals what names one of `hidden`, record numbers: as what it is about, or what it links. */
export function sealEvents(events: readonly AuditEvent[], hidden: ReadonlySet<string>): readonly ChainLine[] {
  return events.map((event): ChainLine => {
    const named = [event.subject, ...Object.values(event.detail)];
    if (!named.some((one) => typeof one === 'string' && hidden.has(one))) return event;
    const { seq, previousHash, hash } = event;
    return { sealed: true, seq, previousHash, hash };
  });
}

export const GENESIS_HASH = '0'.repeat(64);

export function linkEvent(entry: AuditEntry, previous: Pick<AuditEvent, 'seq' | 'hash'> | null): AuditEvent {
  const body = { ...entry, seq: (previous?.seq ?? 0) + 1, previousHash: previous?.hash ?? GENESIS_HASH };
  return { ...body, hash: canonicalHash(body) };
}
