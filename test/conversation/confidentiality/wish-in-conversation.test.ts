import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { Talk, textOf, TOMAS } from '../../support/talk.ts';

const THREAD = 'slack:C1:7.7';

onSqlite('a report', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  async function recordIncident(): Promise<string> {
    await talk.say('the chatbot leaked a salary list to a customer yesterday, severity high, I own it');
    await talk.say('save');
    return (await talk.versions())[0]?.number ?? '';
  }

  it.each([
    ['please treat this as confidential', 'restricted'],
    ['high, and keep it confidential', 'restricted'],
    ['not everyone should see this', 'restricted'],
  ])('is restricted from its first version when that is said to its draft: “%s”', async (wish, becomes) => {
    await talk.say('the chatbot leaked a salary list to a customer yesterday', { conversation: THREAD });
    const said = textOf(await talk.say(wish, { conversation: THREAD }));
    expect(said).toContain('It will be recorded as restricted.');
    for (const text of ['high', 'me', 'save']) await talk.say(text, { conversation: THREAD });
    const [record] = await talk.versions();
    expect(record).toMatchObject({ version: 1, confidentiality: becomes });
    expect(JSON.stringify(record?.data)).not.toMatch(/confidential|see this/u);
    expect(textOf(await talk.say(`show ${record?.number ?? ''}`, { user: 'U0OTHER001' }))).toMatch(
      /There is no record/u,
    );
  });

  it('is internal again when its reporter says so before it is recorded, or takes back a first wish', async () => {
    const first = 'Please keep this confidential: the chatbot leaked a salary list yesterday';
    expect(textOf(await talk.say(first))).toMatch(/Restricted: Its owner/u);
    expect(textOf(await talk.say('what have you got?'))).toMatch(/Restricted: Its owner/u);
    const card = textOf(await talk.say('high'));
    expect(card).not.toMatch(/Title: Keep this/u);
    expect(textOf(await talk.say('actually this should not be confidential'))).toMatch(/as internal/u);
    for (const text of ['me', 'save']) await talk.say(text);
    const [record] = await talk.versions();
    expect(record?.confidentiality).toBe('internal');
    expect(record?.data['title']).toBe('Chatbot leaked a salary list');
  });

  it('is restricted when that is written in its form, which keeps the rest of the words', async () => {
    await talk.say('the chatbot leaked a salary list to a customer yesterday');
    for (const text of ['high', 'me']) await talk.say(text);
    const draft = await talk.draft();
    const description = 'The chatbot leaked a salary list. Please keep this confidential.';
    const values = { description, immediateAction: 'keep it confidential' };
    await talk.forms.submit(draft?.id ?? '', TOMAS, values);
    expect(textOf(await talk.say('save'))).toContain('It is restricted.');
    const [record] = await talk.versions();
    expect(record?.data['description']).toBe('The chatbot leaked a salary list.');
    expect(record?.data['immediateAction']).toBeUndefined();
  });

  it.each([
    ['it should be confidential', 'restricted'],
    ['{number} should be confidential', 'restricted'],
    ['please treat {number} as confidential', 'restricted'],
    ["don't show {number} to everyone", 'restricted'],
    ['everybody may see {number}', 'internal'],
  ])('is changed once it is on record by “%s”', async (words, becomes) => {
    const number = await recordIncident();
    if (becomes === 'internal') await talk.say(`mark ${number} restricted`);
    await talk.say(words.replace('{number}', number));
    if (becomes === 'internal') await talk.say('yes');
    expect((await talk.versions()).at(-1)?.confidentiality).toBe(becomes);
  });

  it('is restricted at once in the middle of a change, which goes on', async () => {
    const number = await recordIncident();
    await talk.say(`${number}: severity is low`);
    const said = textOf(await talk.say('this should be confidential'));
    expect(said).toMatch(/is restricted now[\s\S]*Severity: Low/u);
    await talk.say('save');
    expect((await talk.versions()).at(-1)).toMatchObject({
      confidentiality: 'restricted',
      data: { severity: 'low' },
    });
  });
});
