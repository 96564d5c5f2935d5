import type { Selectable } from 'kysely';
import type { Concerns } from '../conversation/ports.ts';
import type { StateChange } from '../conversation/turn.ts';
import { ANONYMOUS } from '../records/access.ts';
import { canonicalHash } from '../records/canonical-hash.ts';
import type { FollowUp } from '../records/follow-up.ts';
import { appendEvent, type Writing } from './audit-log.ts';
import type { Db } from './database.ts';
import { checkedVersion } from './record-row.ts';
import { latestVersions } from './register.ts';
import { storable } from './storable.ts';
import type { FollowUpRow } from './tables.ts';
import { withoutName } from './without-name.ts';

export async function addFollowUp(
  writing: Writing,
  id: string,
  { followUp: given }: Extract<StateChange, { change: 'follow-up' }>,
): Promise<void> {
  const said = given.by === ANONYMOUS ? withoutName(writing) : writing;
  const followUp: FollowUp = storable({ ...given, id, at: said.now.toISOString() });
  await writing.tx.insertInto('follow_ups').values(rowOf(followUp)).execute();
  await appendEvent(said, {
    action: 'concern.followed-up',
    subject: followUp.number,
    version: null,
    contentHash: canonicalHash(followUp),
    detail: { followUp: id, from: followUp.from },
    source: null,
  });
}

/** In the order in which they came. */
export async function followUpsOf(db: Db, number: string): Promise<readonly FollowUp[]> {
  const rows = await db
    .selectFrom('follow_ups')
    .selectAll()
    .where('number', '=', number)
    .orderBy('seq')
    .execute();
  return rows.map(followUpOf);
}

export function concernsIn(db: Db): Concerns {
  return {
    async byCode(codeHash) {
      const row = await latestVersions(db)
        .innerJoin('concern_codes', 'concern_codes.number', 'records.number')
        .where('concern_codes.code_hash', '=', codeHash)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { number, status, data, owner: handler } = checkedVersion(row);
      const response = typeof data['response'] === 'string' ? data['response'] : null;
      return { number, status, response, handler, followUps: await followUpsOf(db, number) };
    },
  };
}

function rowOf(followUp: FollowUp) {
  return {
    id: followUp.id,
    number: followUp.number,
    said_by_side: followUp.from,
    said_by: followUp.by,
    said: followUp.text,
    said_at: followUp.at,
  };
}

/** The words that a row holds, whoever has changed them. */
export function followUpOf(row: Selectable<FollowUpRow>): FollowUp {
  return {
    id: row.id,
    number: row.number,
    from: row.said_by_side as FollowUp['from'],
    by: row.said_by,
    text: row.said,
    at: row.said_at,
  };
}
