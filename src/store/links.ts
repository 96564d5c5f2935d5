import type { Selectable } from 'kysely';
import type { StateChange } from '../conversation/turn.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import type { LinkTarget, RecordLink } from '../records/link.ts';
import { appendEvent, lockHead, type Writing } from './audit-log.ts';
import type { Db } from './database.ts';
import { storable } from './storable.ts';
import type { LinkRow } from './tables.ts';

/** The same link is made once; a second wish for it changes nothing. */
export async function addLink(
  writing: Writing,
  id: string,
  change: Extract<StateChange, { change: 'add-link' }>,
): Promise<void> {
  const { tx, now } = writing;
  await lockHead(writing);
  const link: RecordLink = storable({ ...change.link, id, at: now.toISOString(), removed: null });
  const there = await tx
    .selectFrom('links')
    .select('id')
    .where('number', '=', link.number)
    .where('relation', '=', link.relation)
    .where('target_kind', '=', link.target.kind)
    .where('target_id', '=', link.target.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (there !== undefined) return;
  await tx
    .insertInto('links')
    .values({
      id,
      number: link.number,
      relation: link.relation,
      target_kind: link.target.kind,
      target_id: link.target.id,
      added_by: link.by,
      added_at: link.at,
      removed_by: null,
      removed_at: null,
    })
    .execute();
  await note(writing, 'link.added', link, change.source);
}

/** It stays on record that it was there; taking it away twice is taking it away once. */
export async function removeLink(
  writing: Writing,
  { id, by }: Extract<StateChange, { change: 'remove-link' }>,
): Promise<void> {
  await lockHead(writing);
  const row = await writing.tx
    .updateTable('links')
    .set({ removed_by: by, removed_at: writing.now.toISOString() })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (row !== undefined) await note(writing, 'link.removed', linkOf(row), null);
}

function note(
  writing: Writing,
  action: 'link.added' | 'link.removed',
  link: RecordLink,
  source: Extract<StateChange, { change: 'add-link' }>['source'],
) {
  const { id, number: subject, relation, target } = link;
  return appendEvent(writing, {
    ...{ action, subject, source },
    version: null,
    contentHash: canonicalHash(link),
    detail: { link: id, relation, target: target.id },
  });
}

/** From a record, and to it, in the order in which they were made; those that were taken away say so. */
export async function linksOf(db: Db, number: string): Promise<readonly RecordLink[]> {
  const rows = await db
    .selectFrom('links')
    .selectAll()
    .where((where) =>
      where.or([
        where('number', '=', number),
        where.and([where('target_kind', '=', 'record'), where('target_id', '=', number)]),
      ]),
    )
    .orderBy('seq')
    .execute();
  return rows.map(linkOf);
}

/** The link that a row holds, whether or not its words are known ones. */
export function linkOf(row: Selectable<LinkRow>): RecordLink {
  return {
    id: row.id,
    number: row.number,
    relation: row.relation as RecordLink['relation'],
    target: { kind: row.target_kind as LinkTarget['kind'], id: row.target_id },
    by: row.added_by,
    at: row.added_at,
    removed: removalOf(row),
  };
}

export function removalOf(row: {
  readonly removed_by: string | null;
  readonly removed_at: string | null;
}): RecordLink['removed'] {
  if (row.removed_by === null && row.removed_at === null) return null;
  return { by: row.removed_by ?? '', at: row.removed_at ?? '' };
}
