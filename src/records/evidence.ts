import type { Removal } from './link.ts';

/** Something that shows what a record says: a message or a file, by its address. It is never deleted, only taken away. */
export interface EvidenceItem {
  readonly id: string;
  readonly number: string;
  readonly what: 'message' | 'file' | 'page';
  readonly title: string;
  readonly permalink: string | null;
  /** SHA-256 (hex) of the content, where whoever attached it had the content. */
  readonly contentHash: string | null;
  /** The day or moment that it is from, as precise as it is known: not that of attaching it. */
  readonly dated: string | null;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly removed: Removal | null;
}
