import { beforeEach, describe, expect, it } from 'vitest';
import { recognizeWhoDid } from '../../src/conversation/ask-who-did.ts';
import { newIncident, newRisk, NOW, turnOf } from '../store/register-fixtures.ts';
import { onEachDatabase } from '../support/databases.ts';
import { INGRID, PRIYA, Talk, textOf, TOMAS } from '../support/talk.ts';

describe('a question to the history of a record', () => {
  it.each([
    ['who approved CHG-2026-0002 and when?', ['approved']],
    ['when was INC-2026-0001 closed?', ['closed']],
    ['who reported RSK-2026-0006 and why was it closed?', ['recorded', 'closed']],
    ['by whom was chg 2 refused', ['refused']],
    ['has anyone accepted RSK-2026-0001 yet?', ['accepted']],
    ['who changed RSK-2026-0003 last?', ['changed']],
    ['was CHG-2026-0003 approved?', ['approved']],
    ['who approved the change about the fraud model?', ['approved']],
  ])('is heard in “%s”', (text, deeds) => {
    const found = recognizeWhoDid(text, NOW);
    expect(found).not.toBeNull();
    const told = found === null || found === 'missing' ? [] : found.deeds;
    expect(told.map((deed) => (deed.deed === 'moved' ? deed.to : deed.deed))).toEqual(deeds);
  });

  it.each(['what does CHG-2026-0003 still need?', 'what is next for RSK-2026-0001?'])(
    '“%s” asks for what the next steps want',
    (text) => {
      expect(recognizeWhoDid(text, NOW)).toBe('missing');
    },
  );

  it.each([
    'who approves a change?',
    'approve CHG-2026-0002',
    'CHG-2026-0002 was approved by Priya',
    'who approves the change of a model?',
    'when is the next review of RSK-2026-0001?',
    'the chatbot was closed and nobody told us who approved it, customers are angry and this went on for days',
  ])('is not heard in “%s”', (text) => {
    expect(recognizeWhoDid(text, NOW)).toBeNull();
  });
});

onEachDatabase('who did what to a record', (database) => {
  let talk: Talk;
  const commit = (user: string, at: string, ...changes: Parameters<typeof turnOf>[0]) =>
    talk.store
      .commitTurn(turnOf(changes), { claim: null, actor: user, now: new Date(at) })
      .then(({ outcome }) => expect(outcome).toBe('committed'));

  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    const hidden = { ...newIncident('b', { owner: PRIYA }), confidentiality: 'restricted' as const };
    const made = [newIncident('a'), hidden, newRisk('r')];
    await commit(PRIYA, NOW.toISOString(), ...made.map((record) => ({ change: 'create-record', record }) as const));
    const { data } = newIncident('a');
    await commit(PRIYA, '2026-11-24T11:00:00Z', {
      ...({ change: 'update-record', number: 'INC-2026-0001', fromVersion: 1, changedBy: PRIYA, source: null } as const),
      ...{ data: { ...data, stepReason: 'reported twice' }, status: 'closed' },
    });
    talk.at('2026-11-25T09:00:00Z');
  }); // prettier-ignore

  it('is told in a sentence, with when and why', async () => {
    expect(textOf(await talk.say('who closed INC-2026-0001 and why?'))).toMatch(
      /^@U0PRIYA001 closed INC-2026-0001 on Tue 24 Nov 2026, 12:00: “reported twice”\./u,
    );
    expect(textOf(await talk.say('who reported RSK-2026-0001, and who changed it?'))).toMatch(
      /^@U0TOMAS001 recorded RSK-2026-0001 on Tue 24 Nov[^.]*\.\s+Nobody has changed RSK-2026-0001/u,
    );
    expect(textOf(await talk.say('has anybody accepted RSK-2026-0001?'))).toMatch(
      /^Nobody has accepted RSK-2026-0001: it is identified\./u,
    );
  });

  it('is told to nobody who may not see the record, and not where others read along', async () => {
    const asked = 'who reported INC-2026-0002?';
    expect(textOf(await talk.say(asked, { user: TOMAS }))).toMatch(/There is no record INC-2026-0002/u);
    expect(textOf(await talk.say(asked, { user: INGRID }))).toMatch(/^@U0PRIYA001 recorded INC-2026-0002/u);
    const channel = { user: PRIYA, conversation: 'slack:C1:1.1', direct: false };
    expect(textOf(await talk.say(asked, channel))).toMatch(/There is no record INC-2026-0002/u);
  });
});
