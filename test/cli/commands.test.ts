import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, startChat } from '../support/chat.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'aims-cli-'));
});

afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

function aims(
  args: readonly string[],
  options: { environment?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  const environment = {
    ...process.env,
    AIMS_DATA_DIR: join(dir, 'data'),
    AIMS_TIMEZONE: 'Europe/Amsterdam',
    ...options.environment,
  };
  const child = spawn(process.execPath, [join(ROOT, 'src', 'cli.ts'), ...args], {
    cwd: ROOT,
    env: environment,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

describe('aims', () => {
  it('names its commands when it is given none or an unknown one', async () => {
    expect(await aims(['help'])).toMatchObject({ code: 0, out: expect.stringContaining('ask [--json]') });
    expect(await aims(['explode'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no command “explode”'),
    });
  });

  it.each(['--help', '-h'])('says what a command takes: chat %s', async (option) => {
    expect(await aims(['chat', option])).toMatchObject({
      code: 0,
      out: expect.stringContaining('aims chat [--json] [--now ISO]'),
    });
  });

  it('says what an unknown option should have been', async () => {
    const { code, err } = await aims(['records', '--kind', 'risk']);
    expect(code).toBe(1);
    expect(err).toBe("Unknown option '--kind'. “aims help” lists the options.\n");
  });

  it.each([
    [['doctor', '--x'], "Unknown option '--x'. “aims help”"],
    [['records', '--type'], "Option '--type <value>' argument missing. “aims help”"],
    [['verify', 'one', 'two'], 'Name one file'],
  ])('passes over no argument: %j', async (given, said) => {
    expect(await aims(given)).toMatchObject({ code: 1, err: expect.stringContaining(said) });
  });

  it('stops with what to set when a setting is wrong', async () => {
    const { code, err } = await aims(['records'], {
      environment: { DATABASE_URL: 'mysql://localhost/aims' },
    });
    expect([code, err]).toEqual([1, expect.stringContaining('DATABASE_URL must start with postgres://')]);
  });

  it('says in a sentence that a PostgreSQL server cannot be reached', async () => {
    const { code, err } = await aims(['records'], {
      environment: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    });
    expect(code).toBe(1);
    expect(err).toMatch(/DATABASE_URL/u);
    expect(err).not.toMatch(/at .*\.ts:\d/u);
  });

  it('says that a data folder which is a file cannot be used, and what to set', async () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    const { code, err } = await aims(['records'], { environment: { AIMS_DATA_DIR: file } });
    expect(code).toBe(1);
    expect(err).toMatch(/AIMS_DATA_DIR/u);
  });

  it('says that a data folder which cannot be made or written cannot be used', async () => {
    const { code, err } = await aims(['records'], { environment: { AIMS_DATA_DIR: '/dev/null/aims' } });
    expect([code, err]).toEqual([1, expect.stringContaining('AIMS_DATA_DIR')]);
  });
});

describe('aims draft', () => {
  it('gives one JSON object a line for each message of its input', async () => {
    const input =
      'log an incident: the chatbot leaked data of 12 customers yesterday, severity high\nthanks!\n';
    const { code, out } = await aims(['draft', '--json', '--now', '2026-11-24T09:30:00Z'], { input });
    expect(code).toBe(0);
    const [incident, none] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(incident).toMatchObject({
      type: 'incident',
      fields: {
        occurredAt: { value: '2026-11-23' },
        affectedCount: { value: 12 },
        severity: { value: 'high' },
      },
      missing: ['owner'],
      invalid: [],
    });
    expect(none).toMatchObject({ type: null, fields: {}, missing: [] });
  });

  it('names what cannot be: an incident in the future', async () => {
    const { out } = await aims([
      'draft',
      '--json',
      '--now',
      '2026-11-24T09:30:00Z',
      'log an incident: the chatbot failed tomorrow at 9',
    ]);
    expect(JSON.parse(out)).toMatchObject({
      invalid: [{ field: 'occurredAt', reason: expect.stringMatching(/future/u) }],
    });
  });

  it('refuses a time zone that does not exist', async () => {
    expect(await aims(['draft', '--timezone', 'Mars/Base', 'x'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Mars/Base'),
    });
  });
});

describe('the register in the terminal', () => {
  it('is listed, exported, and verified from the exported file alone until a line is changed', async () => {
    const dataDir = join(dir, 'register');
    const environment = { AIMS_DATA_DIR: dataDir };
    const chat = startChat({ dataDir });
    await chat.say(
      'log an incident: the support chatbot insulted a customer yesterday, severity high, I own it',
    );
    await chat.say('save');
    await chat.stop();
    expect(JSON.parse((await aims(['records', '--json'], { environment })).out)).toMatchObject({
      number: 'INC-2026-0001',
      type: 'incident',
    });
    expect((await aims(['records', '--json', '--type', 'risk'], { environment })).out).toBe('');
    const out = join(dir, 'export');
    expect((await aims(['export', '--format', 'csv', '--out', out], { environment })).code).toBe(0);
    expect(readFileSync(join(out, 'records.csv'), 'utf8')).toContain('INC-2026-0001');
    const chain = join(out, 'audit-events.jsonl');
    const whole = await aims(['verify', chain]);
    expect([whole.code, whole.err]).toEqual([0, '']);
    expect(JSON.parse(whole.out)).toMatchObject({ ok: true, absent: [], differences: [] });
    const versions = join(out, 'versions.csv');
    writeFileSync(versions, readFileSync(versions, 'utf8').replace('"high"', '"low"'));
    const changed = await aims(['verify', chain]);
    expect([changed.code, JSON.parse(changed.out)]).toMatchObject([1, { ok: false }]);
    expect(changed.err).toContain(
      'versions.csv: version 1 of INC-2026-0001 was changed afterwards (event 1).\nThe audit chain itself holds.',
    );
    const alone = join(dir, 'alone.jsonl');
    writeFileSync(alone, readFileSync(chain));
    const only = await aims(['verify', alone]);
    expect([only.code, only.err]).toEqual([0, expect.stringContaining('Only the events were checked')]);
    writeFileSync(chain, readFileSync(chain, 'utf8').replace('"actor":"you"', '"actor":"me!"'));
    const broken = await aims(['verify', chain]);
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/broken at event 1: [^.]+\. Keep it as it is, and compare it/u);
    expect(JSON.parse(broken.out)).toMatchObject({ ok: false, firstBroken: { seq: 1 } });
    expect(JSON.parse((await aims(['verify'], { environment })).out)).toMatchObject({ ok: true });
  });

  it('finds nothing to verify where there is no register, and makes none', async () => {
    const dataDir = mkdtempSync(join(dir, 'none-'));
    const environment = { AIMS_DATA_DIR: dataDir };
    const none = await aims(['verify'], { environment });
    expect([none.code, none.err]).toEqual([1, expect.stringContaining(`There is no register in ${dataDir}`)]);
    expect(readdirSync(dataDir)).not.toContain('aims.db');
    await aims(['records'], { environment });
    const empty = await aims(['verify'], { environment });
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('no event in the audit trail')]);
  });

  it('refuses a type and a status that do not exist', async () => {
    expect(await aims(['records', '--type', 'audit'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('incident, risk, change'),
    });
    expect(await aims(['records', '--status', 'lost'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('reported'),
    });
  });
});

describe('aims ingest and aims ask', () => {
  it('reads what can be read, names what cannot, and answers from it', async () => {
    const documents = join(dir, 'documents');
    mkdirSync(documents);
    writeFileSync(
      join(documents, 'incident-procedure.md'),
      '---\ntitle: Incident procedure\nversion: "1.0"\nstatus: approved\n---\n# Incident procedure\n\n## 2 Deadlines\n\nEvery AI incident is reported to the safety desk within 90 minutes.\n',
    );
    writeFileSync(join(documents, 'broken.pdf'), 'not a pdf');
    const environment = { AIMS_DOCUMENTS_DIR: documents };
    const { out } = await aims(['ingest', '--json'], { environment });
    expect(JSON.parse(out)).toMatchObject({ documents: 1, added: 1, failed: [{ file: 'broken.pdf' }] });
    const asked = await aims(['ask', '--json', 'How fast do we have to report an AI incident?'], {
      environment,
    });
    expect(JSON.parse(asked.out)).toMatchObject({
      outcome: 'answered',
      citations: expect.arrayContaining([
        expect.objectContaining({ quote: expect.stringContaining('90 minutes') }),
      ]),
    });
    rmSync(join(documents, 'incident-procedure.md'));
    expect(JSON.parse((await aims(['ingest', '--json'], { environment })).out)).toMatchObject({
      documents: 0,
      removed: 1,
    });
  });

  it('reads documents that nobody has read before for their meaning, and says how far it is', async () => {
    const documents = join(dir, 'unread-documents');
    mkdirSync(documents);
    writeFileSync(
      join(documents, 'change-procedure.md'),
      '---\ntitle: Change procedure\n---\n# Change procedure\n\n## 1 Release\n\nThe previous version can be put back within 30 minutes. A release takes place on Tuesdays.\n\n## 2 Trial\n\nA new model runs beside the old one for 14 days.\n',
    );
    const environment = { AIMS_DOCUMENTS_DIR: documents };
    const { out, err } = await aims(['ask', '--json', 'How fast can we undo a release?'], { environment });
    expect(err).toMatch(/(\d+) of \1 statements read/u);
    expect(JSON.parse(out)).toMatchObject({ text: expect.stringContaining('within 30 minutes') });
    const again = await aims(['ask', 'When do releases take place?'], { environment });
    expect(again.err).not.toContain('statements read');
  });

  it('says which folder is missing', async () => {
    const environment = { AIMS_DOCUMENTS_DIR: join(dir, 'nowhere') };
    expect(await aims(['ingest'], { environment })).toMatchObject({
      code: 1,
      err: expect.stringContaining('AIMS_DOCUMENTS_DIR'),
    });
  });
});

describe('aims doctor', () => {
  it('says what is in order and what to set for Slack', async () => {
    const { code, out } = await aims(['doctor']);
    expect(code).toBe(0);
    expect(out).toMatch(/SLACK_BOT_TOKEN/u);
    expect(out).toMatch(/Audit chain: \d+ events, unbroken/u);
  });

  it('names a wrong setting instead of failing', async () => {
    const { code, out } = await aims(['doctor'], { environment: { AIMS_REVIEW_AT: 'someday' } });
    expect(code).toBe(1);
    expect(out).toMatch(/AIMS_REVIEW_AT/u);
  });

  it('says when the reviews would fall on a day off', async () => {
    const { out } = await aims(['doctor'], { environment: { AIMS_REVIEW_AT: 'Sat 09:00' } });
    expect(out).toMatch(/Sat 09:00 is no working day here[\s\S]*review\.workingDays/u);
  });
});
