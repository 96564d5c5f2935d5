import { canonicalHash } from './canonical-hash.ts';
import type { MessageSource } from './record.ts';

export const AUDIT_ACTIONS = [
  'record.created',
  'record.changed',
  'record.erased',
  'approval.given',
  'link.added',
  'link.removed',
  'evidence.added',
  'evidence.removed',
  'source.changed',
  'source.confirmed',
  'concern.followed-up',
  'review.answered',
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

export const GENESIS_HASH = '0'.repeat(64);

export function linkEvent(entry: AuditEntry, previous: Pick<AuditEvent, 'seq' | 'hash'> | null): AuditEvent {
  const body = { ...entry, seq: (previous?.seq ?? 0) + 1, previousHash: previous?.hash ?? GENESIS_HASH };
  return { ...body, hash: canonicalHash(body) };
}
