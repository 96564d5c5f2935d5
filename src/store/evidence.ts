import type { Selectable } from 'kysely';
import type { StateChange } from '../conversation/turn.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import type { EvidenceItem } from '../records/evidence.ts';
import type { MessageSource } from '../records/record.ts';
import { appendEvent, lockHead, type Writing } from './audit-log.ts';
import type { Db } from './database.ts';
import { removalOf } from './links.ts';
import { storable } from './storable.ts';
import type { EvidenceRow } from './tables.ts';

/** The same thing by its address, or by its content, is attached once. */
export async function addEvidence(
  writing: Writing,
  id: string,
  change: Extract<StateChange, { change: 'add-evidence' }>,
): Promise<void> {
  const { tx, now } = writing;
  await lockHead(writing);
  const item: EvidenceItem = storable({ ...change.evidence, id, at: now.toISOString(), removed: null });
  const there = (await evidenceOf(tx, item.number)).some(
    ({ permalink, contentHash }) =>
      (permalink !== null && permalink === item.permalink && contentHash === item.contentHash) ||
      (permalink === null && contentHash !== null && contentHash === item.contentHash),
  );
  if (there) return;
  await tx.insertInto('evidence').values(rowOf(item)).execute();
  await note(writing, 'evidence.added', item, change.source);
}

export async function removeEvidence(
  writing: Writing,
  { id, by }: Extract<StateChange, { change: 'remove-evidence' }>,
): Promise<void> {
  await lockHead(writing);
  const row = await writing.tx
    .updateTable('evidence')
    .set({ removed_by: by, removed_at: writing.now.toISOString() })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (row !== undefined) await note(writing, 'evidence.removed', evidenceItemOf(row), null);
}

function note(
  writing: Writing,
  action: 'evidence.added' | 'evidence.removed',
  item: EvidenceItem,
  source: MessageSource | null,
) {
  return appendEvent(writing, {
    ...{ action, source },
    subject: item.number,
    version: null,
    contentHash: canonicalHash(item),
    detail: { evidence: item.id, fileHash: item.contentHash },
  });
}

/** In the order in which it was attached, without what was taken away. */
export async function evidenceOf(db: Db, number: string): Promise<readonly EvidenceItem[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('number', '=', number)
    .where('removed_at', 'is', null)
    .orderBy('seq')
    .execute();
  return rows.map(evidenceItemOf);
}

function rowOf(item: EvidenceItem) {
  return {
    id: item.id,
    number: item.number,
    what: item.what,
    title: item.title,
    permalink: item.permalink,
    content_hash: item.contentHash,
    dated: item.dated,
    added_by: item.by,
    added_at: item.at,
    removed_by: null,
    removed_at: null,
  };
}

/** The item that a row holds, whether or not its words are known ones. */
export function evidenceItemOf(row: Selectable<EvidenceRow>): EvidenceItem {
  return {
    id: row.id,
    number: row.number,
    what: row.what as EvidenceItem['what'],
    title: row.title,
    permalink: row.permalink,
    contentHash: row.content_hash,
    dated: row.dated,
    by: row.added_by,
    at: row.added_at,
    removed: removalOf(row),
  };
}
