import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { PRIYA, Talk, textOf, TOMAS } from '../../support/talk.ts';

const INCIDENT =
  'log an incident: the support chatbot showed a customer someone else’s address yesterday at 3pm, severity high, I own it';
const CHANGE =
  'log a change: new prompt for the support chatbot on Friday because answers are cut off, normal change, I own it';
const RISK = 'new risk: the support chatbot may give wrong advice, likelihood 4, impact 4, reduce, I own it';

onSqlite('what is asked once more before it is done', (database) => {
  let talk: Talk;
  const say = async (text: string, user = TOMAS) => textOf(await talk.say(text, { user }));
  const last = async () => (await talk.versions()).at(-1);
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  it.each(['we implemented CHG-2026-0001 yesterday', 'CHG-2026-0001 went live yesterday'])(
    'is a change said to be made that nobody approved: “%s”',
    async (words) => {
      for (const text of [CHANGE, 'save']) await say(text);
      expect(await say(words)).toMatch(/is proposed: it was never approved[\s\S]*say “yes”/u);
      expect((await last())?.status).toBe('proposed');
      expect(await say('yes')).toMatch(/is implemented now[\s\S]*made before it was approved/u);
    },
  );

  it('says that nobody approved it also where its day is asked for', async () => {
    for (const text of [CHANGE, 'save']) await say(text);
    expect(await say('CHG-2026-0001 is live')).toMatch(/never approved[\s\S]*When was it implemented\?/u);
  });

  it('is a restricted record before everybody sees it, and stays so when that is not wanted', async () => {
    for (const text of [INCIDENT, 'save', 'mark it restricted']) await say(text);
    const asked = await say('make INC-2026-0001 visible to everybody');
    expect(asked).toMatch(/is restricted\. Opened, everybody here can see all/u);
    expect(asked).not.toMatch(/address/u);
    for (const text of ['cancel', 'yes']) await say(text);
    expect((await last())?.confidentiality).toBe('restricted');
    await say('make INC-2026-0001 visible to everybody');
    expect(textOf(await talk.press('Open it to everybody'))).toMatch(/internal now/u);
    expect((await last())?.confidentiality).toBe('internal');
  });

  it('opens nothing to everybody in the middle of other changes', async () => {
    for (const text of [INCIDENT, 'save', 'mark it restricted', 'INC-2026-0001: severity is low'])
      await say(text);
    expect(await say('everybody may see it')).toMatch(/stays restricted so far[\s\S]*Severity: Low/u);
    await say('save');
    expect(await last()).toMatchObject({ confidentiality: 'restricted', data: { severity: 'low' } });
  });

  it('is a step that would take along what was answered days before', async () => {
    for (const text of [RISK, 'save', 'assess it', 'machine learning']) await say(text);
    talk.at('2026-11-28T09:30:00Z');
    const other = { conversation: 'slack:D-7:1' };
    const asked = textOf(await talk.say('RSK-2026-0001 is assessed, it affects individuals', other));
    expect(asked).toMatch(/answered before, and not recorded[\s\S]*Machine learning[\s\S]*Individuals/u);
    expect((await last())?.status).toBe('identified');
    expect(textOf(await talk.say('yes', other))).toMatch(/is assessed now/u);
  });

  it('closes a high risk that nobody treated on the word of an AIMS manager alone', async () => {
    for (const text of [RISK, 'save']) await say(text);
    expect(await say('close RSK-2026-0001, not relevant any more')).toMatch(
      /Not done: “Close” for RSK-2026-0001[^\n]*level is “high”[^\n]*Only an AIMS manager may close/u,
    );
    expect((await last())?.status).toBe('identified');
    expect(await say('close RSK-2026-0001, not relevant any more', PRIYA)).toMatch(/is closed now/u);
  });
});
