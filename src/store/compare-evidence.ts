import type { Selectable } from 'kysely';
import type { AuditEvent } from '../records/audit-event.ts';
import type { ChainReport } from '../records/verify-chain.ts';
import { gapOf } from './gaps.ts';
import { hashOf } from './hash-of.ts';
import { readVersion } from './record-row.ts';
import { readReview } from './reviews.ts';
import type { RecordVersionRow, ReviewRow, Tables } from './tables.ts';

type Broken = NonNullable<ChainReport['firstBroken']>;

/** Every row that an event speaks of. */
export interface Evidence {
  readonly records: readonly Tables['records'][];
  readonly versions: readonly RecordVersionRow[];
  readonly reviews: readonly Selectable<ReviewRow>[];
  readonly gaps: readonly Tables['gaps'][];
}

/** A row by the name that its event has for it, and what its event must say about it. */
interface Exhibit {
  readonly name: string;
  /** Of its content as it stands; null when it has none that can be hashed. */
  readonly hash: string | null;
}

/** The first event whose row is gone or was changed; else the first row without an event; null when all agree. */
export function compareEvidence(events: readonly AuditEvent[], evidence: Evidence): Broken | null {
  const exhibits = new Map(allExhibits(evidence).map((exhibit) => [exhibit.name, exhibit]));
  const named = new Set<string>();
  for (const event of events) {
    const claim = claimOf(event);
    if (claim === null) continue;
    named.add(claim.name);
    const exhibit = exhibits.get(claim.name);
    if (exhibit === undefined) return { seq: event.seq, reason: `${claim.name} is missing` };
    if (exhibit.hash !== claim.hash)
      return { seq: event.seq, reason: `${claim.name} was changed afterwards` };
  }
  const stray = [...exhibits.keys()].find((name) => !named.has(name));
  if (stray !== undefined) return { seq: events.length + 1, reason: `${stray} has no event` };
  return brokenRegister(events, evidence);
}

/** What an event says of its row; null for an event that has none. */
function claimOf({ action, subject, version, contentHash, detail }: AuditEvent): Exhibit | null {
  switch (action) {
    case 'record.created':
    case 'record.changed':
      return { name: versionName(subject, version), hash: contentHash };
    case 'review.answered':
      return { name: `review ${String(detail['review'])}`, hash: String(detail['reviewHash']) };
    case 'gap.noted':
      return { name: `noted question ${subject}`, hash: contentHash };
    case 'register.exported':
      return null;
    default:
      // The row is text: whoever has changed it may have written anything.
      return { name: `what “${String(action)}” stands for`, hash: null };
  }
}

function allExhibits({ versions, reviews, gaps }: Evidence): readonly Exhibit[] {
  return [
    ...versions.map((row) => ({ name: versionName(row.number, row.version), hash: versionHash(row) })),
    ...reviews.map((row) => ({ name: `review ${row.id}`, hash: hashOf(readReview(row)) })),
    ...gaps.map((row) => ({ name: `noted question ${row.id}`, hash: hashOf(gapOf(row)) })),
  ];
}

function versionName(number: string, version: number | null): string {
  return `version ${String(version)} of ${number}`;
}

/** Null too when the row's own hash is not the one of its content. */
function versionHash(row: RecordVersionRow): string | null {
  const version = readVersion(row);
  if (version === null) return null;
  const { contentHash, ...content } = version;
  return hashOf(content) === contentHash ? contentHash : null;
}

/** The register's own rows: each names its record's latest version, its kind, and the draft and event that it came from. */
function brokenRegister(events: readonly AuditEvent[], { records, versions }: Evidence): Broken | null {
  const byNumber = Map.groupBy(versions, ({ number }) => number);
  for (const record of records) {
    const own = byNumber.get(record.number) ?? [];
    const created = events[record.created_seq - 1];
    const holds =
      own.every(({ version, kind }, index) => version === index + 1 && kind === record.kind) &&
      own.length === record.version &&
      created?.action === 'record.created' &&
      created.subject === record.number &&
      created.detail['draft'] === record.draft_id;
    if (!holds) {
      const seq = events.findIndex(({ subject }) => subject === record.number) + 1;
      return { seq: seq || events.length + 1, reason: `the register’s entry ${record.number} was changed` };
    }
    byNumber.delete(record.number);
  }
  const orphan = [...byNumber.keys()][0];
  if (orphan === undefined) return null;
  const seq = events.findIndex(({ subject }) => subject === orphan) + 1;
  return { seq, reason: `the register’s entry ${orphan} is missing` };
}
