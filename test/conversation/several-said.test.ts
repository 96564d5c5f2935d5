/** Messages to an open draft that say several things, take something back, or order something in other words. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { TOMAS, Talk } from '../support/talk.ts';

onSqlite('several things said to an open draft', (database) => {
  async function after(...lines: readonly string[]) {
    const talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:30:00Z');
    let said = '';
    for (const line of lines) said = (await talk.say(line)).map(({ text }) => text).join('\n');
    const answers = (await talk.draft())?.answers ?? {};
    const values = Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
    return { said, values };
  }

  const INCIDENT = 'log an incident: the chatbot quoted a wrong rate yesterday';
  const RISK = 'Risk: the rostering tool may plan too many night shifts, likelihood 4, impact 3';

  it.each([
    ['severity is low, owner is me', { severity: 'low', owner: TOMAS }],
    ['I own it. severity: high', { severity: 'high', owner: TOMAS }],
    [
      'medium, 3 customers affected, personal data no',
      { severity: 'medium', affectedCount: 3, personalData: 'no' },
    ],
  ])('are each taken where they name their field: “%s”', async (line, fields) => {
    const { values } = await after(INCIDENT, line);
    expect(values).toMatchObject({ ...fields, description: 'the chatbot quoted a wrong rate yesterday' });
  });

  it('are each taken of a risk, with what is told behind a label', async () => {
    const { values } = await after(
      RISK,
      'reduce, owner me, plan: a cap in the planner, and a weekly look, due 15 January, controls A.6.2.6',
    );
    expect(values).toMatchObject({
      treatment: 'reduce',
      owner: TOMAS,
      treatmentPlan: 'a cap in the planner, and a weekly look',
      dueDate: '2027-01-15',
      controls: ['A.6.2.6'],
    });
  });

  it('give the plan behind the treatment', async () => {
    const { values } = await after(RISK, 'transfer - the supplier carries the overtime');
    expect(values).toMatchObject({
      treatment: 'transfer',
      treatmentPlan: 'the supplier carries the overtime',
    });
  });

  it('add a control to those that stand, and take one out', async () => {
    const both = await after(RISK, 'add A.6.2.6 as a control', 'and A.6.2.4');
    expect(both.values['controls']).toEqual(['A.6.2.6', 'A.6.2.4']);
    const one = await after(RISK, 'controls: A.6.2.6, A.6.2.4', 'drop A.6.2.4 again');
    expect(one.values['controls']).toEqual(['A.6.2.6']);
  });

  it('say what of them was not understood', async () => {
    const { values, said } = await after(
      'log a change: new prompt for the chatbot on 9 December because it is rude',
      'owner me, way back: the old prompt, informed: the moon',
    );
    expect(values).toMatchObject({ owner: TOMAS, rollbackPlan: 'the old prompt' });
    expect(said).toContain('“the moon”');
  });

  it.each([
    'the title is odd, call it "Wrong rate quoted"',
    'rename it to "Wrong rate quoted" please',
    'the title please: Wrong rate quoted',
  ])('give another title: “%s”', async (line) => {
    const { values } = await after(INCIDENT, line);
    expect(values['title']).toBe('Wrong rate quoted');
  });

  it('ask for the title that is only wished for', async () => {
    const { said } = await after(INCIDENT, 'low, and please fix the title, it says rate');
    expect(said).toContain('What should it be called');
  });

  it('name the system beside the owner', async () => {
    const { values } = await after(INCIDENT, 'Larynx is the system, not the chatbot. owner me');
    expect(values).toMatchObject({ system: 'Larynx', owner: TOMAS });
  });

  it('stand with what happened where they answer nothing, without a label', async () => {
    const { values } = await after(INCIDENT, 'a branch had to close over it. medium if you ask me');
    expect(values).toMatchObject({
      severity: 'medium',
      description: 'the chatbot quoted a wrong rate yesterday\na branch had to close over it',
    });
  });

  it('are put in before it is recorded', async () => {
    const { values, said } = await after(INCIDENT, 'low, me', 'record it. and the harm was financial');
    expect(values).toMatchObject({ harmTypes: ['financial'] });
    expect(said).toMatch(/put this in first[\s\S]*Record this incident/u);
  });

  it.each([
    ['it ended today at 9', 'clear the end date', 'endedAt'],
    ['it ended today at 9', 'ended: unknown', 'endedAt'],
    ['it ended today at 9', 'there is no end date', 'endedAt'],
    ['it ended today at 9', 'it did not end at 9', 'endedAt'],
    ['about 40 customers', 'people affected: no idea', 'affectedCount'],
    ['root cause: a stale table', 'no, that isn’t the root cause, we don’t know it', 'rootCause'],
    ['done at once: we switched it off', 'delete what was done at once, nothing was done', 'immediateAction'],
    ['severity is high', 'I didn’t say high, I asked', 'severity'],
    ['severity is high', 'remove the happened date', 'occurredAt'],
  ])('take out what is not so: “%s”, “%s”', async (told, line, field) => {
    const before = await after(INCIDENT, told);
    expect(before.values).toHaveProperty(field);
    const { values, said } = await after(INCIDENT, told, line);
    expect(values).not.toHaveProperty(field);
    expect(said).toContain('Taken out:');
  });

  it('leave open what is not known, and go on', async () => {
    const { said } = await after(RISK, 'treatment is not decided yet');
    expect(said).toMatch(/Left open: treatment\. It is needed[\s\S]*Who owns the risk/u);
  });

  it('change no part of a text by themselves, and say so', async () => {
    const { said } = await after(INCIDENT, 'please drop the bit about the rate');
    expect(said).toContain('I cannot tell which words of the description you mean');
  });

  it.each([
    'ok. record it please',
    'I confirm',
    'done, save',
    'looks good, record it',
    'save that thing already',
  ])('record it: “%s”', async (order) => {
    const { said } = await after(INCIDENT, 'low, me', order);
    expect(said).toContain('Recorded as INC-2026-0001');
  });

  it.each(['no, scratch that, cancel the whole thing', 'nope, forget the whole thing', 'don’t save it'])(
    'give it up: “%s”',
    async (order) => {
      const { said } = await after(INCIDENT, order);
      expect(said).toContain('Cancel this incident draft?');
    },
  );
});
