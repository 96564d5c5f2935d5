import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { Talk, textOf, TOMAS } from '../support/talk.ts';

const BEGUN = 'log an incident: the support chatbot insulted a customer yesterday, severity high';
const ANNA_LIND = 'U0ANNA0002';

onSqlite('a person who is called by name', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  const owner = async () => (await talk.draft())?.answers['owner']?.value;

  it.each(['it was tomas', 'Tomas handles it', 'tomás', 'me', 'owner is tomas', 'no, tomas'])(
    'is the owner with “%s”',
    async (said) => {
      await talk.say(BEGUN);
      await talk.say(said);
      expect(await owner()).toBe(TOMAS);
    },
  );

  it('is asked about when several have the name, until one is left', async () => {
    await talk.say(BEGUN);
    expect(textOf(await talk.say('Anna will handle it'))).toContain(
      '“Anna” could be Anna Berg or Anna Lind.',
    );
    expect(await owner()).toBeUndefined();
    await talk.say('Lind');
    expect(await owner()).toBe(ANNA_LIND);
  });

  it('may stand at the end of an answer to something else', async () => {
    await talk.say('log an incident: the support chatbot insulted a customer');
    await talk.say('yesterday, high, me');
    expect((await talk.draft())?.answers).toMatchObject({
      occurredAt: { value: '2026-11-23' },
      severity: { value: 'high' },
      owner: { value: TOMAS },
    });
  });

  it('owns what the first message says that they handle', async () => {
    await talk.say(`${BEGUN}. Anna Lind is handling this.`);
    expect(await owner()).toBe(ANNA_LIND);
  });

  it('is no owner because a story names them, and is mentioned in no text', async () => {
    await talk.say('log an incident: the support chatbot insulted a customer of Anna Lind yesterday');
    expect(await owner()).toBeUndefined();
    await talk.say('high');
    await talk.say('the title is Chatbot insulted a customer of Anna Lind');
    const { title } = (await talk.draft())!.answers;
    expect(title?.value).toBe('Chatbot insulted a customer of Anna Lind');
  });
});
