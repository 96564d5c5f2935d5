/** First messages that label what they tell, take something back, or tell of several records. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { Talk } from '../support/talk.ts';

onSqlite('a first message', (database) => {
  async function begun(line: string) {
    const talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:30:00Z');
    const said = (await talk.say(line)).map(({ text }) => text).join('\n');
    const answers = (await talk.draft())?.answers ?? {};
    const values = Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
    return { said, values };
  }

  it('gives controls and the plan by their labels, which end the headline', async () => {
    const { values } = await begun(
      'risk: the grading tool overlooks late work, likelihood 3, impact 2, reduce, owner me, controls A.6.2.6, plan: a second look by the teacher',
    );
    expect(values).toMatchObject({
      title: 'Grading tool overlooks late work',
      controls: ['A.6.2.6'],
      treatmentPlan: 'a second look by the teacher',
    });
  });

  it('gives whom to inform about a change', async () => {
    const { values } = await begun(
      'change: new threshold of the scorecard on 9 December because of false alarms, way back: the old value, informed: support team',
    );
    expect(values).toMatchObject({ toInform: ['staff'], rollbackPlan: 'the old value' });
  });

  it.each([
    ['ok then log it please: the chatbot quoted a wrong rate on Sunday', 'Chatbot quoted a wrong rate'],
    [
      'The chatbot leaked a letter. No wait, not leaked, the chatbot showed an old letter on Sunday',
      'Chatbot showed an old letter',
    ],
  ])('has a headline of what happened: “%s”', async (line, title) => {
    const { values } = await begun(line);
    expect(values).toMatchObject({ title });
  });

  it.each([
    [
      'Two risks from our retreat: 1) the scorecard may drift, likelihood 3, impact 4. 2) staff paste names into ChatGPT, likelihood 5, impact 4',
      2,
    ],
    ['two incidents pls. 1) the chatbot was rude on Friday. 2) the scorecard was down since this morning', 2],
    [
      '3 changes this month: threshold of the scorecard to 0.6 (too many calls, as we know), new prompt for the chatbot (it was rude), and we drop the postcode feature',
      3,
    ],
    [
      'I’ve got one risk and one change: the chatbot may copy trademarks, and we add a trademark search to it on 2 December',
      2,
    ],
  ])('tells of several records: “%s”', async (line, count) => {
    const { said } = await begun(line);
    expect(said).toContain(`Your message tells of ${String(count)}.`);
  });

  it('asks whether a day that is nearly a year ago is meant', async () => {
    const { values, said } = await begun('log an incident: the chatbot ordered ten letters on 2 December');
    expect(values).not.toHaveProperty('occurredAt');
    expect(said).toMatch(/Is it this\?[\s\S]*2 Dec 2025/u);
  });
});
