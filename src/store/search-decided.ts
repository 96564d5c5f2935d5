import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ChangedBy } from '../records/search/changes-in.ts';
import type { DecisionAsked } from '../records/search/decisions.ts';
import type { Period } from '../records/search/read-period.ts';
import { all, any, isIn, type Condition, type FieldText } from './search-conditions.ts';

const OWNER = sql`record_versions.owner`;
const CREATED_BY = sql`record_versions.created_by`;

/** A decision about the record for which something holds. */
export function decided(that: RawBuilder<unknown>): Condition {
  return sql`exists (select 1 from approvals as made where made.number = record_versions.number and ${that})`;
}

export function isDecidedAs({ said, by, period }: DecisionAsked, field: FieldText): Condition {
  const made = all([
    ...(by === null ? [] : [sql<SqlBool>`made.decided_by = ${by}`]),
    ...(period === null ? [] : [isIn(sql`made.decided_at`, period)]),
  ]);
  switch (said) {
    case 'approved':
    case 'refused':
      return decided(sql`made.decision = ${said} and ${made}`);
    case 'decided':
      return decided(made);
    case 'by-requester':
      return decided(
        sql`made.decision = 'approved' and made.decided_by in (${OWNER}, ${CREATED_BY}) and ${made}`,
      );
    case 'made-without':
      return madeWithout(field('implementedAt'), sql`1 = 1`);
    case 'made-before':
      return madeWithout(
        field('implementedAt'),
        sql`substr(made.decided_at, 1, 10) <= substr(${field('implementedAt')}, 1, 10)`,
      );
  }
}

/** It was made, and no approval that counts was given. */
function madeWithout(day: RawBuilder<string | null>, counts: RawBuilder<unknown>): Condition {
  return sql`(${day} is not null and not ${decided(sql`made.what = 'change' and made.decision = 'approved' and ${counts}`)})`;
}

/** The first version of a record changes nothing. */
export function isChangedBy({ by, to }: ChangedBy, period: Period): Condition {
  const moved = sql`made.status = ${to} and not exists (
    select 1 from record_versions as before
    where before.number = made.number and before.version = made.version - 1 and before.status = ${to})`;
  return sql`exists (
    select 1 from record_versions as made
    where made.number = record_versions.number and made.version > 1 and made.changed_by = ${by}
      and ${isIn(sql`made.changed_at`, period)} and ${to === null ? sql`1 = 1` : moved})`;
}

function linkFrom(that: RawBuilder<unknown>): Condition {
  return sql`exists (select 1 from links as made where made.removed_at is null and made.removed_by is null and ${that})`;
}

export function isLinkedTo(id: string, field: FieldText): Condition {
  return any([
    sql`coalesce(${field('controls')}, '') like ${`%"${id}"%`}`,
    linkFrom(sql`made.number = record_versions.number and made.target_id = ${id}`),
    linkFrom(sql`made.number = ${id} and made.target_id = record_versions.number`),
  ]);
}

export const CONTROL_LINKED = linkFrom(
  sql`made.number = record_versions.number and made.target_kind = 'control'`,
);
