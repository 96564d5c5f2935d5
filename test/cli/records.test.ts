import { expect, it } from 'vitest';
import { recordsCommand } from '../../src/cli/records.ts';
import { readSettings } from '../../src/settings.ts';
import { onEachDatabase } from '../support/databases.ts';
import {
  incidentData,
  newIncident,
  newRisk,
  NOW,
  TOMAS,
  turnOf,
  updates,
} from '../store/register-fixtures.ts';

onEachDatabase('aims records', (database) => {
  const records = async (...args: string[]): Promise<string[]> => {
    const store = await (await database.newPlace()).open();
    const changes = [newIncident('i'), newRisk('r')].map(
      (record) => ({ change: 'create-record', record }) as const,
    );
    await store.commitTurn(turnOf(changes), { claim: null, actor: 'U1', now: NOW });
    const lowered = updates('INC-2026-0001', 1, incidentData({ severity: 'low' }));
    await store.commitTurn(turnOf([lowered]), { claim: null, actor: TOMAS, now: NOW });
    const lines: string[] = [];
    const io = { out: (line: string) => lines.push(line) } as never;
    const systems = () => Promise.resolve([{ name: 'Support chatbot', aliases: ['helpdesk bot'] }]);
    await recordsCommand(args, io, store.register, {
      settings: readSettings(null),
      now: new Date('2026-11-24T10:00:00Z'),
      timezone: 'UTC',
      actor: (user: string) => ({ user, roles: ['member' as const] }),
      systems,
    });
    return lines;
  };

  it('understands a system by an alias of the inventory, and says what it understood', async () => {
    const [understood, ...found] = await records('open incidents of the helpdesk bot');
    expect(understood).toBe('Understood as: open incidents for “Support chatbot”');
    expect(found).toEqual([expect.stringContaining('INC-2026-0001')]);
  });

  it('takes a type and a status beside the words', async () => {
    expect(await records('--type', 'risk')).toEqual([expect.stringContaining('RSK-2026-0001')]);
    expect(await records('--status', 'closed')).toEqual(['No record fits.']);
    expect(await records('--type', 'change')).toEqual(['No record fits.']);
    expect((await records('--type', 'risk', 'drift')).at(-1)).toContain('RSK-2026-0001');
  });

  it('tells of what changed in a time who changed what, in words and as JSON', async () => {
    const [, , made] = await records('what changed since 1 November');
    expect(made).toMatch(/^ {4}2026-11-24 10:00 {2}\S+ {2}recorded as (?:reported|identified)$/u);
    const [first = ''] = await records('--json', 'what changed since 1 November');
    expect(JSON.parse(first)).toMatchObject({ changes: [{ version: 1, differences: [] }] });
    expect(await records('--json', 'incidents')).toEqual([expect.not.stringContaining('"changes"')]);
  });

  it('tells what somebody changed, and not what others did', async () => {
    const [, found, made, ...more] = await records(`records changed by <@${TOMAS}>`);
    expect(found).toContain('INC-2026-0001');
    expect(made).toMatch(/^ {4}2026-11-24 10:00 {2}U0TOMAS001 {2}severity: high → low$/u);
    expect(more).toEqual([]);
    const [first = ''] = await records('--json', `records changed by <@${TOMAS}>`);
    expect(JSON.parse(first)).toMatchObject({ changes: [{ version: 2, by: TOMAS }] });
  });

  it('asks who “my” is where nobody is named, and takes the person that is', async () => {
    await expect(records('my open risks')).rejects.toThrow(/Say whose records you mean[^.]*--as U0123ABCD/u);
    expect((await records('--as', 'U0NOBODY01', 'my open risks')).join('\n')).toMatch(
      /Understood as: open risks of U0NOBODY01\nNo record fits/u,
    );
  });
});
