import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { Talk, TOMAS } from '../support/talk.ts';

onSqlite('a review that is asked for in a channel', (database) => {
  it('comes in direct messages, and nothing of it stands where others read', async () => {
    const talk = await Talk.begin(await database.newPlace());
    await talk.say(
      'log an incident: the chatbot insulted a customer yesterday around 3pm, severity high, I own it',
      { user: TOMAS },
    );
    await talk.say('save', { user: TOMAS });
    const said = await talk.say('show my review', { user: TOMAS, conversation: 'T:C1:1.1', direct: false });
    const [shown, told] = said;
    expect(shown?.to).toEqual({ to: 'direct', user: TOMAS });
    expect(shown?.text).toMatch(/INC-2026-0001/u);
    expect(told?.to).toEqual({ to: 'conversation', conversation: 'T:C1:1.1' });
    expect(told?.text).not.toMatch(/INC-|insulted/u);
  });
});
