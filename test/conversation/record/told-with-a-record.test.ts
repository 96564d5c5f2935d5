import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { PRIYA, Talk, textOf, TOMAS } from '../../support/talk.ts';

const INCIDENT =
  'log an incident: the support chatbot showed a customer someone else’s address yesterday at 3pm, severity high, I own it';
const CHANGE =
  'log a change: new prompt for the support chatbot on 8 December at 18:00 because answers are cut off, normal change, I own it';

onSqlite('what is told with a record on file', (database) => {
  let talk: Talk;
  const say = async (text: string, user = TOMAS) => textOf(await talk.say(text, { user }));
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  const approved = async () => {
    for (const text of [
      ...[CHANGE, 'save', 'assess it', 'nothing else', 'not needed', 'not needed', 'save'],
      ...['CHG-2026-0001: validation is the regression set', 'save'],
      ...['CHG-2026-0001: the rollback plan is to switch it back', 'save'],
    ])
      await say(text);
    await say('approve CHG-2026-0001', PRIYA);
  };

  it('says at once that an approval does not hold any more, and whose it is to decide again', async () => {
    await approved();
    await say('postpone it to 11 December');
    expect(await say('save')).toMatch(
      /The change was approved as it stood before: the approval does not hold any more[\s\S]*waits for the decision of @U0PRIYA001/u,
    );
  });

  it('says nothing of an approval that still holds', async () => {
    await approved();
    await say('CHG-2026-0001: owner is Priya');
    expect(await say('save')).not.toMatch(/does not hold/u);
  });

  it('shows in its history what was decided on before the step that followed from it', async () => {
    await approved();
    expect(await say('history of CHG-2026-0001')).toMatch(
      /Version 4 [\s\S]*approved the change as it stands in version 4[\s\S]*Version 5 [\s\S]*Status: assessed → approved/u,
    );
  });

  it('shows in its history who could see it', async () => {
    for (const text of [INCIDENT, 'save', 'mark it restricted']) await say(text);
    expect(await say('history of INC-2026-0001')).toMatch(/Seen by: everybody here → those it concerns/u);
  });

  it('names no law for a case that nobody has spoken of, and says from when a time is counted', async () => {
    await say(INCIDENT);
    const recorded = await say('save');
    expect(recorded).toMatch(/depends on what is not answered yet: serious incident and personal data/u);
    expect(recorded).toMatch(/soonest deadline that there can be would end Thu 26 Nov 2026/u);
    expect(recorded).toMatch(/counted from when it was recorded[\s\S]*noticed on …/u);
    expect(recorded).not.toMatch(/critical infrastructure|GDPR/u);
  });

  it('says of a deadline that has passed that it has', async () => {
    for (const text of [INCIDENT, 'save', 'INC-2026-0001: personal data breached is yes', 'save'])
      await say(text);
    expect(await say('show INC-2026-0001')).toMatch(/Report to the data protection authority by Fri 27 Nov/u);
    talk.at('2026-11-30T10:00:00Z');
    const card = await say('show INC-2026-0001');
    expect(card).toMatch(
      /time to report to the data protection authority ended Fri 27 Nov[^\n]*why it is late/u,
    );
    expect(card).toMatch(/would have ended Thu 26 Nov[^\n]*the next one Fri 4 Dec/u);
  });

  it('says of a clock that begins behind its time that it has ended', async () => {
    for (const text of [INCIDENT, 'save']) await say(text);
    talk.at('2026-11-30T10:00:00Z');
    await say('INC-2026-0001: personal data breached is yes');
    expect(await say('save')).toMatch(/its time ended Fri 27 Nov[^\n]*without delay/u);
  });
});
