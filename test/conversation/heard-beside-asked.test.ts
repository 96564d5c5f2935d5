/** What a person says beside the question that is asked: it lands where it belongs, and nowhere else. */
import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { Talk, textOf } from '../support/talk.ts';

const INCIDENT = 'log an incident: the support chatbot insulted a member';
const RISK = 'risk: the support chatbot may show salary lists';
const CHANGE = 'change: a new prompt of the support chatbot on 10 December 18:00';

onSqlite('beside the question that is asked', (database) => {
  async function after(...lines: readonly string[]) {
    const talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T09:00:00Z');
    let said = '';
    for (const line of lines) said = textOf(await talk.say(line));
    const answers = (await talk.draft())?.answers ?? {};
    return {
      said,
      values: Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value])),
    };
  }

  it.each(['me', 'it’s me', 'me, because nobody else is here'])('“%s” is the owner', async (text) => {
    const { values } = await after(INCIDENT, text);
    expect(values).toHaveProperty('owner');
    expect(values).not.toHaveProperty('rootCause');
  });

  it('an option, and what is said behind it, are both taken', async () => {
    const { values, said } = await after(INCIDENT, 'critical, and Marta Nunes should own it');
    expect(values).toMatchObject({ severity: 'critical' });
    expect(said).toContain('I know nobody called “Marta Nunes” here');
  });

  it('a number of people joins what it was said with', async () => {
    const { values } = await after(INCIDENT, 'low, it was yesterday at 3pm and 4 customers were affected');
    expect(values).toMatchObject({ severity: 'low', occurredAt: '2026-11-25T15:00', affectedCount: 4 });
  });

  it.each([
    ['no personal data was involved', { personalData: 'no' }],
    ['yes, personal data were seen by others', { personalData: 'yes' }],
    ['and discrimination is the harm', { harmTypes: ['fundamental-rights'] }],
    ['near miss', { outcome: 'near-miss' }],
  ])('“%s” is of its own field', async (text, values) => {
    expect((await after(INCIDENT, text)).values).toMatchObject(values);
  });

  it.each([
    'it happened just now',
    'around two hundred',
    'noticed it this morning around 7:30',
    'everyone in scope',
    'it is resolved',
    'review on 30 June 2027',
  ])('“%s” is no AI system', async (text) => {
    const { values } = await after('log an incident: it insulted a member', text);
    expect(values).not.toHaveProperty('system');
  });

  it.each(['yes', 'Y', 'ok'])('“%s” is no reason', async (text) => {
    expect((await after(CHANGE, text)).values).not.toHaveProperty('reason');
  });

  it('a day and nothing else is no reason', async () => {
    expect((await after(CHANGE, 'first Tuesday in January')).values).not.toHaveProperty('reason');
  });

  it.each([
    ['the reason is not “yes”, it is wrong phone numbers', 'wrong phone numbers'],
    ['the reason is that it is fairer, not that', 'it is fairer'],
  ])('“%s” gives the reason alone', async (text, reason) => {
    expect((await after(CHANGE, 'too slow', text)).values).toMatchObject({ reason });
  });

  it('a new start keeps the day', async () => {
    const { values } = await after(CHANGE, 'make the start 19:00');
    expect(values).toMatchObject({ plannedFor: '2026-12-10T19:00' });
  });

  it.each([
    '<@U0PRIYA001> should approve',
    '<@U0PRIYA001> and the works council',
    'checked by <@U0PRIYA001>',
  ])('“%s” names no owner', async (text) => {
    expect((await after(CHANGE, 'too slow', text)).values).not.toHaveProperty('owner');
  });

  it('a rating in everyday words is asked back, and “yes” takes it', async () => {
    const asked = await after(RISK, 'unlikely but would be a disaster');
    expect(asked.values).toMatchObject({ likelihood: 2 });
    expect(asked.said).toMatch(/Is it this\?[\s\S]*Impact: 5/u);
    expect((await after(RISK, 'unlikely but would be a disaster', 'yes')).values).toMatchObject({
      impact: 5,
    });
  });

  it('what is not understood at the end does not show the whole draft once more', async () => {
    const { said } = await after(`${INCIDENT} yesterday, low, me`, 'blue elephants everywhere');
    expect(said).toMatch(/did not understand[\s\S]*Nothing has changed/u);
    expect(said).not.toContain('Description:');
  });
});
