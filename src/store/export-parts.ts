import { approvalState } from '../records/approval.ts';
import type { RecordVersion } from '../records/record.ts';
import { approvalOf } from './approvals.ts';
import type { Tx } from './database.ts';
import { evidenceItemOf } from './evidence.ts';
import { erasurePart, followUpPart, gapPart, openQuestionPart } from './export-words.ts';
import { linkOf } from './links.ts';
import { readReview } from './reviews.ts';
import { marksOf } from './source-marks.ts';

type Cell = string | number | null;
export type ExportRow = Readonly<Record<string, Cell>>;

/** What belongs to the records besides their versions: a file of rows each. */
export interface ExportPart {
  readonly name:
    | 'approvals'
    | 'links'
    | 'evidence'
    | 'reviews'
    | 'source-marks'
    | 'follow-ups'
    | 'erasures'
    | 'gaps'
    | 'open-questions';
  readonly columns: readonly string[];
  readonly rows: readonly ExportRow[];
}

/**
 * @param versions Every version that is exported, first to last: an approval is held against the latest one of its record.
 * @param hidden Numbers of the records that are not exported.
 */
export async function exportParts(
  tx: Tx,
  versions: readonly RecordVersion[],
  hidden: ReadonlySet<string>,
): Promise<readonly ExportPart[]> {
  const latest = new Map(versions.map((version) => [version.number, version]));
  return Promise.all([
    approvalPart(tx, latest),
    linkPart(tx, hidden),
    evidencePart(tx, hidden),
    reviewPart(tx, hidden),
    markPart(tx, hidden),
    followUpPart(tx, hidden),
    erasurePart(tx, hidden),
    gapPart(tx, hidden),
    openQuestionPart(tx, hidden),
  ]);
}

type Latest = ReadonlyMap<string, RecordVersion>;
type Hidden = ReadonlySet<string>;

async function approvalPart(tx: Tx, latest: Latest): Promise<ExportPart> {
  const approvals = (await tx.selectFrom('approvals').selectAll().orderBy('seq').execute()).map(approvalOf);
  return {
    name: 'approvals',
    columns: [
      ...['id', 'number', 'what', 'decision', 'state', 'version', 'contentHash', 'substanceHash'],
      ...['by', 'at', 'reason'],
    ],
    rows: approvals.flatMap((approval) => {
      const record = latest.get(approval.number);
      if (record === undefined) return [];
      return [{ ...approval, state: approvalState(record, [approval], approval.what).state }];
    }),
  };
}

async function linkPart(tx: Tx, hidden: Hidden): Promise<ExportPart> {
  const links = (await tx.selectFrom('links').selectAll().orderBy('seq').execute()).map(linkOf);
  return {
    name: 'links',
    columns: ['id', 'number', 'relation', 'targetKind', 'target', 'by', 'at', 'removedBy', 'removedAt'],
    rows: links
      .filter(({ number, target }) => !hidden.has(number) && !hidden.has(target.id))
      .map(({ target, removed, ...link }) => ({
        ...link,
        ...{ targetKind: target.kind, target: target.id },
        ...{ removedBy: removed?.by ?? null, removedAt: removed?.at ?? null },
      })),
  };
}

async function evidencePart(tx: Tx, hidden: Hidden): Promise<ExportPart> {
  const items = (await tx.selectFrom('evidence').selectAll().orderBy('seq').execute()).map(evidenceItemOf);
  return {
    name: 'evidence',
    columns: [
      ...['id', 'number', 'what', 'title', 'permalink', 'contentHash', 'dated', 'by', 'at'],
      ...['removedBy', 'removedAt'],
    ],
    rows: items
      .filter(({ number }) => !hidden.has(number))
      .map(({ removed, ...item }) => ({
        ...item,
        ...{ removedBy: removed?.by ?? null, removedAt: removed?.at ?? null },
      })),
  };
}

async function reviewPart(tx: Tx, hidden: Hidden): Promise<ExportPart> {
  const all = (await tx.selectFrom('reviews').selectAll().orderBy('seq').execute()).map(readReview);
  const reviews = all.filter(({ subject }) => !hidden.has(subject.id));
  return {
    name: 'reviews',
    columns: [
      ...[
        'id',
        'week',
        'kind',
        'subject',
        'version',
        'contentHash',
        'title',
        'owner',
        'decidedBy',
        'decidedAt',
      ],
      ...['decision', 'remindOn', 'plannedOn', 'note', 'offeredTo'],
    ],
    rows: reviews.map(({ subject, ...review }) => ({
      ...review,
      ...{ kind: subject.kind, subject: subject.id, version: subject.version },
      contentHash: subject.contentHash,
    })),
  };
}

/** Messages that fed a record and were edited or deleted since. */
async function markPart(tx: Tx, hidden: Hidden): Promise<ExportPart> {
  const rows = await tx
    .selectFrom('audit_events')
    .select('subject')
    .distinct()
    .where('action', '=', 'source.changed')
    .orderBy('subject')
    .execute();
  const shown = rows.filter(({ subject }) => !hidden.has(subject));
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
