import { beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { PRIYA, Talk, textOf } from '../support/talk.ts';

onEachDatabase('a change that was made already', (database) => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await Talk.begin(await database.newPlace());
  });

  it('is recorded with the day it was made, and no plan is asked for', async () => {
    await talk.say('log a change: we deployed v2.3 of the support chatbot yesterday because v2.2 was slow');
    expect((await talk.draft())?.answers['implementedAt']?.value).toBe('2026-11-23');
    const asked = textOf(await talk.say('model version, and I own it'));
    expect(asked).toMatch(/Record this change\?/u);
    expect(asked).not.toMatch(/planned/iu);
    expect(textOf(await talk.say('save'))).toMatch(/Recorded as CHG-2026-0001/u);
  });

  const toPriya = (from: number) =>
    talk.said.slice(from).filter(({ to }) => to.to === 'direct' && to.user === PRIYA);

  it('starts as made, says that it was not approved, and asks for the approval within the set time', async () => {
    await talk.say(
      'I’ve already switched the support chatbot to the new prompt because answers were cut off',
    );
    expect(textOf(await talk.say('Not live yet'))).toMatch(/planned/iu);
    await talk.say('it went live yesterday at 10:00');
    await talk.say('me');
    const from = talk.said.length;
    const recorded = textOf(await talk.say('save'));
    expect(recorded).toMatch(/Status: implemented/u);
    expect(recorded).toMatch(
      /made before it was approved. It has to be approved or refused by Thu 26 Nov 2026, 10:00: that is for @U0PRIYA001 \(AIMS manager\)/u,
    );
    const [asked] = toPriya(from);
    expect(asked?.text).toMatch(/asks for your decision on a change: CHG-2026-0001/u);
    expect(asked?.reply.controls).toMatchObject([
      { label: 'Approve afterwards' },
      { label: 'Refuse afterwards' },
      {},
    ]);
  });

  it('is assessed and approved afterwards, and then reviewed', async () => {
    await talk.say('log a change: we deployed v2.3 of the support chatbot yesterday because v2.2 was slow');
    for (const text of ['model version, and I own it', 'save', 'assess it', 'normal', 'nothing else'])
      await talk.say(text);
    for (const text of ['not needed', 'not needed', 'twenty answers read', 'switch it back'])
      await talk.say(text);
    const from = talk.said.length;
    await talk.say('save');
    expect(textOf(toPriya(from))).toMatch(/asks for your decision/u);
    const REVIEWED = 'CHG-2026-0001 is reviewed, it works';
    expect(textOf(await talk.say(REVIEWED))).toMatch(/has not been approved yet/u);
    const approved = await talk.say('approve CHG-2026-0001', { user: PRIYA, conversation: 'slack:D-9:1' });
    expect(textOf(approved)).toMatch(/approved in version 2/u);
    expect(textOf(approved)).not.toMatch(/has to be approved/u);
    expect(textOf(await talk.say(REVIEWED))).toMatch(/need: “To inform”/u);
    expect(textOf(await talk.say('nobody'))).toMatch(/Mark as reviewed/u);
    expect(textOf(await talk.say('save'))).toMatch(/is reviewed now/u);
  });

  it('can be put on record as made while it still waits for its approval', async () => {
    await talk.say('log a change: new prompt for the support chatbot on Friday because answers are cut off');
    for (const text of ['me', 'save']) await talk.say(text);
    expect(textOf(await talk.say('show CHG-2026-0001'))).not.toMatch(/made before/iu);
    expect(textOf(await talk.say('CHG-2026-0001 is live'))).toMatch(/When was it implemented\?/u);
    await talk.say('this morning at 8');
    expect(textOf(await talk.say('save'))).toMatch(/is implemented now[\s\S]*made before it was approved/u);
  });

  it('is not given to an auditor to approve or to own, in words or with a button, and says why', async () => {
    const named = await talk.say(
      'log a change: new prompt for the support chatbot on Friday because answers are cut off. Ingrid approves it',
    );
    expect(textOf(named)).toMatch(/auditor reads everything and changes nothing[^\n]*Name another approver/u);
    const owned = textOf(await talk.say('Ingrid owns it'));
    expect(owned).toMatch(/nothing can be theirs to look after\. Name somebody else/u);
    expect((await talk.draft())?.answers).not.toHaveProperty('approver');
    expect((await talk.draft())?.answers).not.toHaveProperty('owner');
    for (const text of ['me', 'save']) await talk.say(text);
    expect(textOf(await talk.say('CHG-2026-0001: approver is Ingrid'))).toMatch(/Name another approver/u);
  });

  it('is asked for its day where that was not said', async () => {
    await talk.say('log a change: we deployed v2.3 of the support chatbot because v2.2 was slow');
    expect(textOf(await talk.say('model version'))).toMatch(/When was it implemented\?/u);
    expect(textOf(await talk.say('why?'))).toMatch(/cannot be recorded without it/u);
    expect(textOf(await talk.say('skip'))).toMatch(/Left for later: implemented\. It is needed/u);
    await talk.say('me');
    await talk.say('yesterday');
    expect((await talk.draft())?.answers['implementedAt']?.value).toBe('2026-11-23');
  });

  it('can be said to be made where a plan is asked for, with its day or without', async () => {
    await talk.say('log a change: new prompt for the support chatbot because answers are cut off');
    await talk.say('prompt');
    expect(textOf(await talk.say('it is live already'))).toMatch(/When was it implemented\?/u);
    await talk.say('it went live yesterday at 10:00');
    expect((await talk.draft())?.answers['implementedAt']?.value).toBe('2026-11-23T10:00');
    expect((await talk.draft())?.answers['plannedFor']).toBeUndefined();
  });

  it('turns out to be planned where its day is asked for', async () => {
    await talk.say('log a change: we deployed v2.3 of the support chatbot because v2.2 was slow');
    expect(textOf(await talk.say('model version'))).toMatch(/When was it implemented\?/u);
    await talk.say('no, it is planned for 4 December');
    expect((await talk.draft())?.answers['plannedFor']?.value).toBe('2026-12-04');
    expect(textOf(await talk.say('me'))).toMatch(/Record this change\?/u);
  });

  it('is still told that a day cannot be planned that has passed', async () => {
    await talk.say('log a change: new prompt for the support chatbot because answers are cut off');
    await talk.say('prompt');
    expect(textOf(await talk.say('planned for yesterday'))).toMatch(/would be in the past/u);
  });
});
