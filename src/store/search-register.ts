/**
 * A search of the register as one statement: type, status, rating, facts, owner, system, time and what the viewer may see
 * are all decided where the rows are, so that a page of ten takes ten rows out of the database, however many there are.
 *
 * Words that have to stand in a record are narrowed down here and looked at closely afterwards: JSON writes some letters
 * in its own way, and the two databases fold case differently beyond ASCII.
 */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { FoundRecords, SearchPage } from '../conversation/ports.ts';
import { ACCESS, ANONYMOUS, type Actor, type Standing, type Visibility } from '../records/access.ts';
import { recordKinds, recordTypes } from '../records/record-types.ts';
import { pairsOf, type RiskCriteria } from '../records/risk-criteria.ts';
import { isRecordNumber } from '../records/record.ts';
import { kindsWith, SCORE, type FieldTest } from '../records/search/field-tests.ts';
import { factOf, type FactTest } from '../records/search/query-facts.ts';
import { changedIn, DATE_FIELDS, TOUCHED } from '../records/search/in-time.ts';
import { EVERY_RECORD, hasWords, type RegisterQuery } from '../records/search/register-query.ts';
import { stemOf } from '../records/search/stands-in.ts';
import type { Database } from './database.ts';
import { checkedVersion } from './record-row.ts';
import { latestVersions } from './register.ts';
import { all, any, isIn, oneOf, type Condition, type FieldText } from './search-conditions.ts';
import { CONTROL_LINKED, decided, isChangedBy, isDecidedAs, isLinkedTo } from './search-decided.ts';

export async function searchRegister(
  database: Database,
  query: RegisterQuery,
  criteria: RiskCriteria,
  viewer: Actor,
  { from, limit }: SearchPage,
): Promise<FoundRecords> {
  const field = fieldIn(database);
  // What hangs on a record that the viewer may not see hangs on nothing for them.
  if (query.linkedTo !== undefined && isRecordNumber(query.linkedTo)) {
    const seen = await latestVersions(database.db)
      .where(all([visibleTo(viewer, field), sql`record_versions.number = ${query.linkedTo}`]))
      .executeTakeFirst();
    if (seen === undefined) return { records: [], total: 0 };
  }
  const where = all([
    visibleTo(viewer, field),
    ...conditionsOf(query, criteria, field),
    ...wordsIn(query.words),
  ]);
  const fitting = latestVersions(database.db).where(where);
  if (query.words.length > 0) {
    const rows = await fitting.orderBy('records.created_seq', 'desc').execute();
    const found = rows.map(checkedVersion).filter((record) => hasWords(record, query));
    return { records: found.slice(from, limit === null ? undefined : from + limit), total: found.length };
  }
  const page = fitting.orderBy('records.created_seq', 'desc');
  const rows = await (limit === null ? page : page.limit(limit).offset(from)).execute();
  if (limit === null) return { records: rows.map(checkedVersion).slice(from), total: rows.length };
  const { total } = await fitting
    .clearSelect()
    .select((select) => select.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow();
  return { records: rows.map(checkedVersion), total: Number(total) };
}

/** The names of the systems on record, of what the viewer may see. */
export async function systemsOnRecord(database: Database, viewer: Actor): Promise<readonly string[]> {
  const field = fieldIn(database);
  const rows = await latestVersions(database.db)
    .where(visibleTo(viewer, field))
    .clearSelect()
    .select(field('system').as('system'))
    .distinct()
    .execute();
  return rows.flatMap(({ system }) => (system === null ? [] : [system])).sort();
}

/** The fields of the rows of a database. */
function fieldIn({ dialect }: Database): FieldText {
  return dialect === 'postgres'
    ? (name) => sql<string | null>`(record_versions.data::jsonb ->> ${sql.lit(name)})`
    : (name) => sql<string | null>`cast(json_extract(record_versions.data, ${sql.lit(`$.${name}`)}) as text)`;
}

const KIND = sql`record_versions.kind`;
const STATUS = sql`record_versions.status`;
const OWNER = sql`record_versions.owner`;
const CREATED_BY = sql`record_versions.created_by`;

/** The table of access for `see`, as a condition: what `maySee` says of each row, said of all of them. */
function visibleTo({ user, roles }: Actor, field: FieldText): Condition {
  const standing = (one: Standing): Condition => {
    switch (one) {
      case 'owner':
        return sql`${OWNER} = ${user}`;
      case 'reporter':
        return sql`${CREATED_BY} = ${user}`;
      case 'approver':
        return sql`coalesce(${field('approver')}, '') = ${user}`;
      default:
        return roles.includes(one) ? sql`1 = 1` : sql`1 = 0`;
    }
  };
  const shown = (visibility: Visibility): Condition =>
    all([IS[visibility], any(ACCESS.see[visibility].map(standing))]);
  return any((Object.keys(IS) as Visibility[]).map(shown));
}

const IS: Readonly<Record<Visibility, Condition>> = {
  internal: sql`(${KIND} <> 'concern' and record_versions.confidentiality = 'internal')`,
  restricted: sql`(${KIND} <> 'concern' and record_versions.confidentiality = 'restricted')`,
  concern: sql`(${KIND} = 'concern' and ${CREATED_BY} <> ${sql.lit(ANONYMOUS)})`,
  'anonymous-concern': sql`(${KIND} = 'concern' and ${CREATED_BY} = ${sql.lit(ANONYMOUS)})`,
};

function conditionsOf(query: RegisterQuery, criteria: RiskCriteria, field: FieldText): readonly Condition[] {
  const { kinds, open, statuses, severities, levels, cell, facts, owner, system, when } = query;
  const { notSystems = [], recordedBy, changedBy } = query;
  return [
    ...(kinds.length === 0 ? [] : [oneOf(KIND, kinds)]),
    ...(open === null ? [] : [isOpen(open)]),
    ...(statuses.length === 0 ? [] : [oneOf(STATUS, statuses)]),
    ...(severities.length + levels.length === 0
      ? []
      : [
          any([
            oneOf(field('severity'), severities),
            ...levels.map((level) => isRated(pairsOf(criteria, level), field)),
          ]),
        ]),
    ...(cell === null ? [] : [isRated([[cell.likelihood, cell.impact]], field)]),
    ...facts.map((fact) => any(factOf(fact).any.map((test) => passes(test, field)))),
    ...(query.fields ?? []).map((test) => passesField(test, field)),
    ...(query.decision === undefined ? [] : [isDecidedAs(query.decision, field)]),
    ...(query.restricted === undefined ? [] : [sql<SqlBool>`record_versions.confidentiality = 'restricted'`]),
    ...(query.linkedTo === undefined ? [] : [isLinkedTo(query.linkedTo, field)]),
    ...(owner === null ? [] : [sql<SqlBool>`${OWNER} = ${owner}`]),
    ...(recordedBy === undefined ? [] : [sql<SqlBool>`${CREATED_BY} = ${recordedBy}`]),
    ...(changedBy === undefined ? [] : [isChangedBy(changedBy, changedIn(query))]),
    ...(system === null ? [] : [sql<SqlBool>`${field('system')} = ${system}`]),
    ...(notSystems.length === 0
      ? []
      : [sql<SqlBool>`coalesce(${field('system')}, '') not in (${sql.join(notSystems)})`]),
    ...(when === null ? [] : [isWithin(when, open, field)]),
    ...(query.either === undefined
      ? []
      : [any(query.either.map((one) => all(conditionsOf({ ...EVERY_RECORD, ...one }, criteria, field))))]),
  ];
}

function isOpen(open: boolean, status: RawBuilder<unknown> = STATUS): Condition {
  const closed = recordKinds.map((kind) =>
    all([sql`${KIND} = ${kind}`, oneOf(status, recordTypes[kind].closedStatuses)]),
  );
  return open ? sql`not ${any(closed)}` : any(closed);
}

/** What is left of a risk counts once both of its numbers are known. */
function isRated(pairs: ReturnType<typeof pairsOf>, field: FieldText): Condition {
  const among = (likelihood: string, impact: string): Condition =>
    any(
      pairs.map(([a, b]) => sql`(${field(likelihood)} = ${String(a)} and ${field(impact)} = ${String(b)})`),
    );
  const [left, right] = [field('residualLikelihood'), field('residualImpact')];
  return all([
    sql`${KIND} = 'risk'`,
    any([
      among('residualLikelihood', 'residualImpact'),
      all([sql`(${left} is null or ${right} is null)`, among('likelihood', 'impact')]),
    ]),
  ]);
}

/** A list is text such as `["privacy","safety"]`: none of our options is a part of another between its quotes. */
function passes(test: FactTest, field: FieldText): Condition {
  if ('status' in test) return sql`${STATUS} = ${test.status}`;
  if ('madeUndecided' in test)
    return sql`(${STATUS} = 'implemented' and coalesce(${field('changeType')}, '') <> 'standard' and not ${decided(sql`made.what = 'change'`)})`;
  const value = field(test.field);
  if ('above' in test) return sql`cast(coalesce(${value}, '0') as bigint) > ${test.above}`;
  return sql`(coalesce(${value}, '') = ${test.is} or coalesce(${value}, '') like ${`%"${test.is}"%`})`;
}

/** What the rows say of a field: of the score what `currentScore` says of a risk. */
function valueIn(name: string, field: FieldText): RawBuilder<string | null> {
  if (name === 'owner') return sql<string | null>`${OWNER}`;
  if (name !== SCORE) return field(name);
  const [likelihood, impact] = [field('likelihood'), field('impact')];
  const [left, right] = [field('residualLikelihood'), field('residualImpact')];
  const number = (value: RawBuilder<unknown>) => sql`cast(${value} as bigint)`;
  return sql<string | null>`cast(case when ${left} is null or ${right} is null
    then ${number(likelihood)} * ${number(impact)} else ${number(left)} * ${number(right)} end as text)`;
}

/** Said of the types of record that have the field, and of no other. */
function passesField(test: FieldTest, field: FieldText): Condition {
  const value = valueIn(test.field, field);
  const given: Condition = sql`coalesce(${value}, '') not in ('', '[]')`;
  const isGiven = test.field === 'controls' ? any([given, CONTROL_LINKED]) : given;
  const number: RawBuilder<unknown> = sql`cast(${value} as bigint)`;
  const passes = (): Condition => {
    switch (test.is) {
      case 'empty':
        return sql`not ${isGiven}`;
      case 'given':
        return isGiven;
      case 'at-least':
        return sql`(${given} and ${number} >= ${test.number})`;
      case 'at-most':
        return sql`(${given} and ${number} <= ${test.number})`;
      case 'exactly':
        return sql`(${given} and ${number} = ${test.number})`;
      case 'one-of':
        return any(
          test.values.map(
            (one) => sql`(coalesce(${value}, '') = ${one} or coalesce(${value}, '') like ${`%"${one}"%`})`,
          ),
        );
    }
  };
  return all([oneOf(KIND, kindsWith(test.field)), passes()]);
}

function isWithin(
  { about, period }: NonNullable<RegisterQuery['when']>,
  open: boolean | null,
  field: FieldText,
): Condition {
  const within = (moment: RawBuilder<unknown>): Condition => isIn(moment, period);
  switch (about) {
    case 'changed':
      return sql`exists (
        select 1 from record_versions as made
        where made.number = record_versions.number
          and ${within(sql`made.changed_at`)}
          and ${open === false ? isOpen(false, sql`made.status`) : sql`1 = 1`})`;
    case 'touched':
      return any([
        ...TOUCHED.map((name) => within(field(name))),
        isWithin({ about: 'changed', period }, null, field),
      ]);
    case 'quiet':
      return within(sql`record_versions.changed_at`);
    case 'recorded':
      return within(sql`record_versions.created_at`);
    case 'happened':
    case 'due':
    case 'review':
    case 'implemented':
      return any(DATE_FIELDS[about].map((name) => within(field(name))));
  }
}

/** Plain words alone: another letter may be written otherwise in JSON, or folded otherwise by the database. */
function wordsIn(words: readonly string[]): readonly Condition[] {
  return words
    .filter((word) => /^[a-z0-9.-]+$/u.test(word))
    .map((word) => {
      const like = `%${stemOf(word)}%`;
      return sql`(lower(record_versions.data) like ${like} or lower(record_versions.number) like ${like})`;
    });
}
