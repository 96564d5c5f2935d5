import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../../support/databases.ts';
import { Talk, textOf, TOMAS } from '../../support/talk.ts';

const WHOLE =
  'log an incident: the support chatbot showed a customer someone else’s address yesterday around 3pm, severity high, I own it';
const NUMBER = 'INC-2026-0001';

onEachDatabase('a record whose message was changed', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    await talk.say(WHOLE, { message: 'm-first' });
    await talk.say('save');
  });
  const shown = async () => textOf(await talk.say(`show ${NUMBER}`, { conversation: 'slack:D-2:1' }));
  const actions = async () => (await talk.store.auditEvents()).map(({ action }) => action);

  it('shows which of its fields the message fed, and keeps what they say', async () => {
    await talk.edit('m-first', WHOLE.replace('high', 'low'));
    expect(await shown()).toMatch(/Severity: High[^\n]*its message was edited/u);
    expect((await talk.store.auditEvents()).at(-1)).toMatchObject({
      ...{ action: 'source.changed', actor: TOMAS, subject: NUMBER, version: 1 },
      detail: { what: 'edited', message: 'm-first', fields: expect.stringContaining('severity') },
    });
    expect(await talk.store.verifyDatabase()).toMatchObject({ ok: true });
  });

  it('shows it of what came with a step that was taken at once, too', async () => {
    const other = { conversation: 'slack:D-5:1' };
    for (const text of ['serious case is none of these', 'personal data is no']) {
      await talk.say(`${NUMBER}: ${text}`, other);
      await talk.say('save', other);
    }
    const step = `${NUMBER} is contained, we switched it off`;
    expect(textOf(await talk.say(step, { ...other, message: 'm-step' }))).toMatch(/is contained now/u);
    await talk.edit('m-step', `${NUMBER} is contained, we took it off the site`);
    expect(await shown()).toMatch(/switched it off[^\n]*its message was edited/u);
  });

  it('is no longer marked where somebody has confirmed it, or says something else by now', async () => {
    await talk.delete('m-first');
    await talk.say(`${NUMBER}: severity is low`, { conversation: 'slack:D-3:1' });
    await talk.say('save', { conversation: 'slack:D-3:1' });
    expect(await shown()).toMatch(/Severity: Low(?![^\n]*deleted)[\s\S]*/u);
    expect(await shown()).toMatch(/its message was deleted/u);
    await talk.press('Still right');
    expect(await shown()).not.toMatch(/its message was/u);
    expect((await actions()).slice(-2)).toEqual(['record.changed', 'source.confirmed']);
    await talk.press('Still right');
    expect((await actions()).filter((action) => action === 'source.confirmed')).toHaveLength(1);
  });

  it('has both in its history and in the export', async () => {
    await talk.delete('m-first');
    await talk.press('Still right');
    const history = textOf(await talk.say(`history of ${NUMBER}`, { conversation: 'slack:D-4:1' }));
    expect(history).toMatch(/deleted a message that [^\n]*severity[^\n]* came from/u);
    expect(history).toMatch(/looked at [^\n]*severity[^\n]*: still right/u);
    const dir = mkdtempSync(join(tmpdir(), 'aims-marks-'));
    await talk.store.exportRegister('jsonl', dir);
    const [mark] = readFileSync(join(dir, 'source-marks.jsonl'), 'utf8').trim().split('\n');
    rmSync(dir, { recursive: true });
    expect(JSON.parse(mark ?? '')).toMatchObject({
      ...{ number: NUMBER, what: 'deleted', version: 1, by: TOMAS, confirmedBy: TOMAS },
      fields: expect.stringContaining('severity'),
    });
  });
});
