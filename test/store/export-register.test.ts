import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ANONYMOUS, OPERATOR } from '../../src/records/access.ts';
import { substanceHash } from '../../src/records/approval.ts';
import { canonicalHash } from '../../src/records/canonical-hash.ts';
import { csvLine } from '../../src/store/csv.ts';
import { readChainFile, verifyChainFile } from '../../src/store/read-chain-file.ts';
import type { ReviewRecord } from '../../src/records/review-record.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachDatabase, type Place } from '../support/databases.ts';
import {
  creates,
  incidentData,
  newIncident,
  newRisk,
  NOW,
  PRIYA,
  TOMAS,
  turnOf,
  updates,
} from './register-fixtures.ts';
import fc from 'fast-check';

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

function newDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'aims-export-'));
  dirs.push(dir);
  return dir;
}

onEachDatabase('exporting the register', (database) => {
  let place: Place;
  let store: Store;
  let dir: string;
  beforeEach(async () => {
    place = await database.newPlace();
    store = await place.open();
    dir = newDir();
    const options = { claim: null, actor: PRIYA, now: NOW };
    const odd = newIncident('d1', { title: '=HYPERLINK("http://x","y")', harmTypes: ['privacy', 'safety'] });
    await store.commitTurn(turnOf([creates(odd), creates(newRisk('d2'))]), options);
    await store.commitTurn(turnOf([updates('INC-2026-0001', 1, incidentData({ severity: 'low' }))]), options);
  });

  const read = (name: string) => readFileSync(join(dir, name), 'utf8');

  it('writes each record as it stands and every version, as JSON', async () => {
    const exported = await store.exportRegister('json', dir);
    const parts = [
      ...['records', 'versions', 'approvals', 'links', 'evidence', 'reviews', 'source-marks'],
      ...['follow-ups', 'erasures', 'gaps', 'open-questions'],
    ];
    const files = [...parts.map((name) => `${name}.json`), 'audit-events.jsonl', 'audit-head.json'];
    expect(exported).toEqual({ records: 2, files: files.map((name) => join(dir, name)) });
    const versions = await store.recordVersions();
    expect(JSON.parse(read('versions.json'))).toEqual(versions);
    expect(JSON.parse(read('records.json'))).toMatchObject([
      { number: 'INC-2026-0001', version: 2 },
      { number: 'RSK-2026-0001', version: 1 },
    ]);
  });

  it('writes one object a line as JSONL', async () => {
    await store.exportRegister('jsonl', dir);
    const lines = read('versions.jsonl').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(await store.recordVersions());
  });

  it('writes CSV with a header, in which no cell runs as a formula', async () => {
    await store.exportRegister('csv', dir);
    const rows = parse<Record<string, string>>(read('versions.csv'), { columns: true });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      number: 'INC-2026-0001',
      kind: 'incident',
      version: '1',
      owner: PRIYA,
      title: `'=HYPERLINK("http://x","y")`,
      harmTypes: 'privacy; safety',
      'source.message': '1.1',
      likelihood: '',
    });
    expect(rows[2]).toMatchObject({ number: 'RSK-2026-0001', likelihood: '3', owner: TOMAS, severity: '' });
  });

  it('notes the export in the chain, and writes the chain with it', async () => {
    await store.exportRegister('csv', dir, { by: { user: TOMAS, roles: ['member', 'manager'] }, now: NOW });
    const { events, head } = await readChainFile(join(dir, 'audit-events.jsonl'));
    expect(events).toEqual(await store.auditEvents());
    expect(head).toEqual(await store.auditHead());
    expect(events.at(-1)).toMatchObject({
      action: 'register.exported',
      actor: TOMAS,
      at: NOW.toISOString(),
      detail: { format: 'csv', versions: 3 },
      contentHash: canonicalHash((await store.recordVersions()).map(({ contentHash }) => contentHash)),
    });
    expect(await verifyChainFile(join(dir, 'audit-events.jsonl'))).toEqual({ events: 4, ok: true });
    expect(await store.verifyDatabase()).toEqual({ events: 4, ok: true });
  });

  it('writes approvals, links, evidence and reviews, each approval with whether it still stands', async () => {
    const number = 'INC-2026-0001';
    const { data } = (await store.register.byNumber(number, OPERATOR))!;
    const decided = {
      number,
      what: 'change',
      decision: 'approved',
      version: 2,
      by: TOMAS,
      reason: null,
    } as const;
    const substance = substanceHash('incident', data, 'change');
    const link = {
      number,
      relation: 'related',
      target: { kind: 'control', id: 'A.8.4' },
      by: TOMAS,
    } as const;
    const options = { claim: null, actor: PRIYA, now: NOW };
    await store.commitTurn(
      turnOf([
        { change: 'save-approval', approval: { ...decided, substanceHash: substance }, source: null },
        { change: 'add-link', link, source: null },
        updates(number, 2, incidentData({ severity: 'critical' })),
      ]),
      options,
    );
    await store.exportRegister('csv', dir);
    expect(parse(read('approvals.csv'), { columns: true })).toMatchObject([
      { number, by: TOMAS, version: '2', decision: 'approved', state: 'stale' },
    ]);
    expect(parse(read('links.csv'), { columns: true })).toMatchObject([{ number, target: 'A.8.4' }]);
    expect([parse(read('evidence.csv')), parse(read('reviews.csv'))].map((rows) => rows.length)).toEqual([
      1, 1,
    ]);
  });

  it('writes nothing of a record that whoever exports may not see, also not its number, and still verifies', async () => {
    const concern = {
      kind: 'concern',
      data: { description: 'Refusals' },
      createdBy: TOMAS,
      owner: PRIYA,
    } as const;
    const hidden = 'CON-2026-0001';
    const as = { claim: null, actor: PRIYA, now: NOW };
    await store.commitTurn(turnOf([creates({ ...concern, source: null, draftId: 'd9' })]), as);
    const link = { number: 'INC-2026-0001', relation: 'related', by: TOMAS } as const;
    const subject = { kind: 'concern', id: hidden, version: '1', contentHash: 'c' } as const;
    const review: ReviewRecord = {
      ...{
        id: 'r1',
        week: '2026-W48',
        subject,
        owner: PRIYA,
        decidedBy: PRIYA,
        decidedAt: NOW.toISOString(),
      },
      ...{ decision: 'unchanged', remindOn: null },
    };
    await store.commitTurn(
      turnOf([
        { change: 'add-link', link: { ...link, target: { kind: 'record', id: hidden } }, source: null },
        { change: 'save-review', review },
      ]),
      as,
    );
    await store.exportRegister('jsonl', dir);
    for (const name of readdirSync(dir)) expect(read(name), name).not.toMatch(/CON-|Refusals/u);
    const chain = join(dir, 'audit-events.jsonl');
    expect(await verifyChainFile(chain)).toEqual({ events: 7, ok: true, sealed: 3 });
    await store.exportRegister('jsonl', dir, { by: { user: PRIYA, roles: ['auditor'] }, now: NOW });
    expect(read('versions.jsonl')).toContain(hidden);
    expect(await verifyChainFile(chain)).toEqual({ events: 8, ok: true });
  });

  it.each(['json', 'jsonl', 'csv'] as const)(
    'writes follow-ups, tombstones and noted questions as %s, to each what they may see',
    async (format) => {
      const concern = {
        kind: 'concern',
        ...{ data: { description: 'Refusals' }, createdBy: ANONYMOUS, owner: PRIYA },
        ...{ source: null, draftId: 'd9', codeHash: 'cd'.repeat(32) },
      } as const;
      const hidden = 'CON-2026-0001';
      const asks = { number: hidden, from: 'handler', by: PRIYA, text: 'Since when?' } as const;
      const gap = { change: 'note-gap', askedBy: TOMAS, source: null } as const;
      await store.commitTurn(
        turnOf([
          creates(concern),
          { change: 'follow-up', followUp: asks },
          { ...gap, question: 'Who approves a retired model?' },
          { ...gap, question: 'What became of con-2026-0001?' },
          { change: 'note-declined', question: 'Is our model biased?' },
          { change: 'erase', number: 'INC-2026-0001', field: null, reason: 'a request', by: PRIYA },
        ]),
        { claim: null, actor: PRIYA, now: NOW },
      );
      const chain = join(dir, 'audit-events.jsonl');
      await store.exportRegister(format, dir);
      for (const name of readdirSync(dir)) expect(read(name), name).not.toMatch(/CON-|Refusals|Since when/iu);
      expect(read(`gaps.${format}`)).toContain('Who approves a retired model?');
      expect(read(`open-questions.${format}`)).toContain('Is our model biased?');
      const versions = await store.recordVersions();
      const lost = versions.filter(({ number }) => number === 'INC-2026-0001');
      for (const { version, contentHash } of lost) {
        expect(read(`erasures.${format}`)).toContain(`version ${version} of INC-2026-0001`);
        expect(read(`erasures.${format}`)).toContain(contentHash);
      }
      expect(await verifyChainFile(chain)).toMatchObject({ ok: true, sealed: 2 });
      const reader = { user: PRIYA, roles: ['member', 'manager', 'concern-reader'] } as const;
      await store.exportRegister(format, dir, { by: reader, now: NOW });
      expect(read(`follow-ups.${format}`)).toContain('Since when?');
      expect(read(`gaps.${format}`)).toContain('What became of con-2026-0001?');
      const report = await verifyChainFile(chain);
      expect([report.ok, report.sealed]).toEqual([true, undefined]);
    },
  );

  it('does not verify when somebody seals an event to hide what it says', async () => {
    await store.exportRegister('jsonl', dir);
    const chain = join(dir, 'audit-events.jsonl');
    const lines = read('audit-events.jsonl').trimEnd().split('\n');
    const { seq, previousHash, hash } = JSON.parse(lines[1]!) as Record<string, unknown>;
    lines[1] = JSON.stringify({ sealed: true, seq, previousHash, hash });
    writeFileSync(chain, `${lines.join('\n')}\n`);
    expect(await verifyChainFile(chain)).toMatchObject({ ok: false, firstBroken: { seq: 2 } });
  });

  it('replaces an earlier export', async () => {
    await store.exportRegister('json', dir);
    await store.exportRegister('json', dir);
    expect(await verifyChainFile(join(dir, 'audit-events.jsonl'))).toEqual({ events: 5, ok: true });
  });

  it('exports a register that is empty', async () => {
    const empty = await (await database.newPlace()).open();
    await empty.exportRegister('csv', dir);
    expect(parse(read('records.csv'))).toHaveLength(1);
    expect(await verifyChainFile(join(dir, 'audit-events.jsonl'))).toEqual({ events: 1, ok: true });
  });

  it('notes no export when the folder cannot be made', async () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    await expect(store.exportRegister('json', join(file, 'below'))).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringMatching(/cannot be written.*--out/u) as string,
    });
    expect(await store.auditEvents()).toHaveLength(3);
  });
});

describe('a CSV line', () => {
  it('comes back as it was written, but for what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 }), (cells) => {
        const [row] = parse(csvLine(cells), { relaxColumnCount: true });
        const read = (row ?? []) as string[];
        expect(read).toHaveLength(cells.length);
        for (const [index, cell] of read.entries()) {
          expect([cells[index], `'${cells[index]}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=@]|^[\t\r]/u);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['+cmd|/C calc', `'+cmd|/C calc`],
    ['-2+3', `'-2+3`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['  =1', `'  =1`],
    ['＝1', `'＝1`],
    ['-12.5', '-12.5'],
    ['a;=1+1', 'a;=1+1'],
    ['it’s "so"', 'it’s ""so""'],
  ])('writes %j as %j, quoted', (cell, written) => {
    expect(csvLine([cell])).toBe(`"${written}"\r\n`);
  });
});
