import type { StateChange } from '../conversation/turn.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import type { MessageSource } from '../records/record.ts';
import { appendEvent, type Writing } from './audit-log.ts';
import type { Db } from './database.ts';
import { storable } from './storable.ts';
import { damaged, readSource, writeSource } from './stored-json.ts';
import type { Tables } from './tables.ts';

/** A question that no document answers, kept for the AIMS manager. */
export interface Gap {
  readonly id: string;
  readonly question: string;
  readonly askedBy: string;
  /** ISO 8601 in UTC. */
  readonly askedAt: string;
  readonly source: MessageSource | null;
}

/** The event holds the hash of the gap, and not its words. */
export async function noteGap(
  writing: Writing,
  id: string,
  change: Extract<StateChange, { change: 'note-gap' }>,
): Promise<void> {
  const gap: Gap = storable({
    id,
    question: change.question,
    askedBy: change.askedBy,
    askedAt: writing.now.toISOString(),
    source: change.source,
  });
  await writing.tx
    .insertInto('gaps')
    .values({
      id,
      question: gap.question,
      asked_by: gap.askedBy,
      asked_at: gap.askedAt,
      source: writeSource(gap.source),
    })
    .execute();
  await appendEvent(writing, {
    action: 'gap.noted',
    subject: id,
    version: null,
    contentHash: canonicalHash(gap),
    detail: {},
    source: change.source,
  });
}

/** Newest first. */
export async function gapsIn(db: Db): Promise<readonly Gap[]> {
  const rows = await db.selectFrom('gaps').selectAll().orderBy('asked_at', 'desc').orderBy('id').execute();
  return rows.map((row) => {
    const gap = gapOf(row);
    if (gap === null) throw damaged(`the noted question ${row.id}`);
    return gap;
  });
}

/** Null for a row that holds none. */
export function gapOf(row: Tables['gaps']): Gap | null {
  const source = readSource(row.source);
  if (source === undefined) return null;
  return { id: row.id, question: row.question, askedBy: row.asked_by, askedAt: row.asked_at, source };
}
