import { beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../../support/databases.ts';
import { INGRID, PRIYA, Talk, textOf } from '../../support/talk.ts';

const RISK =
  'log a risk: the support chatbot may insult a customer with a rude answer, likelihood 3, impact 4, reduce, I own it';
const INCIDENT =
  'log an incident: the support chatbot insulted a customer with a rude answer yesterday, severity high, I own it';

onEachDatabase('links of a record', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    await talk.say(RISK, { user: PRIYA });
    await talk.say('save', { user: PRIYA });
  });
  const record = async (text: string): Promise<string> => {
    await talk.say(text);
    return textOf(await talk.say('save'));
  };
  const links = async (number = 'INC-2026-0001') =>
    (await talk.store.register.dossier(number, talk.deps.actor(PRIYA)))?.links.map(({ target }) => target.id);

  it('are suggested where another record is of the same system in similar words, and made by a person only', async () => {
    const recorded = await record(INCIDENT);
    expect(recorded).toMatch(
      /It may have to do with:[\s\S]*RSK-2026-0001, [^\n]*: the same AI system, and both speak of [^\n]*customer/u,
    );
    expect(await links()).toEqual([]);
    expect(textOf(await talk.press('Link RSK-2026-0001'))).toMatch(
      /Linked: INC-2026-0001 and RSK-2026-0001/u,
    );
    expect(await links()).toEqual(['RSK-2026-0001']);
    expect(textOf(await talk.press('Record it'))).toBe(recorded);
  });

  it('are not suggested of another system, of other words, or of a number that is not there', async () => {
    const recorded = await record(
      'log an incident: the scorecard insulted a customer with a rude answer yesterday like in INC-2026-0099, high, I own it',
    );
    expect(recorded).not.toMatch(/have to do with|words name/u);
    expect(
      await record('log an incident: the support chatbot was down for an hour on Monday, low, I own it'),
    ).not.toMatch(/have to do with/u);
  });

  it.each([
    'unlink RSK-2026-0001',
    'unlink RISK-2026-0001',
    'remove the link to RSK-2026-0001',
    'please remove the link to RSK-2026-0001 from INC-2026-0001',
    'remove the link between INC-2026-0001 and RSK-2026-0001',
    'INC-2026-0001 has nothing to do with RSK-2026-0001',
    'unlink INC-2026-0001 from RSK-2026-0001',
  ])('are taken away with “%s”, which the history tells', async (words) => {
    await record(INCIDENT);
    await talk.say('link INC-2026-0001 to RSK-2026-0001');
    expect(textOf(await talk.say(words))).toMatch(/No longer linked: \w+-2026-0001 and \w+-2026-0001/u);
    expect(await links()).toEqual([]);
    expect(textOf(await talk.say('history of INC-2026-0001'))).toMatch(
      /linked RSK-2026-0001[\s\S]*@U0TOMAS001 · [^\n]* · took away the link to RSK-2026-0001/u,
    );
  });

  it('are listed with a button each where it is not clear which one is meant', async () => {
    await record(INCIDENT);
    await talk.say('link INC-2026-0001 to RSK-2026-0001');
    await talk.say('link INC-2026-0001 to A.8.4');
    expect(textOf(await talk.say('unlink INC-2026-0001'))).toMatch(
      /INC-2026-0001 has 2 links:[\s\S]*RSK-2026-0001[\s\S]*A\.8\.4/u,
    );
    await talk.press('Remove this link');
    expect(await links()).toHaveLength(1);
    expect(textOf(await talk.press('Remove this link'))).toMatch(/not there any more/u);
    expect(textOf(await talk.say('remove the link to A.6.2.8 from INC-2026-0001'))).toMatch(
      /I find no link to “A\.6\.2\.8”/u,
    );
  });

  it('are reached from the card, and taken away by nobody who may not make them', async () => {
    await record(INCIDENT);
    await talk.say('link INC-2026-0001 to A.8.4');
    await talk.say('show INC-2026-0001');
    expect(textOf(await talk.press('Links'))).toMatch(/has one link:[\s\S]*It is treated with A\.8\.4/u);
    expect(textOf(await talk.press('Remove this link', { user: 'U0WILL0001' }))).toMatch(/may link/u);
    expect(textOf(await talk.say('unlink A.8.4 from INC-2026-0001', { user: INGRID }))).toMatch(
      /changes nothing/u,
    );
    await talk.press('Remove this link', { user: PRIYA });
    expect(await links()).toEqual([]);
  });

  it('are not what “remove the link” of something else means', async () => {
    await record(INCIDENT);
    expect(textOf(await talk.say('remove the link to the old page from the chatbot'))).not.toMatch(
      /linked|no link/u,
    );
  });
});
