import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import { EVIDENCE, fill } from './filled-register.ts';
import { PRIYA, TOMAS } from './register-fixtures.ts';

type Table = keyof typeof EVIDENCE;
const tables = Object.keys(EVIDENCE) as Table[];
type Row = Readonly<Record<string, string | number | null>>;

interface Change {
  readonly table: Table;
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

/** Another value for one column: some of its characters changed, or another text or number in its place. */
function tampered(
  row: Row,
  table: Table,
  { column, text, number, where }: Change,
): [string, string | number] {
  const { text: texts, number: numbers } = EVIDENCE[table];
  const columns = [...texts, ...numbers] as readonly string[];
  const name = columns[column % columns.length]!;
  if ((numbers as readonly string[]).includes(name)) {
    return [name, number === row[name] ? number + 1 : number];
  }
  const before = row[name];
  if (typeof before !== 'string' || before.length === 0) return [name, text];
  const at = where % before.length;
  // PostgreSQL cannot store a NUL or half of a pair; a tamperer there cannot either.
  const cleaned = text.toWellFormed().replaceAll('\0', '?');
  const value = before.slice(0, at) + cleaned + before.slice(at + cleaned.length);
  return [name, value === before ? `${before}!` : value];
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
  beforeAll(async () => {
    place = await database.newPlace();
    store = await place.open();
    await fill(store);
    if (database.name === 'PostgreSQL') {
      const keys = await place.sql(
        `select conrelid::regclass::text as name, conname from pg_constraint
         where contype = 'f' and connamespace = current_schema()::regnamespace`,
      );
      for (const { name, conname } of keys)
        await place.sql(`alter table ${String(name)} drop constraint ${String(conname)}`);
    }
  });

  const rowsOf = async (table: Table) =>
    (await place.sql(`select * from ${table} order by ${EVIDENCE[table].key.join(', ')}`)) as readonly Row[];
  const keyOf = (table: Table, row: Row) => ({
    clause: EVIDENCE[table].key.map((name) => `${name} = ?`).join(' and '),
    values: EVIDENCE[table].key.map((name) => row[name]!),
  });
  const insert = (table: Table, row: Row) =>
    place.sql(
      `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
        .map(() => '?')
        .join(', ')})`,
      ...Object.values(row),
    );

  it('accepts what was written', async () => {
    expect(await store.verifyDatabase()).toEqual({ events: 17, ok: true });
  });

  it('accepts a database in which nothing was written yet', async () => {
    const empty = await (await database.newPlace()).open();
    expect(await empty.verifyDatabase()).toEqual({ events: 0, ok: true });
  });

  it('finds any value that is changed in an event or in what has one', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(change, async (made) => {
        const rows = await rowsOf(made.table);
        const row = rows[made.row % rows.length]!;
        const [name, value] = tampered(row, made.table, made);
        if (['detail', 'data', 'source'].includes(name)) fc.pre(!saysTheSame(row[name], value));
        const { clause, values } = keyOf(made.table, row);
        const update = `update ${made.table} set ${name} = ? where ${clause}`;
        try {
          await place.sql(update, value, ...values);
        } catch {
          // The database itself refuses it: a key that another row has.
          return;
        }
        seen.add(`${made.table}.${name}`);
        const report = await store.verifyDatabase();
        const back = { ...row, [name]: value };
        const restored = keyOf(made.table, back);
        await place.sql(
          `update ${made.table} set ${name} = ? where ${restored.clause}`,
          row[name]!,
          ...restored.values,
        );
        expect(report, `${made.table}.${name} := ${value}`).toMatchObject({
          ok: false,
          firstBroken: { seq: expect.any(Number), reason: expect.any(String) },
        });
      }),
      { numRuns: 400 },
    );
    expect(seen.size).toBeGreaterThan(25);
    expect(await store.verifyDatabase()).toEqual({ events: 17, ok: true });
  }, 120_000);

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
    expect(await store.verifyDatabase()).toEqual({ events: 17, ok: true });
  }, 120_000);

  it('finds a row that is slipped in', async () => {
    const forged: readonly (readonly [Table, Row])[] = [
      ['record_versions', { ...(await rowsOf('record_versions'))[0]!, version: 2 }],
      ['reviews', { ...(await rowsOf('reviews'))[0]!, id: 'r9', seq: 99 }],
      ['gaps', { ...(await rowsOf('gaps'))[0]!, id: 'g9' }],
      [
        'records',
        { ...(await rowsOf('records'))[0]!, number: 'INC-2026-0009', draft_id: 'd9', created_seq: 99 },
      ],
      ['audit_events', { ...(await rowsOf('audit_events'))[0]!, seq: 18, previous_hash: 'x' }],
    ];
    for (const [table, row] of forged) {
      await insert(table, row);
      expect(await store.verifyDatabase(), table).toMatchObject({ ok: false });
      const { clause, values } = keyOf(table, row);
      await place.sql(`delete from ${table} where ${clause}`, ...values);
    }
    expect(await store.verifyDatabase()).toEqual({ events: 17, ok: true });
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
        `update audit_head set seq = 20`,
        `update audit_head set seq = 17`,
        18,
        'the chain ends at event 17, but event 20 was the last one written',
      ],
    ])('after: %s', async (broken, mended, seq, reason) => {
      await place.sql(broken);
      const report = await store.verifyDatabase();
      await place.sql(mended);
      expect(report).toEqual({ events: 17, ok: false, firstBroken: { seq, reason } });
      expect(await store.verifyDatabase()).toEqual({ events: 17, ok: true });
    });
  });
});
