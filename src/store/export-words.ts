import type { ExportPart } from './export-parts.ts';
import type { Tx } from './database.ts';
import { followUpOf } from './follow-ups.ts';
import { gapsIn } from './gaps.ts';

type Hidden = ReadonlySet<string>;

/** What was said about a concern after it was reported: to whoever reads concerns, since of others' it is hidden. */
export async function followUpPart(tx: Tx, hidden: Hidden): Promise<ExportPart> {
  const rows = (await tx.selectFrom('follow_ups').selectAll().orderBy('seq').execute()).map(followUpOf);
  return {
    name: 'follow-ups',
    columns: ['id', 'number', 'side', 'by', 'text', 'at'],
    rows: rows
      .filter(({ number }) => !hidden.has(number))
      .map(({ from: side, ...row }) => ({ ...row, side })),
  };
}

/**
 * The tombstones: a line for each row that lost something, with the hash that its event has and that of what is left; one
 * without these for an erasure that found nothing to take.
 */
export async function erasurePart(tx: Tx, hidden: Hidden): Promise<ExportPart> {
  const rows = await tx
    .selectFrom('erasures')
    .leftJoin('erased_rows', 'erased_rows.erasure_id', 'erasures.id')
    .select(['id', 'number', 'field', 'reason', 'erased_by', 'erased_at'])
    .select(['subject', 'original_hash', 'remainder_hash'])
    .orderBy('erasures.seq')
    .orderBy('erased_rows.seq')
    .execute();
  return {
    name: 'erasures',
    columns: ['id', 'number', 'field', 'reason', 'by', 'at', 'row', 'originalHash', 'remainderHash'],
    rows: rows
      .filter(({ number }) => !hidden.has(number))
      .map(({ erased_by: by, erased_at: at, ...row }) => ({
        ...{ id: row.id, number: row.number, field: row.field ?? '*', reason: row.reason, by, at },
        ...{ row: row.subject, originalHash: row.original_hash, remainderHash: row.remainder_hash },
      })),
  };
}

/** Questions that somebody noted because no document answers them, oldest first. */
export async function gapPart(tx: Tx, hidden: Hidden): Promise<ExportPart> {
  const gaps = (await gapsIn(tx)).toReversed();
  return {
    name: 'gaps',
    columns: ['id', 'question', 'askedBy', 'askedAt', 'conversation', 'message', 'permalink'],
    rows: gaps
      .filter(({ question }) => namesNone(question, hidden))
      .map(({ source, ...gap }) => ({
        ...gap,
        ...{ conversation: source?.conversation ?? null, message: source?.message ?? null },
        permalink: source?.permalink ?? null,
      })),
  };
}

/** Questions that were declined or answered badly; nobody's name is beside them. */
export async function openQuestionPart(tx: Tx, hidden: Hidden): Promise<ExportPart> {
  const rows = await tx.selectFrom('open_questions').selectAll().orderBy('seq').execute();
  return {
    name: 'open-questions',
    columns: ['question', 'why', 'complaint', 'at', 'settledAt'],
    rows: rows
      .filter(({ question }) => namesNone(question, hidden))
      .map(({ question, why, complaint, at, settled_at: settledAt }) => ({
        ...{ question, why, complaint, at, settledAt },
      })),
  };
}

/** A question may name a record that whoever exports may not see. */
function namesNone(question: string, hidden: Hidden): boolean {
  const words = question.toUpperCase();
  return ![...hidden].some((number) => words.includes(number));
}
