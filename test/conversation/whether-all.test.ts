/** Whether all of some records have something, and whose a search asks for that nobody is called. */
import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { PRIYA, Talk, textOf } from '../support/talk.ts';
import { newIncident, newRisk, NOW, turnOf } from '../store/register-fixtures.ts';

onSqlite('a question about all records of a kind', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    const changes = [newIncident('a'), newIncident('b', { rootCause: 'a cache key' }), newRisk('r')].map(
      (record) => ({ change: 'create-record', record }) as const,
    );
    await talk.store.commitTurn(turnOf(changes), { claim: null, actor: PRIYA, now: NOW });
  });

  it('is answered for each thing that they should have, with those that lack it', async () => {
    expect(textOf(await talk.say('has every risk an owner and a treatment plan?'))).toMatch(
      /^Yes, of 1 risk there are none of these: risks with no owner\.\s+No, 1 of 1 risk: risks with no treatment plan\.\s+- RSK-2026-0001/u,
    );
    expect(textOf(await talk.say('do all incidents have a root cause?'))).toMatch(
      /^No, 1 of 2 incidents: incidents with no root cause\.\s+- INC-2026-0001/u,
    );
    expect(textOf(await talk.say('have all incidents been investigated?'))).toMatch(/^No, 2 of 2 incidents/u);
  });

  it.each(['do all changes need approval?', 'do all risks have to be treated?', 'are all incidents bad?'])(
    'is for the documents in “%s”',
    async (said) => {
      expect(textOf(await talk.say(said))).not.toMatch(/^(?:Yes|No), /u);
    },
  );

  it.each([
    'which records does marta own?',
    'records changed by Marta Nunes in december',
    'risks owned by marta',
  ])('names whom nobody is called: “%s”', async (said) => {
    expect(textOf(await talk.say(said))).toMatch(/^I know nobody called “marta(?: nunes)?” here\./iu);
  });

  it('asks who is meant where several are called so', async () => {
    expect(textOf(await talk.say('which risks does Anna own?'))).toContain(
      '“Anna” could be Anna Berg or Anna Lind.',
    );
  });
});
