import type { Selectable } from 'kysely';
import type { AuditEvent } from '../records/audit-event.ts';
import type { ChainReport } from '../records/verify-chain.ts';
import { approvalOf } from './approvals.ts';
import { claimOf, type Claim } from './claim-of.ts';
import { evidenceItemOf } from './evidence.ts';
import { exhibitName } from './exhibit-name.ts';
import { followUpOf } from './follow-ups.ts';
import { gapOf } from './gaps.ts';
import { hashOf } from './hash-of.ts';
import { linkOf } from './links.ts';
import { readVersion } from './record-row.ts';
import { readReview } from './reviews.ts';
import { rowsOutOfOrder } from './rows-out-of-order.ts';
import type {
  ApprovalRow,
  ErasedRow,
  ErasureRow,
  EvidenceRow,
  FollowUpRow,
  LinkRow,
  RecordVersionRow,
  ReviewRow,
  Tables,
} from './tables.ts';

type Broken = NonNullable<ChainReport['firstBroken']>;

/** Every row that an event speaks of. */
export interface Evidence {
  readonly records: readonly Tables['records'][];
  readonly versions: readonly RecordVersionRow[];
  readonly reviews: readonly Selectable<ReviewRow>[];
  readonly gaps: readonly Tables['gaps'][];
  readonly approvals: readonly Selectable<ApprovalRow>[];
  readonly links: readonly Selectable<LinkRow>[];
  readonly evidence: readonly Selectable<EvidenceRow>[];
  readonly followUps: readonly Selectable<FollowUpRow>[];
  readonly erasures: readonly Selectable<ErasureRow>[];
  readonly erasedRows: readonly Selectable<ErasedRow>[];
  readonly codes: readonly Tables['concern_codes'][];
}

/** What is left of a row from which something was erased. */
export type Lost = Pick<Selectable<ErasedRow>, 'original_hash' | 'remainder_hash'>;

/** A row by the name that its event has for it. */
export interface Exhibit {
  readonly name: string;
  /** Of its content as it stands; null when it has none that can be hashed. */
  readonly hash: string | null;
  /** The hash that the row itself states: of a version, the one that an approval names. */
  readonly stated?: string;
}

/** The first event whose row is gone or was changed; else the first row without an event; null when all agree. */
export function compareEvidence(events: readonly AuditEvent[], evidence: Evidence): Broken | null {
  const exhibits = new Map(allExhibits(evidence).map((exhibit) => [exhibit.name, exhibit]));
  const erased = Map.groupBy(evidence.erasedRows, ({ subject }) => subject);
  // A link that was taken away has two events: its row is as the last one says.
  const last = new Map(events.flatMap((event) => claims(event)).map((claim) => [claim.name, claim]));
  for (const event of events) {
    for (const claim of claims(event)) {
      const exhibit = exhibits.get(claim.name);
      if (exhibit === undefined) return { seq: event.seq, reason: `${claim.name} is missing` };
      if (last.get(claim.name)?.hash !== claim.hash) continue;
      if (!holds(exhibit, claim, erased.get(claim.name) ?? []))
        return { seq: event.seq, reason: `${claim.name} was changed afterwards` };
    }
  }
  const stray = [...exhibits.keys()].find((name) => !last.has(name));
  if (stray !== undefined) return { seq: events.length + 1, reason: `${stray} has no event` };
  return brokenRegister(events, evidence) ?? rowsOutOfOrder(events, evidence);
}

function claims(event: AuditEvent): readonly Claim[] {
  const claim = claimOf(event);
  return claim === null ? [] : [claim];
}

/** A row is as its event says, or as what an erasure has left of it, whose own event has been compared like any other. */
export function holds(exhibit: Exhibit, claim: Claim, erased: readonly Lost[]): boolean {
  if (exhibit.hash === null || (exhibit.stated !== undefined && exhibit.stated !== claim.hash)) return false;
  let expected = claim.hash;
  for (const { original_hash, remainder_hash } of erased) {
    // What was erased before the row got a later event is in that event already.
    if (original_hash === expected) expected = remainder_hash;
  }
  return exhibit.hash === expected;
}

function allExhibits(evidence: Evidence): readonly Exhibit[] {
  return [
    ...evidence.versions.map(versionExhibit),
    ...evidence.reviews.map((row) => ({ name: exhibitName.review(row.id), hash: hashOf(readReview(row)) })),
    ...evidence.gaps.map((row) => ({ name: exhibitName.gap(row.id), hash: hashOf(gapOf(row)) })),
    ...evidence.approvals.map((row) => ({
      name: exhibitName.approval(row.id),
      hash: hashOf(approvalOf(row)),
    })),
    ...evidence.links.map((row) => ({ name: exhibitName.link(row.id), hash: hashOf(linkOf(row)) })),
    ...evidence.evidence.map((row) => ({
      name: exhibitName.evidence(row.id),
      hash: hashOf(evidenceItemOf(row)),
    })),
    ...evidence.followUps.map((row) => ({
      name: exhibitName.followUp(row.id),
      hash: hashOf(followUpOf(row)),
    })),
    ...evidence.erasures.map((row) => ({
      name: exhibitName.erasure(row.id),
      hash: erasureHash(row, evidence.erasedRows),
    })),
  ];
}

function versionExhibit(row: RecordVersionRow): Exhibit {
  const name = exhibitName.version(row.number, row.version);
  const version = readVersion(row);
  if (version === null) return { name, hash: null };
  const { contentHash, ...content } = version;
  return { name, hash: hashOf(content), stated: contentHash };
}

/** The erasure and what it left of each row, as `erase-record.ts` hashes them. */
function erasureHash(
  { id, number, field, reason, erased_by: by, erased_at: at }: Selectable<ErasureRow>,
  all: readonly Selectable<ErasedRow>[],
): string | null {
  const rows = all
    .filter((row) => row.erasure_id === id)
    .map(({ subject, original_hash: originalHash, remainder_hash: remainderHash }) => ({
      ...{ subject, originalHash, remainderHash },
    }));
  return hashOf({ id, number, field, reason, by, at, rows });
}

/** The register's own rows: each names its record's latest version, its kind, and the draft and event that it came from. */
function brokenRegister(events: readonly AuditEvent[], evidence: Evidence): Broken | null {
  const byNumber = Map.groupBy(evidence.versions, ({ number }) => number);
  for (const record of evidence.records) {
    const own = byNumber.get(record.number) ?? [];
    if (!fits(record, own, events[record.created_seq - 1], evidence))
      return brokenEntry(events, record.number, 'was changed');
    byNumber.delete(record.number);
  }
  const [orphan] = byNumber.keys();
  return orphan === undefined ? strayPart(events, evidence) : brokenEntry(events, orphan, 'is missing');
}

function fits(
  record: Tables['records'],
  own: readonly RecordVersionRow[],
  created: AuditEvent | undefined,
  { codes }: Evidence,
): boolean {
  const code = codes.find(({ number }) => number === record.number)?.code_hash;
  return (
    own.every(({ version, kind }, index) => version === index + 1 && kind === record.kind) &&
    own.length === record.version &&
    created?.action === 'record.created' &&
    created.subject === record.number &&
    created.detail['draft'] === record.draft_id &&
    created.detail['codeHash'] === code
  );
}

function brokenEntry(events: readonly AuditEvent[], number: string, what: string): Broken {
  const seq = events.findIndex(({ subject }) => subject === number) + 1;
  return { seq: seq || events.length + 1, reason: `the register’s entry ${number} ${what}` };
}

/** What was slipped in beside the rows that have names. */
function strayPart(
  events: readonly AuditEvent[],
  { records, erasures, erasedRows, codes }: Evidence,
): Broken | null {
  const seq = events.length + 1;
  const known = new Set(erasures.map(({ id }) => id));
  const erased = erasedRows.find(({ erasure_id }) => !known.has(erasure_id));
  if (erased !== undefined) return { seq, reason: `an erasure of ${erased.subject} has no event` };
  const numbers = new Set(records.map(({ number }) => number));
  const code = codes.find(({ number }) => !numbers.has(number));
  return code === undefined ? null : { seq, reason: `a code for ${code.number} has no event` };
}
