import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import {
  EVENTS,
  EVIDENCE,
  everyColumn,
  fill,
  NO_EVIDENCE,
  SAYS_NOTHING,
  type Column,
  type EvidenceTable,
} from './filled-register.ts';
import { PRIYA, TOMAS } from './register-fixtures.ts';
import { cases } from '../support/cases.ts';

/** A statement behind PostgreSQL's back takes a connection of its own. */
const VALUES = { SQLite: 3, PostgreSQL: 1 } as const;
/** So many rows of a column are enough there: on SQLite every row is tried. */
const ROWS = { SQLite: Infinity, PostgreSQL: cases(9) } as const;
const FEWEST = { SQLite: 300, PostgreSQL: 100 } as const;
const RUNS = { SQLite: cases(60), PostgreSQL: cases(10) } as const;

const tables = Object.keys(EVIDENCE) as EvidenceTable[];
type Row = Readonly<Record<string, string | number | null>>;

interface Change {
  readonly table: EvidenceTable;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly number: number;
  readonly where: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  table: fc.constantFrom(...tables),
  row: fc.nat(50),
  column: fc.nat(50),
  text: fc.oneof(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.constantFrom('null', '{}', '[]', '"x"', PRIYA, TOMAS),
  ),
  number: fc.integer({ min: 0, max: 40 }),
  where: fc.nat(400),
});

/** Another value for a column: some of its characters changed, or another text or number in its place. */
function tampered(row: Row, { column, isText }: Column, { text, number, where }: Change): string | number {
  const before = row[column];
  if (!isText) return number === before ? number + 1 : number;
  if (typeof before !== 'string' || before.length === 0) return text;
  const at = where % before.length;
  // PostgreSQL cannot store a NUL or half of a pair; a tamperer there cannot either.
  const cleaned = text.toWellFormed().replaceAll('\0', '?');
  const value = before.slice(0, at) + cleaned + before.slice(at + cleaned.length);
  return value === before ? `${before}!` : value;
}

/** White space outside of strings, or another order of keys, says the same. */
function saysTheSame(before: unknown, after: unknown): boolean {
  try {
    expect(JSON.parse(String(after))).toEqual(JSON.parse(String(before)));
    return true;
  } catch {
    return false;
  }
}

onEachDatabase('verifying the database', (database) => {
  let place: Place;
  let store: Store;
  let columns: readonly (Column & { readonly table: EvidenceTable })[];
  beforeAll(async () => {
    place = await database.newPlace();
    store = await place.open();
    await fill(store);
    columns = (await everyColumn(database, place)).flatMap((one) =>
      one.table in EVIDENCE ? [{ ...one, table: one.table as EvidenceTable }] : [],
    );
    if (database.name === 'PostgreSQL') {
      const keys = await place.sql(
        `select conrelid::regclass::text as name, conname from pg_constraint
         where contype = 'f' and connamespace = current_schema()::regnamespace`,
      );
      for (const { name, conname } of keys)
        await place.sql(`alter table ${String(name)} drop constraint ${String(conname)}`);
    }
  });

  const rowsOf = async (table: EvidenceTable) =>
    (await place.sql(`select * from ${table} order by ${EVIDENCE[table].join(', ')}`)) as readonly Row[];
  const keyOf = (table: EvidenceTable, row: Row) => {
    // SQLite takes no value for a key of text.
    const given = (EVIDENCE[table] as readonly string[]).filter((name) => row[name] !== null);
    return {
      clause: (EVIDENCE[table] as readonly string[])
        .map((name) => (row[name] === null ? `${name} is null` : `${name} = ?`))
        .join(' and '),
      values: given.map((name) => row[name]!),
    };
  };
  const insert = (table: EvidenceTable, row: Row) =>
    place.sql(
      `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
        .map(() => '?')
        .join(', ')})`,
      ...Object.values(row),
    );

  it('accepts what was written', async () => {
    expect(await store.verifyDatabase()).toEqual({ events: EVENTS, ok: true });
  });

  it('accepts a database in which nothing was written yet', async () => {
    const empty = await (await database.newPlace()).open();
    expect(await empty.verifyDatabase()).toEqual({ events: 0, ok: true });
  });

  /** What is reported while a value is another one; null when the database itself refuses it. */
  async function reportWith(table: EvidenceTable, row: Row, column: string, value: string | number | null) {
    const { clause, values } = keyOf(table, row);
    try {
      await place.sql(`update ${table} set ${column} = ? where ${clause}`, value, ...values);
    } catch {
      return null;
    }
    const report = await store.verifyDatabase();
    const back = keyOf(table, { ...row, [column]: value });
    await place.sql(`update ${table} set ${column} = ? where ${back.clause}`, row[column]!, ...back.values);
    return report;
  }
  const broken = {
    ok: false,
    firstBroken: { seq: expect.any(Number) as number, reason: expect.any(String) as string },
  };

  it('rests on tables that are evidence, or are named with the reason why not', async () => {
    const all = await everyColumn(database, place);
    const named = new Set([...tables, ...Object.keys(NO_EVIDENCE)]);
    expect(new Set(all.map(({ table }) => table))).toEqual(named);
    for (const silent of Object.keys(SAYS_NOTHING))
      expect(columns.map(({ table, column }) => `${table}.${column}`)).toContain(silent);
  });

  it('finds another value in every column of every row that is evidence', async () => {
    let tried = 0;
    for (const { table, column, isText } of columns) {
      if (`${table}.${column}` in SAYS_NOTHING) continue;
      let found = 0;
      for (const row of await rowsOf(table)) {
        if (found >= ROWS[database.name]) break;
        const before = row[column];
        const others = isText ? [`${String(before ?? '')}~`, '', null] : [Number(before ?? 0) + 100, null];
        for (const other of others.filter((value) => value !== before).slice(0, VALUES[database.name])) {
          const report = await reportWith(table, row, column, other);
          if (report === null) continue;
          expect(report, `${table}.${column} := ${String(other)}`).toMatchObject(broken);
          found++;
        }
      }
      // The only column that can hold no other value at all: the database refuses a second head.
      if (`${table}.${column}` !== 'audit_head.one') expect(found, `${table}.${column}`).toBeGreaterThan(0);
      tried += found;
    }
    expect(tried).toBeGreaterThan(FEWEST[database.name]);
    expect(await store.verifyDatabase()).toEqual({ events: EVENTS, ok: true });
  }, 240_000);

  it('finds any value that is changed in an event or in what has one', async () => {
    await fc.assert(
      fc.asyncProperty(change, async (made) => {
        const rows = await rowsOf(made.table);
        const row = rows[made.row % rows.length]!;
        const own = columns.filter(
          ({ table, column }) => table === made.table && !(`${table}.${column}` in SAYS_NOTHING),
        );
        const column = own[made.column % own.length]!;
        const value = tampered(row, column, made);
        if (['detail', 'data', 'source'].includes(column.column))
          fc.pre(!saysTheSame(row[column.column], value));
        const report = await reportWith(made.table, row, column.column, value);
        if (report !== null)
          expect(report, `${made.table}.${column.column} := ${value}`).toMatchObject(broken);
      }),
      { numRuns: RUNS[database.name] },
    );
    expect(await store.verifyDatabase()).toEqual({ events: EVENTS, ok: true });
  }, 120_000);

  it('finds any two rows that have changed places', async () => {
    for (const silent of Object.keys(SAYS_NOTHING)) {
      const table = silent.split('.')[0] as EvidenceTable;
      const rows = await place.sql(`select seq from ${table} order by seq`);
      expect(rows.length, table).toBeGreaterThan(1);
      for (const [at, { seq }] of rows.slice(1).entries()) {
        const before = Number(rows[at]!['seq']);
        const swap = async () => {
          await place.sql(`update ${table} set seq = -1 where seq = ?`, before);
          await place.sql(`update ${table} set seq = ? where seq = ?`, before, Number(seq));
          await place.sql(`update ${table} set seq = ? where seq = -1`, Number(seq));
        };
        await swap();
        expect(await store.verifyDatabase(), `${table} ${before} and ${String(seq)}`).toMatchObject(broken);
        await swap();
      }
    }
    expect(await store.verifyDatabase()).toEqual({ events: EVENTS, ok: true });
  }, 60_000);

  it('finds any row that is deleted', async () => {
    for (const table of tables) {
      for (const row of await rowsOf(table)) {
        const { clause, values } = keyOf(table, row);
        await place.sql(`delete from ${table} where ${clause}`, ...values);
        expect(await store.verifyDatabase(), `${table} without ${JSON.stringify(values)}`).toMatchObject({
          ok: false,
        });
        await insert(table, row);
      }
    }
    expect(await store.verifyDatabase()).toEqual({ events: EVENTS, ok: true });
  }, 120_000);

  it('finds a row that is slipped in, whatever table it copies', async () => {
    for (const table of tables) {
      if (table === 'audit_head') continue;
      const copied = (await rowsOf(table)).at(-1)!;
      const forged = Object.fromEntries(
        columns
          .filter((one) => one.table === table)
          .map(({ column, isText }) => {
            const isKey = /^(?:id|number|seq|created_seq|draft_id|code_hash|previous_hash)$/u.test(column);
            return [column, isKey ? (isText ? `${String(copied[column])}9` : 9_000) : copied[column]!];
          }),
      );
      // Another version of a record that there is, rather than one of a record that there is not.
      const row = table === 'record_versions' ? { ...copied, version: 9 } : forged;
      await insert(table, row);
      expect(await store.verifyDatabase(), table).toMatchObject(broken);
      const { clause, values } = keyOf(table, row);
      await place.sql(`delete from ${table} where ${clause}`, ...values);
    }
    expect(await store.verifyDatabase()).toEqual({ events: EVENTS, ok: true });
  });

  describe('names the event that was broken first', () => {
    it.each([
      [
        `update audit_events set actor = 'U0INGRID01' where seq = 3`,
        `update audit_events set actor = '${PRIYA}' where seq = 3`,
        3,
        'its content does not match its hash',
      ],
      [
        `update audit_events set detail = 'no JSON' where seq = 4`,
        `update audit_events set detail = '{"kind":"risk","draft":"d4"}' where seq = 4`,
        4,
        'it cannot be read',
      ],
      [
        `update record_versions set owner = 'U0X' where number = 'INC-2026-0002' and version = 2`,
        `update record_versions set owner = '${TOMAS}' where number = 'INC-2026-0002' and version = 2`,
        5,
        'version 2 of INC-2026-0002 was changed afterwards',
      ],
      [
        `update audit_head set seq = 40`,
        `update audit_head set seq = ${EVENTS}`,
        EVENTS + 1,
        `the chain ends at event ${EVENTS}, but event 40 was the last one written`,
      ],
    ])('after: %s', async (broken, mended, seq, reason) => {
      await place.sql(broken);
      const report = await store.verifyDatabase();
      await place.sql(mended);
      expect(report).toEqual({ events: EVENTS, ok: false, firstBroken: { seq, reason } });
      expect(await store.verifyDatabase()).toEqual({ events: EVENTS, ok: true });
    });
  });
});
