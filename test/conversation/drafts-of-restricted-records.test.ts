import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { controlsOf, PRIYA, Talk, textOf, TOMAS } from '../support/talk.ts';

const THREAD = 'slack:C1:7.7';
const WHOLE =
  'log an incident: the support chatbot insulted a customer yesterday around 3pm, severity high, I own it';

onSqlite('a change of a record that not everybody may see', (database) => {
  let talk: Talk;
  let number: string;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    await talk.say(WHOLE);
    await talk.say('save');
    number = (await talk.versions())[0]!.number;
  });

  const inThread = (text: string) => talk.say(text, { conversation: THREAD });

  it('goes on in direct messages once the record is restricted, wherever it was begun', async () => {
    await inThread(`${number}: severity is low`);
    await talk.say(`mark ${number} restricted`);
    const heard = await inThread('severity is medium');
    expect(heard.map(({ to }) => to)).toEqual([{ to: 'direct', user: TOMAS }]);
    expect(textOf(heard)).toContain('Severity: Medium');
    expect(textOf(await talk.say('save'))).toMatch(/medium/iu);
  });

  it('is offered again in direct messages, and not in the channel where it was begun', async () => {
    await inThread(`${number}: severity is low`);
    await talk.say(`mark ${number} restricted`);
    talk.at('2026-11-27T10:00:00Z');
    expect(await talk.offerLeft()).toMatchObject({ offered: 1 });
    expect(talk.said.at(-1)?.to).toEqual({ to: 'direct', user: TOMAS });
  });

  it('is gone for a person who may not see the record any more, and there again when they may', async () => {
    const other = 'U0OTHER001';
    await talk.say(`${number}: owner is <@${other}>`);
    await talk.say('save');
    await talk.say(`mark ${number} restricted`, { user: PRIYA });
    await talk.say(`${number}: severity is low`, { user: other });
    const draft = (await talk.draft(other))!;
    await talk.say(`${number}: owner is <@${PRIYA}>`, { user: PRIYA });
    const given = await talk.say('save', { user: PRIYA });
    const told = given.find(({ to }) => to.to === 'direct' && to.user === other);
    expect(told?.text).toBe(`@${PRIYA} gave ${number} to @${PRIYA}. It is not yours any more.`);
    expect(textOf(await talk.say('my drafts', { user: other }))).toBe('You have no open draft.');
    expect(await talk.forms.load(draft.id, other)).toBeNull();
    await talk.say(`mark ${number} internal`, { user: PRIYA });
    await talk.say('yes', { user: PRIYA });
    expect(textOf(await talk.say('my drafts', { user: other }))).toContain(`A change of ${number}`);
  });

  it('shows no link to a restricted record where others read along', async () => {
    await talk.say('log an incident: credit scoring refused everybody on Monday, severity low, I own it');
    await talk.say('save');
    const second = (await talk.versions()).at(-1)!.number;
    await talk.say(`link ${second} to ${number}`);
    await talk.say(`mark ${number} restricted`);
    expect(textOf(await inThread(`show ${second}`))).not.toContain(number);
    expect(textOf(await inThread(`history of ${second}`))).not.toContain(number);
    const direct = await talk.say(`show ${second}`);
    expect(textOf(direct)).toContain(number);
    expect(controlsOf(direct[0]!.reply).map(({ label }) => label)).toContain('History');
  });

  it('is restricted from its first version when its reporter asks to keep it confidential', async () => {
    const report = WHOLE.replace('insulted a customer', 'printed salaries');
    await talk.say(`Please keep this confidential: ${report}`, { conversation: THREAD });
    expect(textOf(await talk.say('save', { conversation: THREAD }))).toContain('It is restricted');
    expect((await talk.versions()).at(-1)).toMatchObject({ version: 1, confidentiality: 'restricted' });
  });
});
