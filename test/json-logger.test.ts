import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLogger } from '../src/json-logger.ts';
import { boltLogger } from '../src/slack/bolt-logger.ts';

const digits = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'));
const letters = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789'),
  minLength: 8,
  maxLength: 11,
});
const ts = fc
  .tuple(fc.integer({ min: 1_600_000_000, max: 1_999_999_999 }), digits)
  .map(([s, us]) => `${s}.${us}`);
/** What leads back to somebody, as it stands in faults. */
const leads = fc.oneof(
  fc.tuple(fc.constantFrom('U', 'W', 'C', 'D', 'G', 'Ev'), letters).map(([kind, id]) => kind + id),
  ts,
  ts.map((at) => `p${at.replace('.', '')}`),
  fc.uuid(),
  fc.stringMatching(/^[0-9a-f]{64}$/u),
  fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/u),
  fc.stringMatching(/^[a-z]{3,9}\.[a-z]{3,9}@[a-z]{3,9}\.example$/u),
  letters.map((id) => `https://hooks.slack.com/actions/T0/1/${id}`),
);
const around = fc.constantFrom(
  ['', ''],
  ['message:', ':1'],
  ['in (', ')'],
  ['“', '”'],
  ['user=', ','],
  ['slack:', ':only'],
);

function written(): { readonly lines: string[]; readonly logger: ReturnType<typeof jsonLogger> } {
  const lines: string[] = [];
  return { lines, logger: jsonLogger('debug', (line) => lines.push(line)) };
}

describe('a log line', () => {
  it('holds no id that leads back to a person or a message, wherever it stands in it', () => {
    fc.assert(
      fc.property(leads, around, (lead, [before, after]) => {
        const { lines, logger } = written();
        const text = `a write failed for ${String(before)}${lead}${String(after)} twice`;
        logger.error(text, { why: text, item: lead });
        boltLogger(logger).error('failed', new Error(text));
        expect(lines.join('')).not.toContain(lead);
        expect(lines.join('')).toContain('a write failed for');
      }),
      { numRuns: 500 },
    );
  });

  it('names the same thing the same in one run, and otherwise in another', () => {
    const [first, second] = [written(), written()];
    for (const { logger } of [first, first, second])
      logger.warn('tried again', { item: 'message:D0ANNA00001:1.1' });
    const items = [...first.lines, ...second.lines].map(
      (line) => (JSON.parse(line) as { item: string }).item,
    );
    expect(items[0]).toBe(items[1]);
    expect(items[2]).not.toBe(items[0]);
  });

  it('leaves out words that a fault quotes, and keeps what helps to mend it', () => {
    const { lines, logger } = written();
    const unread = `Unexpected token 'm', "my team lead"... is not valid JSON`;
    for (const why of [
      unread,
      'relation "inbox" does not exist',
      'SQLITE_FULL: database or disk is full',
      'INC-2026-0001 is not there',
    ])
      logger.error('a turn failed', { why, attempt: 3, ok: false, since: '2026-11-24T10:00:00.000Z' });
    const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(read.map(({ why }) => why)).toEqual([
      `Unexpected token 'm', "…"... is not valid JSON`,
      'relation "inbox" does not exist',
      'SQLITE_FULL: database or disk is full',
      'INC-2026-0001 is not there',
    ]);
    expect(read[0]).toMatchObject({
      attempt: 3,
      ok: false,
      since: '2026-11-24T10:00:00.000Z',
      level: 'error',
    });
  });

  it('is written from its level on', () => {
    const lines: string[] = [];
    const logger = jsonLogger('warn', (line) => lines.push(line));
    logger.info('unheard');
    logger.warn('heard');
    expect(lines).toHaveLength(1);
  });
});
