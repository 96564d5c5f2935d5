import { beforeEach, expect, it } from 'vitest';
import { onSqlite } from '../../support/databases.ts';
import { PRIYA, Talk, textOf, TOMAS } from '../../support/talk.ts';

const INCIDENT =
  'log an incident: the support chatbot showed a customer someone else’s address yesterday at 3pm, severity high, I own it';
const CHANGE =
  'log a change: new prompt for the support chatbot on Friday because answers are cut off, normal change, I own it';

onSqlite('a step that is ordered while something is asked', (database) => {
  let talk: Talk;
  const say = async (text: string, user = TOMAS) => textOf(await talk.say(text, { user }));
  const all = async (...texts: readonly string[]) => {
    let last = '';
    for (const text of texts) last = await say(text);
    return last;
  };
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  it('of a record in the making hears that there is none yet', async () => {
    expect(await all(INCIDENT, 'contain it')).toMatch(
      /no incident on record yet[\s\S]*Record this incident\?/u,
    );
    expect(await all('save', 'contain it')).toMatch(/What was done at once\?/u);
  });

  it('goes on with the step that is asked about, and names the one that is not open yet', async () => {
    await all(INCIDENT, 'save', 'contain it');
    expect(await say('close it')).toMatch(
      /reported, and cannot become closed[\s\S]*What was done at once\?/u,
    );
    expect(await say('contain it')).toMatch(/I need: “Done at once”/u);
    await all('we switched it off', 'none of these');
    expect(await say('close INC-2026-0001 please')).toMatch(/cannot become closed[\s\S]*Were personal data/u);
    await say('no');
    expect(await say('contain it')).toMatch(/is contained now/u);
    expect((await talk.draft())?.id).toBeUndefined();
  });

  it('is no order where it answers what is asked', async () => {
    await all('new risk: the support chatbot may give wrong advice', '1', '2', 'accept it');
    expect((await talk.draft())?.answers['treatment']?.value).toBe('accept');
    await all('treatment is reduce', 'me', 'save', 'close it');
    await say('it is fixed');
    expect((await talk.draft())?.answers['stepReason']?.value).toBe('it is fixed');
  });

  it('takes along what was answered for the same step before, and leaves no draft of it behind', async () => {
    await all(INCIDENT, 'save', 'contain it', 'we switched it off', 'none of these');
    const other = { conversation: 'slack:D-7:1' };
    const asked = textOf(await talk.say('INC-2026-0001 is contained, no personal data', other));
    expect(asked).toMatch(
      /is contained now[\s\S]*we switched it off[\s\S]*Personal data breached: nothing → No/u,
    );
    expect(await talk.draft()).toBeNull();
  });

  it('says what is still needed of what is open', async () => {
    await all(INCIDENT, 'save', 'contain it');
    expect(await say('what’s missing to close it?')).toMatch(/Still needed: done at once, serious incident/u);
  });

  it('says that a kind of record does not take such a step', async () => {
    await all(INCIDENT, 'save');
    expect(await say('INC-2026-0001 is rolled back')).toMatch(
      /An incident does not become “rolled back”: INC-2026-0001 is reported\. What can be done next/u,
    );
  });

  it('keeps as a note what of it answers nothing', async () => {
    await all(INCIDENT, 'save', 'contain it', 'we switched it off', 'none of these', 'no', 'save');
    const asked = await say('INC-2026-0001 is investigated, Mara looked at it');
    expect(asked).toMatch(/Kept as a note: “Mara looked at it”/u);
  });

  it('tells its owner who can approve, and since when it waits', async () => {
    await all(CHANGE, 'save', 'assess it', 'nothing else', 'not needed', 'not needed');
    const assessed = await say('save');
    const waits = /waits for the decision of @U0PRIYA001 \(AIMS manager\) since Tue 24 Nov 2026, 10:30/u;
    expect(assessed).toMatch(waits);
    expect(assessed).toMatch(/For the decision it still needs: validation and way back/u);
    expect(await say('approve it')).toMatch(
      /may approve or refuse CHG-2026-0001[\s\S]*waits for the decision of/u,
    );
    expect(await say('show CHG-2026-0001')).toMatch(waits);
  });

  it('says what can be done where nobody may decide on a risk', async () => {
    const risk =
      'log a risk: credit scoring refuses the young, likelihood 5, impact 5, we reduce it, I own it';
    for (const text of [risk, 'save', 'assess it', 'machine learning, affects individuals'])
      await say(text, PRIYA);
    expect(await say('save', PRIYA)).toMatch(
      /nobody may make it yet[\s\S]*named in the settings \(AIMS_MANAGERS\)/u,
    );
  });

  it('is shown what waits for a decision to whoever says “approve” where nothing is spoken of', async () => {
    await all(CHANGE, 'save', 'assess it', 'nothing else', 'not needed', 'not needed', 'save');
    expect(await say('approve', PRIYA)).toMatch(/This one waits for your decision[\s\S]*CHG-2026-0001/u);
    expect(await say('aproved', PRIYA)).toMatch(/How is it validated/u);
    expect(await say('approve')).not.toMatch(/waits for your decision/u);
  });

  it('finds “3” among the records from which the step leads on', async () => {
    await all(INCIDENT, 'save', CHANGE, 'save');
    expect(await say('assess 1 please')).toMatch(/Before “Mark as assessed”[\s\S]*What does it touch/u);
    await all('cancel', 'yes');
    expect(await say('can you contain 1?')).toMatch(/What was done at once/u);
    await all('cancel', 'yes');
    expect(await say('close 7')).toMatch(/no record with the number 7/u);
  });
});
