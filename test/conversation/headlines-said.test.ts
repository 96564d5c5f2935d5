/** The headline that a first message gets. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { Talk } from '../support/talk.ts';

onSqlite('the headline of a first message', (database) => {
  async function titleOf(line: string) {
    const talk = await Talk.begin(await database.newPlace());
    await talk.say(line);
    return (await talk.draft())?.answers['title']?.value;
  }

  it.each([
    [
      'something went wrong with claims triage on friday afternoon, it sent about 30 claims into the fast lane',
      'Claims triage sent about 30 claims into the fast lane',
    ],
    [
      'We have a problem with the chatbot. It quoted an old rate to two members this morning',
      'Chatbot quoted an old rate to two members',
    ],
    ['something went wrong with the chatbot yesterday', 'Something went wrong with the chatbot'],
    [
      'log a risk: we should log a risk on the pricing model: climate claims make the history useless',
      'Climate claims make the history useless',
    ],
    [
      'the chatbot put the wrong name in a note yesterday, i caught it before saving',
      'Chatbot put the wrong name in a note',
    ],
    [
      'risk: both the chatbot and doc search depend on one supplier, if they go down or raise prices we have no alternative and members cannot get answers',
      'Both the chatbot and doc search depend on one supplier',
    ],
    [
      'log an incident for us please: the chatbot was rude to a customer today',
      'Chatbot was rude to a customer',
    ],
  ])('says what happened: “%s”', async (line, title) => {
    expect(await titleOf(line)).toBe(title);
  });

  it('is not made from the words that only ask for a record', async () => {
    expect(await titleOf('can you add a risk for me please')).toBeUndefined();
  });
});
