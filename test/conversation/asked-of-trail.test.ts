import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { PRIYA, Talk, textOf, TOMAS } from '../support/talk.ts';
import { newIncident, newRisk, NOW, turnOf } from '../store/register-fixtures.ts';

onSqlite('a question about the register as a whole', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    const records = [newIncident('a'), newIncident('b'), newRisk('r')];
    const changes = records.map((record) => ({ change: 'create-record', record }) as const);
    await talk.store.commitTurn(turnOf(changes), { claim: null, actor: PRIYA, now: NOW });
  });

  it.each([
    ['has the event chain been tampered with?', /“aims verify” in a terminal/u],
    ['can you verify the audit trail?', /“aims verify”/u],
    ['were any incidents ever deleted?', /^No record can be deleted/u],
    ['which risks have been erased?', /^No record can be deleted/u],
    ['do the numbers have gaps?', /^Numbers are given one after the other[\s\S]*incidents: 2, from INC-2026-0001 to INC-2026-0002\s+- risks: 1/u],
    ['who can see restricted incidents?', /^A restricted record is seen by its owner/u],
    ["why can't I see RSK-2026-0004?", /^A restricted record is seen by its owner/u],
  ])('is answered: “%s”', async (text, told) => {
    expect(textOf(await talk.say(text))).toMatch(told);
  });

  it('tells the AIMS manager alone who is behind with their review', async () => {
    talk.at('2027-06-01T09:00:00Z');
    for (const text of ['who has not done their reviews yet?', 'which owners are behind with their reviews?'])
      expect(textOf(await talk.say(text, { user: TOMAS, conversation: 'slack:D-U0TOMAS001:7' }))).toMatch(/^What waits for whom is for AIMS managers/u);
  });

  it.each([
    'how long must the audit trail be kept?',
    'when may records be deleted?',
    'does the standard require an unbroken audit trail?',
    'should incident numbers be consecutive?',
  ])('“%s” is for the documents', async (text) => {
    expect(textOf(await talk.say(text))).not.toMatch(/aims verify|No record can be deleted|Numbers are given/u);
  });

  it('is answered of a time by the records of that time, and of a person by theirs', async () => {
    expect(textOf(await talk.say('what went wrong on the chatbot in the last two months?'))).toMatch(/^2 incidents/u);
    expect(textOf(await talk.say('what happened since 1 November?'))).toMatch(/^3 records/u);
    expect(textOf(await talk.say('what does Priya own?'))).toMatch(/^\d records?[\s\S]*of @U0PRIYA001/u);
    expect(textOf(await talk.say('everything that was recorded by Priya'))).toMatch(/recorded by @U0PRIYA001/u);
    expect(textOf(await talk.say('is my risk accepted yet?', { user: TOMAS, conversation: 'slack:D-U0TOMAS001:3' }))).not.toMatch(/INC-/u);
  });
}); // prettier-ignore
