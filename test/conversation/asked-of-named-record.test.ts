/** What is asked of one record, however it is called and however politely it is asked. */
import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { PRIYA, Talk, textOf } from '../support/talk.ts';
import { newIncident, newRisk, NOW, turnOf } from '../store/register-fixtures.ts';

onSqlite('a question about one record', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    const records = [
      newIncident('a', { title: 'Voxnote put the wrong name in call notes' }),
      newIncident('b', { title: 'Refund letters went to old addresses' }),
      newIncident('c', { title: 'Refund letters had no sender' }),
      newRisk('r'),
    ];
    const changes = records.map((record) => ({ change: 'create-record', record }) as const);
    await talk.store.commitTurn(turnOf(changes), { claim: null, actor: PRIYA, now: NOW });
  });

  it.each([
    "what's the status of the voxnote incident?",
    'the incident about call notes, how is it going?',
    'where are we with the voxnote incident',
    'where are we with INC-2026-0001?',
    'how is INC-2026-0001 going?',
    'tell me about the voxnote incident',
  ])('“%s” shows it', async (said) => {
    expect(textOf(await talk.say(said))).toMatch(/^INC-2026-0001 Voxnote[\s\S]*Severity: High/u);
  });

  it('shows its history to those who ask what happened to it, and every one that may be meant', async () => {
    expect(textOf(await talk.say('what happened to the drift risk?'))).toMatch(
      /^RSK-2026-0001[^\n]*history/u,
    );
    expect(textOf(await talk.say('what is the status of the refund letters incident?'))).toMatch(
      /^2 incidents[\s\S]*INC-2026-0003[\s\S]*INC-2026-0002/u,
    );
  });

  it.each([
    ['show me who recorded INC-2026-0001', /recorded INC-2026-0001 on/u],
    ['can you tell me who owns the drift risk?', /owns RSK-2026-0001/u],
    ['show me the approvals of RSK-2026-0001', /^Nobody has approved RSK-2026-0001/u],
    ['RSK-2026-0001 approvals', /^Nobody has approved RSK-2026-0001/u],
    ['when do we have to report INC-2026-0001 to the authority?', /report to|reported INC-2026-0001/u],
  ])('“%s” is answered', async (said, answer) => {
    expect(textOf(await talk.say(said))).toMatch(answer);
  });

  it.each(['who approves the emergency change?', 'who must accept the drift risk?'])(
    '“%s” is for the documents',
    async (said) => {
      expect(textOf(await talk.say(said))).not.toMatch(/INC-2026|RSK-2026/u);
    },
  );
});
