import { beforeEach, expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { Talk, textOf } from '../support/talk.ts';

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
