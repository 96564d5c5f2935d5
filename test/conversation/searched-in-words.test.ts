/** What a search in everyday words finds, and what it says that it looked for. */
import { beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { INGRID, PRIYA, Talk, textOf, TOMAS } from '../support/talk.ts';
import { newIncident, newRisk, NOW, turnOf } from '../store/register-fixtures.ts';

const HERE = 'slack:D-U0TOMAS001:1.1';

onEachDatabase('a search in everyday words', (database) => {
  let talk: Talk;
  const say = async (text: string): Promise<string> => textOf(await talk.say(text, { conversation: HERE }));
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    const records = [
      newIncident('a', { owner: TOMAS, title: 'Refund letter' }),
      newIncident('b', { owner: PRIYA, title: 'Parrot talk', severity: 'low' }),
      newIncident('c', { owner: INGRID, title: 'Found late', occurredAt: '2026-02-11', severity: 'medium' }),
      newRisk('r'),
    ];
    const changes = records.map((record) => ({ change: 'create-record', record }) as const);
    await talk.store.commitTurn(turnOf(changes), { claim: null, actor: PRIYA, now: NOW });
  });

  it('holds what fits either side of an “or”, and says both', async () => {
    expect(await say('open incidents of Tomas or Priya')).toMatch(
      /^2 incidents\s+- [^\n]*Parrot talk[^\n]*\s+- [^\n]*Refund letter[\s\S]*Looked for: open incidents either of @U0TOMAS001 or of @U0PRIYA001/u,
    );
    expect(await say('only Tomas')).toMatch(/^1 incident\s[\s\S]*Looked for: open incidents of @U0TOMAS001/u);
    expect(await say('also Ingrid')).toMatch(
      /^2 incidents[\s\S]*Looked for: open incidents either of @U0TOMAS001 or of @U0INGRID01/u,
    );
    expect(await say('incidents of Ingrid or about parrots')).toMatch(
      /^2 incidents\s+- [^\n]*Found late[^\n]*\s+- [^\n]*Parrot talk[\s\S]*Looked for: incidents either of @U0INGRID01 or with “parrots” in the text/u,
    );
    expect(textOf(await talk.press('Without these words'))).toMatch(/Looked for: incidents of @U0INGRID01/u);
    expect(await say('overdue risks or low incidents of Priya')).toMatch(
      /^1 record\s[\s\S]*Parrot talk[\s\S]*Looked for: overdue risks or low incidents of @U0PRIYA001/u,
    );
    expect(textOf(await talk.press('Not only these'))).toMatch(/^4 records/u);
    expect(await say('closed or contained incidents')).toMatch(
      /^No record fits\.\s+Looked for: incidents either that are closed or that are contained/u,
    );
  });

  it('reads slips of the keyboard, and says how', async () => {
    expect(await say('opne incidnets')).toMatch(
      /^I read “opne” as “open” and “incidnets” as “incidents”\.\s+3 incidents[\s\S]*Looked for: open incidents\./u,
    );
  });

  it('of risks goes by their score and their treatment, and shows both', async () => {
    expect(await say('risks with a score above 8')).toMatch(
      /^1 risk\s+- RSK-2026-0001[^\n]* · score \d+[\s\S]*Looked for: risks with a score \(likelihood × impact\) of 9 or more/u,
    );
    expect(await say('risks with treatment reduce or avoid')).toMatch(
      /^1 risk\s+- RSK-2026-0001[^\n]* · treatment reduce[\s\S]*Looked for: risks either with treatment reduce or with treatment avoid/u,
    );
    expect(await say('transferred risks')).toMatch(
      /^No record fits\.\s+Looked for: risks with treatment transfer/u,
    );
  });

  it('of a time holds the incidents that happened then, whenever they were recorded', async () => {
    expect(await say('incidents in February')).toMatch(
      /^1 incident\s+- INC[^\n]* Found late[^\n]* · happened Wed 11 Feb 2026[\s\S]*Looked for: incidents that happened from 2026-02-01/u,
    );
    expect(await say('new incidents in November')).toMatch(
      /^3 incidents[\s\S]*Looked for: incidents recorded from 2026-11-01/u,
    );
    expect(await say('incidents in November')).toMatch(
      /^2 incidents[\s\S]*Looked for: incidents that happened from 2026-11-01/u,
    );
    expect(await say('how many incidents per month?')).toMatch(
      /^3 incidents\.\s+- 2026-02: 1\s+- 2026-11: 2\s+Incidents count in the month in which they happened\./u,
    );
  });
});
