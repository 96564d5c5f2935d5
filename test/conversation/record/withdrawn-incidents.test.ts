import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { PRIYA, Talk, textOf } from '../../support/talk.ts';

onSqlite('an incident that is none of its own', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
    await talk.say(
      'log an incident: the chatbot showed a stranger’s address yesterday at 15:00, high, I own it',
    );
    await talk.say('save');
  });

  const latest = async () => (await talk.versions()).at(-1);

  it.each([
    ['close INC-2026-0001 as a duplicate of INC-2026-0007', 'duplicate of INC-2026-0007'],
    ['please close INC-2026-0001, it was no incident, the address was his own', 'no incident, the address'],
    ['withdraw INC-2026-0001 because it was logged by mistake', 'logged by mistake'],
  ])('is closed by an AIMS manager, with the reason: %s', async (words, reason) => {
    expect(textOf(await talk.say(words, { user: PRIYA }))).toMatch(/serious incident/u);
    await talk.say('none of these', { user: PRIYA });
    expect(textOf(await talk.say('no', { user: PRIYA }))).toMatch(/INC-2026-0001/u);
    await talk.say('save', { user: PRIYA });
    const { status, data } = (await latest())!;
    expect(status).toBe('closed');
    expect(data['stepReason']).toContain(reason);
  });

  it('is not closed so by its owner, who is told who may', async () => {
    expect(textOf(await talk.say('close INC-2026-0001 as a duplicate of INC-2026-0007'))).toContain(
      'Only an AIMS manager may withdraw INC-2026-0001.',
    );
    expect((await latest())?.status).toBe('reported');
    expect(textOf(await talk.say('delete INC-2026-0001'))).toContain(
      'an AIMS manager says “withdraw INC-2026-0001 because …”',
    );
  });
});
