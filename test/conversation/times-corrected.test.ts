/** When it happened, was noticed and was over: corrected in the middle of a form, and told beside other times. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { Talk, TOMAS } from '../support/talk.ts';

onSqlite('times that are said to an open draft', (database) => {
  async function after(...lines: readonly string[]) {
    const talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:30:00Z');
    let said = '';
    for (const line of lines) said = (await talk.say(line)).map(({ text }) => text).join('\n');
    const answers = (await talk.draft())?.answers ?? {};
    const values = Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]));
    return { said, values };
  }

  const FRIDAY = 'log an incident: the chatbot crashed last Friday 15:10';

  it.each([
    ['me, and it was 15:30 as Ingrid says', { owner: TOMAS, occurredAt: '2026-11-20T15:30' }],
    ['no, still at 3 pm of course', { occurredAt: '2026-11-20T15:00' }],
    ['it was Thursday, not Friday', { occurredAt: '2026-11-19T15:10' }],
    ['no! on Wednesday, only the day changes', { occurredAt: '2026-11-25T15:10' }],
    [
      'it happened at 15:40 and was noticed at 16:05',
      { occurredAt: '2026-11-20T15:40', detectedAt: '2026-11-20T16:05' },
    ],
    ['it ended at 6pm', { occurredAt: '2026-11-20T15:10', endedAt: '2026-11-20T18:00' }],
    ['it was noticed the same day', { occurredAt: '2026-11-20T15:10', detectedAt: '2026-11-20' }],
  ])('keep what was said of them and is not corrected: “%s”', async (line, fields) => {
    const { values } = await after(FRIDAY, line);
    expect(values).toMatchObject(fields);
  });

  it.each([
    'critical. the press called, and our editor Jana took the article down at 17:17',
    'low, it was switched off at noon the same day by the night shift',
    'high. the customers were informed on Monday',
  ])('are not overwritten by the time of something else: “%s”', async (line) => {
    const { values } = await after(FRIDAY, line);
    expect(values).toMatchObject({ occurredAt: '2026-11-20T15:10' });
    expect(values).not.toHaveProperty('detectedAt');
  });

  it('are those of who found it', async () => {
    const { values } = await after(FRIDAY, 'wasn’t me who found it, Sven did, on the 23rd');
    expect(values).toMatchObject({ occurredAt: '2026-11-20T15:10', detectedAt: '2026-11-23' });
  });

  it('move together', async () => {
    const { values } = await after(
      FRIDAY,
      'noticed on Monday',
      'happened and noticed on Saturday 21 November',
    );
    expect(values).toMatchObject({ occurredAt: '2026-11-21T15:10', detectedAt: '2026-11-21' });
  });

  const OPEN = 'log an incident: the chatbot was rude to a customer';

  it.each([
    ['Friday, somewhere between 4 and 5 in the afternoon', '2026-11-20T16:00'],
    ['it started between the 3rd and the 5th', '2026-11-03'],
    ['since about an hour', '2026-11-26T09:30'],
  ])('may be told loosely, and last no longer for it: “%s”', async (line, occurredAt) => {
    const { values } = await after(OPEN, line);
    expect(values).toMatchObject({ occurredAt });
    expect(values).not.toHaveProperty('endedAt');
  });

  it.each(['in October', 'last week sometime'])('are asked for by the day: “%s”', async (line) => {
    const { values, said } = await after(OPEN, line);
    expect(values).not.toHaveProperty('occurredAt');
    expect(said).toMatch(/names no day[\s\S]*When did it happen/u);
  });

  it('name nobody where the same day is said once more', async () => {
    const { said, values } = await after(
      'log an incident: the chatbot crashed yesterday, medium, owner me',
      'no, it was Wednesday',
    );
    expect(values).toMatchObject({ occurredAt: '2026-11-25', owner: TOMAS });
    expect(said).not.toContain('nobody');
  });

  it('are not known from the day on which somebody wrote', async () => {
    const { values } = await after(OPEN, 'dunno, she wrote to us yesterday');
    expect(values).not.toHaveProperty('occurredAt');
    expect(values['description']).toContain('she wrote to us yesterday');
  });

  it('may be a day in the middle of a month', async () => {
    const { values } = await after(
      'Risk: the scorecard may drift, likelihood 4, impact 3, reduce',
      'by mid December',
    );
    expect(values).toMatchObject({ dueDate: '2026-12-15' });
  });

  it('are shown when they are said once more', async () => {
    const { said } = await after(FRIDAY, 'low, me', 'it was Friday');
    expect(said).toContain('Happened: Fri 20 Nov 2026, 15:10');
    expect(said).not.toContain('did not understand');
  });

  it.each([
    ['between 2 and 3, say 3', 3],
    ['the top of the scale', 5],
  ])('a rating is the one that is settled on: “%s”', async (line, likelihood) => {
    const { values } = await after('Risk: the scorecard may drift, owner me', line);
    expect(values).toMatchObject({ likelihood });
  });

  it('a question back is no answer', async () => {
    const { values } = await after(FRIDAY, 'depends, is a lost day of sales high?');
    expect(values).not.toHaveProperty('severity');
  });
});
