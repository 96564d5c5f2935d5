import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Period } from '../records/search/read-period.ts';

export type Condition = RawBuilder<SqlBool>;

/** A field of a record's data as text; null where it has none. */
export type FieldText = (name: string) => RawBuilder<string | null>;

export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`1 = 1` : sql`(${sql.join(conditions, sql` and `)})`;
}

export function any(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`1 = 0` : sql`(${sql.join(conditions, sql` or `)})`;
}

export function oneOf(value: RawBuilder<unknown>, values: readonly string[]): Condition {
  return values.length === 0 ? sql`1 = 0` : sql`${value} in (${sql.join(values)})`;
}

export function isIn(moment: RawBuilder<unknown>, { from, to }: Period): Condition {
  return all([
    sql`${moment} is not null`,
    ...(from === null ? [] : [sql<SqlBool>`substr(${moment}, 1, 10) >= ${from}`]),
    ...(to === null ? [] : [sql<SqlBool>`substr(${moment}, 1, 10) <= ${to}`]),
  ]);
}
