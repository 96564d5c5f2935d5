import { beforeEach, describe, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { INGRID, PRIYA, Talk, textOf, TOMAS } from '../../support/talk.ts';

const OTHER = 'U0OTHER001';
const RISK =
  'log a risk: the scorecard drifts when the economy changes, likelihood 2, impact 2, we accept it, I own it';
const CHANGE =
  'change request: move the support chatbot to model version 5 next Tuesday because version 4 is withdrawn. I own it.';

onSqlite('a record that is closed', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  const latest = async () => (await talk.versions()).at(-1);

  describe.each([
    ['a risk', RISK.replace('accept it', 'reduce it'), 'RSK-2026-0001', 'close', 'impact is 5', 'impact'],
    ['a change', CHANGE, 'CHG-2026-0001', 'withdraw', 'the rollback plan is version 4', 'rollbackPlan'],
  ])('%s', (_what, report, number, closing, change, field) => {
    beforeEach(async () => {
      await talk.say(report);
      await talk.say('save');
      expect(textOf(await talk.say(`${closing} ${number} because it came to nothing`))).toMatch(
        /is closed now/u,
      );
    });

    it('keeps its answers, and says how it is opened again', async () => {
      const before = await latest();
      expect(textOf(await talk.say(`${number}: ${change}`))).toContain(
        `${number} is closed: its answers stay as they are. To change it, open it again first: “reopen ${number} because …”.`,
      );
      await talk.say('save');
      expect(await latest()).toEqual(before);
      await talk.say(`reopen ${number} because it is back`);
      await talk.say(`${number}: ${change}`);
      await talk.say('save');
      expect((await latest())?.data[field]).not.toEqual(before?.data[field]);
    });

    it('has no button for a change of it', async () => {
      const shown = await talk.say(`show ${number}`);
      expect(JSON.stringify(shown)).not.toContain('Change it');
      const to = shown[0]?.to ?? { to: 'direct', user: TOMAS };
      expect(textOf(await talk.act({ do: 'change-record', number }, to))).toMatch(/stay as they are/u);
    });

    it('drops no draft that was begun before, and takes nothing of it', async () => {
      await talk.say(`reopen ${number} because it is back`);
      await talk.say(`${number}: ${change}`, { conversation: 'slack:C1:9.9' });
      await talk.say(`${closing} ${number} because it came to nothing`, { user: PRIYA });
      const before = await latest();
      await talk.say('save', { conversation: 'slack:C1:9.9' });
      expect(textOf(await talk.say('save', { conversation: 'slack:C1:9.9' }))).toMatch(/stay as they are/u);
      expect(await latest()).toEqual(before);
    });

    it('is restricted, linked and given evidence all the same', async () => {
      expect(textOf(await talk.say(`mark ${number} restricted`))).toMatch(/restricted now/u);
      expect(textOf(await talk.say(`link ${number} to A.8.4`))).toMatch(/Linked/u);
    });

    it('says to whoever may take no step of it who may', async () => {
      const said = textOf(await talk.say(`approve ${number}`, { user: OTHER }));
      expect(said).toMatch(
        /You may take no step of it from there\. Only its owner or an AIMS manager may reopen/u,
      );
      expect(textOf(await talk.say(`approve ${number}`, { user: INGRID }))).toMatch(/An auditor reads/u);
    });
  });

  it('needs that what is left of a risk was accepted where its treatment is to accept it', async () => {
    await talk.say(RISK);
    await talk.say('save');
    expect(textOf(await talk.say('close it because we can live with it'))).toMatch(
      /has not been accepted yet\. Assess it first/u,
    );
    for (const said of ['assess it', 'machine learning', 'individuals', 'save']) await talk.say(said);
    expect((await latest())?.status).toBe('assessed');
    expect(textOf(await talk.say('close it because we can live with it'))).toMatch(
      /What is left of the risk has not been accepted yet/u,
    );
    expect((await latest())?.status).toBe('assessed');
    await talk.say('RSK-2026-0001: treatment is avoid');
    await talk.say('save');
    expect(textOf(await talk.say('close RSK-2026-0001 because the model is gone'))).toMatch(/is closed now/u);
  });

  it('says what was understood and not done where a step is for others', async () => {
    await talk.say(CHANGE);
    await talk.say('save');
    const refused = textOf(
      await talk.say('CHG-2026-0001 is refused because it is too early', { user: OTHER }),
    );
    expect(refused).toMatch(
      /Not done: “Refuse” for CHG-2026-0001\. Only its approver or an AIMS manager may approve or refuse CHG-2026-0001/u,
    );
    expect(textOf(await talk.say('close CHG-2026-0001', { user: OTHER }))).toMatch(
      /cannot become closed from there\. The way there: “Mark as assessed”[^\n]*“Close”\. Only its/u,
    );
  });
});
