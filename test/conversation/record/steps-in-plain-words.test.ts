/** From reported to closed in plain words: several answers in one message, “no” and “nobody” where these are answers. */
import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { Talk, textOf } from '../../support/talk.ts';

onSqlite('an incident that is closed in words', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = (await Talk.begin(await database.newPlace())).at('2026-11-26T15:00:00Z');
    await talk.say('incident: the support chatbot quoted an old fee on Monday, medium, I own it');
    await talk.say('yes');
  });

  const now = async (): Promise<Readonly<Record<string, unknown>>> => {
    const [record] = (await talk.versions()).toReversed();
    return { status: record?.status, ...record?.data };
  };

  it('takes several answers and denials in one message, at each step', async () => {
    await talk.say(
      'it is contained, we took the fee table down, no serious incident and no personal data was lost',
    );
    expect(await now()).toMatchObject({ status: 'contained', seriousCase: 'none', personalData: 'no' });
    await talk.say('mark it as investigated');
    for (const text of [
      'no harm was done',
      'money',
      'nothing of that, it was a forgotten file',
      'the file had no owner',
    ])
      await talk.say(text);
    await talk.say('yes');
    expect(await now()).toMatchObject({ status: 'investigated', outcome: 'near-miss', cause: 'other' });
    await talk.say('mark it as corrected');
    await talk.say('the table has an owner now, and nobody else has to be told');
    await talk.say('yes');
    expect(await now()).toMatchObject({ status: 'corrected', toInform: ['nobody'] });
    await talk.say('close it');
    await talk.say('the risk assessment has to be redone, the impact assessment is not needed');
    await talk.say('yes');
    expect(await now()).toMatchObject({
      ...{ status: 'closed', riskAssessmentRepeated: 'planned', impactAssessmentRepeated: 'not-needed' },
      immediateAction: 'we took the fee table down',
    });
  });

  it.each([
    ['no', 'None of these'],
    ['nope, nothing like that', 'None of these'],
    ['we don’t know yet', 'Not known yet'],
    ['no, somebody died', 'Somebody died'],
  ])('“%s” answers whether it was serious', async (text, shown) => {
    await talk.say('mark it as contained');
    await talk.say('we took the fee table down');
    expect(textOf(await talk.say(text))).toContain(`Serious incident: ${shown}`);
  });

  it('takes by its number what was no case of it', async () => {
    const said = textOf(
      await talk.say('INC-2026-0001: it was no serious case, and no personal data was affected'),
    );
    expect(said).toMatch(/Serious incident: None of these[\s\S]*Personal data breached: No/u);
  });

  it('says what comes first where a later step is wanted', async () => {
    await talk.say('mark it as contained');
    expect(textOf(await talk.say('close it'))).toMatch(
      /cannot become closed from there\. “Mark as contained” is begun: answer what it asks first/u,
    );
  });

  it('“no harm” is no harm', async () => {
    expect(textOf(await talk.say('INC-2026-0001: no harm was done'))).toMatch(
      /Harm or near miss: Near miss/u,
    );
  });
});

onSqlite('a risk in a thread', (database) => {
  it.each([
    ['once that is in place it should be likelihood 2 and impact 4', 2, 4],
    ['what remains is 1 x 3', 1, 3],
    ['afterwards: likelihood 1, impact 5', 1, 5],
  ])('“%s” rates what is left', async (text, likelihood, impact) => {
    const talk = await Talk.begin(await database.newPlace());
    await talk.say('risk: the credit-scoring model drifts, likelihood 3, impact 4, reduce, I own it');
    await talk.say('yes');
    await talk.say(text);
    await talk.say('yes');
    const [record] = (await talk.versions()).toReversed();
    expect(record?.data).toMatchObject({ likelihood: 3, impact: 4 });
    expect(record?.data).toMatchObject({ residualLikelihood: likelihood, residualImpact: impact });
  });
});
