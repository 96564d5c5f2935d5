/** Words that look like a value of a field, and are none. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { PRIYA, TOMAS, Talk } from '../support/talk.ts';

onSqlite('words that are no value', (database) => {
  async function after(...lines: readonly string[]) {
    const talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:30:00Z');
    for (const line of lines) await talk.say(line);
    const answers = (await talk.draft())?.answers ?? {};
    return Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
  }
  const INCIDENT = 'log an incident: the chatbot quoted a wrong rate yesterday, severity low';

  it.each([
    [`<@${PRIYA}> I think`, PRIYA],
    [`I guess it is <@${PRIYA}>`, PRIYA],
    ['me I think', TOMAS],
  ])('whoever only thinks so owns nothing: “%s”', async (line, owner) => {
    expect(await after(INCIDENT, line)).toMatchObject({ owner });
  });

  it.each(['skip this one', 'skip that one'])('“%s” rates nothing', async (line) => {
    const values = await after('log a risk: the planner may forget night shifts, owner me', line);
    expect(values).not.toHaveProperty('likelihood');
  });

  it.each([
    ['root cause: a full disk', 'the root cause is known', 'rootCause', 'a full disk'],
    ['root cause: a full disk', 'the root cause is clear, done', 'rootCause', 'a full disk'],
  ])('how far something is, is not what it is: “%s”, “%s”', async (first, then, field, value) => {
    expect(await after(INCIDENT, first, then)).toMatchObject({ [field]: value });
  });
});
