import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { linkEvent, type AuditEvent } from '../../src/records/audit-event.ts';
import { verifyChainFile } from '../../src/store/read-chain-file.ts';
import { NOW, PRIYA, SOURCE } from './register-fixtures.ts';

const dirs: string[] = [];
afterAll(() => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});

/** An export of three events, the last of which is its own. */
function chain(): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (const action of ['record.created', 'gap.noted', 'register.exported'] as const) {
    const entry = {
      at: NOW.toISOString(),
      actor: PRIYA,
      action,
      subject: 'INC-2026-0001',
      version: 1,
      contentHash: 'ab'.repeat(32),
      detail: { draft: 'dräft 🎉' },
      source: SOURCE,
    };
    events.push(linkEvent(entry, events.at(-1) ?? null));
  }
  return events;
}

describe('verifying an exported chain', () => {
  let file: string;
  let head: string;
  const lines = chain().map((event) => JSON.stringify(event));
  const whole = lines.map((line) => `${line}\n`).join('');

  beforeEach(() => {
    const dir = mkdtempSync(join(tmpdir(), 'aims-chain-'));
    dirs.push(dir);
    file = join(dir, 'audit-events.jsonl');
    head = join(dir, 'audit-head.json');
  });

  const verify = (content: string | Uint8Array) => {
    writeFileSync(file, content);
    return verifyChainFile(file);
  };

  it.each([
    ['as it was written', whole],
    ['without its last line’s end', whole.trimEnd()],
    ['with the line ends of another system', whole.replaceAll('\n', '\r\n')],
    ['with a byte order mark and empty lines', `\uFEFF\n${whole}\n\n`],
  ])('accepts a file %s', async (_how, content) => {
    expect(await verify(content)).toEqual({ events: 3, ok: true });
  });

  it('finds that the end was cut off, with the head and without it', async () => {
    const cut = `${lines[0]}\n${lines[1]}\n`;
    expect(await verify(cut)).toMatchObject({ ok: false, firstBroken: { seq: 3 } });
    writeFileSync(head, JSON.stringify({ seq: 3, hash: chain()[2]?.hash }));
    expect(await verify(cut)).toMatchObject({ ok: false, firstBroken: { seq: 3 } });
    expect(await verify(whole)).toEqual({ events: 3, ok: true });
    expect(await verify('')).toMatchObject({ ok: false, firstBroken: { seq: 1 } });
  });

  it('finds an event that was changed', async () => {
    expect(await verify(whole.replace(PRIYA, 'U0INGRID01'))).toMatchObject({
      ok: false,
      firstBroken: { seq: 1, reason: 'its content does not match its hash' },
    });
  });

  it.each([
    ['is not JSON', `${lines[0]}\n{"seq": 2,\n${lines[2]}`, 'Line 2 of'],
    ['is JSON of something else', `${lines[0]}\n${lines[1]}\n[1, 2]`, 'Line 3 of'],
    ['has a field too many', `${lines[0]?.replace('"seq"', '"extra":1,"seq"')}`, 'Line 1 of'],
    ['has half of a pair in it', `\n${lines[0]?.replace('INC-2026-0001', '\\ud83d')}`, 'Line 2 of'],
    [
      'has a number beyond all numbers',
      `${lines[0]?.replace('"version":1', '"version":1e999')}`,
      'Line 1 of',
    ],
    ['is a spreadsheet', '"number","kind"\r\n"INC-2026-0001","incident"\r\n', 'Line 1 of'],
  ])('names the line when a file %s', async (_what, content, words) => {
    await expect(verify(content)).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringMatching(new RegExp(`^${words} .*audit-events\\.jsonl`, 'u')) as string,
    });
  });

  it('names the line that is no text at all', async () => {
    const bytes = Buffer.concat([Buffer.from(`${lines[0]}\n`), Buffer.from([0xff, 0xfe, 0x00])]);
    await expect(verify(bytes)).rejects.toThrow(/^Line 2 of .* is not text in UTF-8/u);
  });

  it('says so when there is no such file, or when it is a folder', async () => {
    await expect(verifyChainFile(file)).rejects.toThrow(/cannot be read.*Name the audit-events\.jsonl/u);
    await expect(verifyChainFile(join(file, '..'))).rejects.toMatchObject({ name: 'AppError' });
  });

  it('does not take a head that it cannot read for no head', async () => {
    writeFileSync(head, 'null');
    await expect(verify(whole)).rejects.toThrow(/audit-head\.json does not hold the end of a chain/u);
  });

  it('reports any bytes as broken or says what is wrong with them', async () => {
    const original = Buffer.from(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(original.length - 1),
        fc.uint8Array({ minLength: 1, maxLength: 12 }),
        async (at, bytes) => {
          const changed = Buffer.from(original);
          changed.set(bytes.subarray(0, changed.length - at), at);
          fc.pre(!sameJson(changed, original));
          const outcome = await verify(changed).catch((thrown: unknown) => thrown);
          if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'AppError' });
          else expect(outcome).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 500 },
    );
    expect(readFileSync(file).length).toBeGreaterThan(0);
  });
});

/** White space and line ends are no change. */
function sameJson(one: Buffer, other: Buffer): boolean {
  try {
    const parsed = [one, other].map((bytes) =>
      new TextDecoder('utf-8', { fatal: true })
        .decode(bytes)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as unknown),
    );
    expect(parsed[0]).toEqual(parsed[1]);
    return true;
  } catch {
    return false;
  }
}
