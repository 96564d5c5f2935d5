import { maySee, type Actor } from '../records/access.ts';
import { approvalState } from '../records/approval.ts';
import type { RecordVersion } from '../records/record.ts';
import { approvalOf } from './approvals.ts';
import type { Tx } from './database.ts';
import { evidenceItemOf } from './evidence.ts';
import { linkOf } from './links.ts';
import { readReview } from './reviews.ts';
import { marksOf } from './source-marks.ts';

type Cell = string | number | null;
export type ExportRow = Readonly<Record<string, Cell>>;

/** What belongs to the records besides their versions: a file of rows each. */
export interface ExportPart {
  readonly name: 'approvals' | 'links' | 'evidence' | 'reviews' | 'source-marks';
  readonly columns: readonly string[];
  readonly rows: readonly ExportRow[];
}

/** A version as an export shows it: what whoever exports may not read is there with its hash, and without its words. */
export type ExportedVersion = RecordVersion & { readonly withheld?: true };

export function exportedVersion(version: RecordVersion, viewer: Actor): ExportedVersion {
  return maySee(viewer, version) ? version : { ...version, data: {}, withheld: true };
}

/** @param versions Every version, first to last: an approval is held against the latest one of its record. */
export async function exportParts(
  tx: Tx,
  versions: readonly RecordVersion[],
  viewer: Actor,
): Promise<readonly ExportPart[]> {
  const latest = new Map(
    versions.map((version) => [version.number, maySee(viewer, version) ? version : null] as const),
  );
  return Promise.all([
    approvalPart(tx, latest),
    linkPart(tx, latest),
    evidencePart(tx, latest),
    reviewPart(tx),
    markPart(tx, latest),
  ]);
}

/** Null for a record whose latest version whoever exports may not read. */
type Latest = ReadonlyMap<string, RecordVersion | null>;

/** The row's record, where it may be read. */
function shownRecord(latest: Latest, number: string): RecordVersion | null {
  return latest.get(number) ?? null;
}

async function approvalPart(tx: Tx, latest: Latest): Promise<ExportPart> {
  const approvals = (await tx.selectFrom('approvals').selectAll().orderBy('seq').execute()).map(approvalOf);
  return {
    name: 'approvals',
    columns: [
      ...['id', 'number', 'what', 'decision', 'state', 'version', 'contentHash', 'substanceHash'],
      ...['by', 'at', 'reason'],
    ],
    rows: approvals.flatMap((approval) => {
      const record = shownRecord(latest, approval.number);
      if (record === null) return [];
      return [{ ...approval, state: approvalState(record, [approval], approval.what).state }];
    }),
  };
}

async function linkPart(tx: Tx, latest: Latest): Promise<ExportPart> {
  const links = (await tx.selectFrom('links').selectAll().orderBy('seq').execute()).map(linkOf);
  return {
    name: 'links',
    columns: ['id', 'number', 'relation', 'targetKind', 'target', 'by', 'at', 'removedBy', 'removedAt'],
    rows: links
      .filter(({ number }) => shownRecord(latest, number) !== null)
      .map(({ target, removed, ...link }) => ({
        ...link,
        ...{ targetKind: target.kind, target: target.id },
        ...{ removedBy: removed?.by ?? null, removedAt: removed?.at ?? null },
      })),
  };
}

async function evidencePart(tx: Tx, latest: Latest): Promise<ExportPart> {
  const items = (await tx.selectFrom('evidence').selectAll().orderBy('seq').execute()).map(evidenceItemOf);
  return {
    name: 'evidence',
    columns: [
      ...['id', 'number', 'what', 'title', 'permalink', 'contentHash', 'dated', 'by', 'at'],
      ...['removedBy', 'removedAt'],
    ],
    rows: items
      .filter(({ number }) => shownRecord(latest, number) !== null)
      .map(({ removed, ...item }) => ({
        ...item,
        ...{ removedBy: removed?.by ?? null, removedAt: removed?.at ?? null },
      })),
  };
}

async function reviewPart(tx: Tx): Promise<ExportPart> {
  const reviews = (await tx.selectFrom('reviews').selectAll().orderBy('seq').execute()).map(readReview);
  return {
    name: 'reviews',
    columns: [
      ...['id', 'week', 'kind', 'subject', 'version', 'contentHash', 'owner', 'decidedBy', 'decidedAt'],
      ...['decision', 'remindOn'],
    ],
    rows: reviews.map(({ subject, ...review }) => ({
      ...review,
      ...{ kind: subject.kind, subject: subject.id, version: subject.version },
      contentHash: subject.contentHash,
    })),
  };
}

/** Messages that fed a record and were edited or deleted since. */
async function markPart(tx: Tx, latest: Latest): Promise<ExportPart> {
  const rows = await tx
    .selectFrom('audit_events')
    .select('subject')
    .distinct()
    .where('action', '=', 'source.changed')
    .orderBy('subject')
    .execute();
  const shown = rows.filter(({ subject }) => shownRecord(latest, subject) !== null);
  const marks = await Promise.all(
    shown.map(async ({ subject: number }) =>
      (await marksOf(tx, number)).map((mark) => ({ number, ...mark })),
    ),
  );
  return {
    name: 'source-marks',
    columns: ['number', 'version', 'what', 'fields', 'by', 'at', 'confirmedBy', 'confirmedAt'],
    rows: marks.flat().map(({ confirmed, fields, ...mark }) => ({
      ...mark,
      ...{
        fields: fields.join('; '),
        confirmedBy: confirmed?.by ?? null,
        confirmedAt: confirmed?.at ?? null,
      },
    })),
  };
}
