import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { Talk, textOf } from '../support/talk.ts';

onSqlite('a first message', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });
  const told = async () => (await talk.draft())?.answers['dataProtectionInformedAt']?.value;

  it('that says when an authority was told fills in its day, and no other one', async () => {
    await talk.say(
      'log an incident: the support chatbot leaked addresses on Sunday, and the DPA was informed today at 9am',
    );
    expect(await told()).toBe('2026-11-24T09:00');
    expect((await talk.draft())?.answers['detectedAt']).toBeUndefined();
    expect((await talk.draft())?.answers['occurredAt']?.value).toBe('2026-11-22');
  });

  it('that speaks of “the authority” is asked which one, and its answer counts', async () => {
    const asked = textOf(
      await talk.say(
        'log an incident: the support chatbot leaked addresses; we switched it off and told the authority yesterday',
      ),
    );
    expect(asked).toMatch(/Which authority was it\? Say it with its name/u);
    await talk.say('yesterday');
    await talk.say('high');
    expect(textOf(await talk.say('me'))).toMatch(/“told the authority yesterday”: Which authority was it/u);
    expect(textOf(await talk.say('save'))).toMatch(/Which authority was it.*“Skip” leaves it out/su);
    await talk.say('the data protection authority');
    expect(await told()).toBe('2026-11-23');
    expect(textOf(await talk.say('save'))).toMatch(/Recorded as INC-2026-0001/u);
  });
});
