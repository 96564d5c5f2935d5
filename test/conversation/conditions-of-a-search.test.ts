/** A list goes by every condition that was said; what it cannot go by is said above it. */
import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { INGRID, PRIYA, Talk, textOf, TOMAS } from '../support/talk.ts';
import { newIncident, newRisk, NOW, turnOf } from '../store/register-fixtures.ts';

onSqlite('the conditions of a search', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    const records = [
      newIncident('a', { owner: PRIYA, title: 'Case A', personalData: 'yes', seriousCase: 'none' }),
      newIncident('b', { owner: TOMAS, title: 'Case B', personalData: 'no', severity: 'low' }),
      newRisk('r'),
    ];
    const changes = records.map((record) => ({ change: 'create-record', record }) as const);
    await talk.store.commitTurn(turnOf(changes), { claim: null, actor: PRIYA, now: NOW });
    const risk = (await talk.versions()).find(({ kind }) => kind === 'risk')!;
    const { number, data } = risk;
    await talk.store.commitTurn(
      turnOf([
        {
          ...({ change: 'update-record', number, fromVersion: 1, source: null } as const),
          ...{ data: { ...data, impact: 5 }, changedBy: INGRID },
        },
      ]),
      { claim: null, actor: INGRID, now: new Date('2026-11-25T10:00:00.000Z') },
    );
    talk.at('2026-11-26T09:00:00Z');
  });

  it('tell who changed a record from who owns it', async () => {
    expect(textOf(await talk.say('all records changed by Ingrid in november'))).toMatch(
      /^1 record\s[\s\S]*RSK-2026-0001[\s\S]*@U0INGRID01 · Impact: [\s\S]*Looked for: records changed by @U0INGRID01 from/u,
    );
    expect(textOf(await talk.say('what did tomas change in november?'))).toMatch(/^No record fits/u);
    await talk.say('what did Ingrid change since monday?');
    expect(textOf(await talk.press('Changed by anybody'))).toMatch(/^3 records/u);
  });

  it('hold a report to an authority for due', async () => {
    expect(textOf(await talk.say("what's due this week for me?", { user: PRIYA }))).toMatch(
      /^1 record\s[\s\S]*Case A[^\n]*the report to the data protection authority is due Fri 27 Nov/u,
    );
    expect(textOf(await talk.say('what is due next week for me?', { user: PRIYA }))).toMatch(
      /^No record fits/u,
    );
  });

  it('are told where the scale has other words, and the highest level is shown', async () => {
    expect(textOf(await talk.say('show me the critical risks'))).toMatch(
      /^Risks here have the levels low, medium, high and very high, and no “critical”\.[\s\S]*RSK-2026-0001/u,
    );
    expect(textOf(await talk.say('how many red incidents did we have?'))).toMatch(
      /^Incidents have the severities low, medium, high and critical, and no “red”[\s\S]*No incidents/u,
    );
    expect(textOf(await talk.say('show amber incidents'))).toMatch(
      /no “amber”: I left it out\.\s+2 incidents/u,
    );
  });

  it('are named where they are not understood', async () => {
    expect(textOf(await talk.say('show risks escalated by Ingrid'))).toMatch(
      /^I did not understand “escalated by …”: this does not go by it\./u,
    );
  });
});
