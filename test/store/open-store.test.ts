import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations.ts';
import { OPERATOR } from '../../src/records/access.ts';
import { openSqlite } from '../../src/store/open-sqlite.ts';
import { openStore } from '../../src/store/open-store.ts';
import { onEachDatabase, onSqlite } from '../support/databases.ts';
import { startScript } from './in-process.ts';
import { creates, newIncident, NOW, PRIYA, turnOf } from './register-fixtures.ts';

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

function newDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'aims-open-'));
  dirs.push(dir);
  return dir;
}

/** The words of the AppError with which opening fails. */
async function failure(options: Parameters<typeof openStore>[0]): Promise<string> {
  const error: unknown = await openStore(options).then(
    () => expect.fail('it opens'),
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'AppError' });
  return (error as Error).message;
}

/** Opens a folder as a user who is not root: root may write anywhere. */
function openAsAnyUser(dataDir: string) {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  return startScript({ job: 'open', databaseUrl: null, dataDir, name: 'x', count: 0, ...nobody }).ended;
}

onEachDatabase('opening the store', (database) => {
  it('finds after a restart what was committed before it', async () => {
    const { open } = await database.newPlace();
    const first = await open();
    await first.commitTurn(turnOf([creates(newIncident('d1'))]), { claim: null, actor: PRIYA, now: NOW });
    await first.close();
    const second = await open();
    expect((await second.register.list({}, OPERATOR)).map(({ number }) => number)).toEqual(['INC-2026-0001']);
    expect(await second.verifyDatabase()).toEqual({ events: 1, ok: true });
  });

  it('refuses a database that a newer version has written, and leaves it alone', async () => {
    const { open, options, sql: query } = await database.newPlace();
    await (await open()).close();
    await query(
      `insert into aims_migration (name, timestamp) values ('0999-later', '2030-01-01T00:00:00.000Z')`,
    );
    expect(await failure(options)).toMatch(/newer version.*0999-later.*Start that version/u);
    expect(await query('select name from aims_migration')).toHaveLength(Object.keys(migrations).length + 1);
  });

  it('can be closed twice', async () => {
    const store = await (await database.newPlace()).open();
    await store.close();
    await store.close();
  });
});

onSqlite('opening a data folder', () => {
  it('makes the folder with its parents', async () => {
    const dataDir = join(newDir(), 'deep', 'down');
    await (await openStore({ databaseUrl: null, dataDir })).close();
    expect(readdirSync(dataDir)).toContain('aims.db');
  });

  it('writes ahead, so that reading and writing do not wait for each other', async () => {
    const dataDir = newDir();
    const store = await openStore({ databaseUrl: null, dataDir });
    const other = new DatabaseSync(join(dataDir, 'aims.db'));
    expect(other.prepare('pragma journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    other.exec('begin');
    other.prepare('select count(*) from records').get();
    expect(
      await store.commitTurn(turnOf([creates(newIncident('d1'))]), { claim: null, actor: PRIYA, now: NOW }),
    ).toMatchObject({ outcome: 'committed' });
    other.close();
    await store.close();
  });

  it('reports no commit before it has reached the disk', async () => {
    const { db } = await openSqlite(newDir());
    const pragma = async (name: string) =>
      Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(db)).rows[0]!)[0] as unknown;
    // 2 is FULL: https://sqlite.org/pragma.html#pragma_synchronous
    expect([await pragma('synchronous'), await pragma('fullfsync')]).toEqual([2, 1]);
    expect([await pragma('journal_mode'), await pragma('foreign_keys')]).toEqual(['wal', 1]);
    await db.destroy();
  });

  it('makes a folder that only this user can look into', async () => {
    const dataDir = join(newDir(), 'made');
    await (await openStore({ databaseUrl: null, dataDir })).close();
    expect(statSync(dataDir).mode & 0o077).toBe(0);
  });

  it('says what to set when it is a file, or below one', async () => {
    const file = join(newDir(), 'file');
    writeFileSync(file, '');
    for (const dataDir of [file, join(file, 'below')]) {
      expect(await failure({ databaseUrl: null, dataDir })).toBe(
        `The data folder ${dataDir} is not a folder, or is below a file. Set AIMS_DATA_DIR to a folder that can be made.`,
      );
    }
  });

  it.each([
    ['no database', 'these are words '.repeat(100), 'is no SQLite database or is damaged'],
    ['a database cut off in its header', 'SQLite format 3\u0000', 'is no SQLite database or is damaged'],
  ])('says what to do about an aims.db that is %s', async (_what, content, words) => {
    const dataDir = newDir();
    writeFileSync(join(dataDir, 'aims.db'), content);
    const message = await failure({ databaseUrl: null, dataDir });
    expect(message).toContain(words);
    expect(message).toMatch(/Restore it from a backup, or set AIMS_DATA_DIR/u);
  });

  it('says what to set when nobody may write to it', async () => {
    const dataDir = newDir();
    chmodSync(dataDir, 0o555);
    const { code, output } = await openAsAnyUser(dataDir);
    chmodSync(dataDir, 0o755);
    expect({ code, message: output.join('\n') }).toEqual({
      code: 1,
      message: expect.stringMatching(/^The data folder .* Make it writable .* AIMS_DATA_DIR/u) as string,
    });
  });

  it('says what to set when its database may not be written', async () => {
    const dataDir = newDir();
    await (await openStore({ databaseUrl: null, dataDir })).close();
    chmodSync(join(dataDir, 'aims.db'), 0o444);
    chmodSync(dataDir, 0o555);
    const { code, output } = await openAsAnyUser(dataDir);
    chmodSync(dataDir, 0o755);
    expect({ code, message: output.join('\n') }).toEqual({
      code: 1,
      message: expect.stringMatching(/^The data folder .* cannot be written\. Make it writable/u) as string,
    });
  });
});

describe('opening a PostgreSQL that is not there', () => {
  const dataDir = 'never-made';

  it.each(['mysql://user:secret@host/aims', 'postgres://user:secret@[broken/aims', 'aims.db'])(
    'says that it is no address: %s',
    async (databaseUrl) => {
      const message = await failure({ databaseUrl, dataDir });
      expect(message).toMatch(/^DATABASE_URL is not the address.*postgres:\/\/user:password@host/u);
      expect(message).not.toContain('secret');
    },
  );

  it('names the server that does not answer, without user and password', async () => {
    expect(await failure({ databaseUrl: 'postgres://priya:secret@127.0.0.1:1/aims', dataDir })).toBe(
      'The PostgreSQL database 127.0.0.1:1/aims does not answer. Start the server, or correct host and port in DATABASE_URL; leave DATABASE_URL out to use SQLite.',
    );
  });

  it('names the host that nobody knows', async () => {
    const message = await failure({ databaseUrl: 'postgres://priya:secret@aims.invalid/aims', dataDir });
    expect(message).toMatch(/^The PostgreSQL database aims\.invalid\/aims does not answer/u);
  });

  describe('and whose place another server has taken', () => {
    let server: Server;
    let port: number;
    beforeEach(async () => {
      server = createServer((socket) =>
        socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n'),
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      port = typeof address === 'object' && address !== null ? address.port : 0;
    });

    it('says what to check', async () => {
      const message = await failure({
        databaseUrl: `postgres://priya:secret@127.0.0.1:${port}/aims`,
        dataDir,
      });
      server.close();
      expect(message).toMatch(/^The PostgreSQL database 127\.0\.0\.1:\d+\/aims .* DATABASE_URL/u);
      expect(message).not.toContain('secret');
    });
  });
});

onEachDatabase('opening the wrong database', (database) => {
  it('says that a database or schema of that name does not exist', async () => {
    const { options } = await database.newPlace();
    if (options.databaseUrl === null) {
      expect(await failure({ ...options, dataDir: '/dev/null/aims' })).toContain('AIMS_DATA_DIR');
      return;
    }
    const otherName = new URL(options.databaseUrl);
    otherName.pathname = '/no_such_database';
    expect(await failure({ ...options, databaseUrl: otherName.href })).toMatch(
      /no_such_database does not exist\. Create it with createdb/u,
    );
    const otherSchema = new URL(options.databaseUrl);
    otherSchema.searchParams.set('options', '-csearch_path=no_such_schema');
    expect(await failure({ ...options, databaseUrl: otherSchema.href })).toMatch(
      /schema that search_path names in DATABASE_URL does not exist/u,
    );
  });
});
