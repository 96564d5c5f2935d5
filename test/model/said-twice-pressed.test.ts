import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.ts';
import { Talk, TOMAS } from '../support/talk.ts';
import { startMockModel } from './mock-model.ts';
import { testModel } from './test-model.ts';

const mock = await startMockModel();
const MESSAGE =
  'log an incident: severity high, the support chatbot confused 40 customers yesterday, and Kim says it was low severity. I own it';
const TWICE = {
  content: JSON.stringify({ fields: [{ field: 'severity', value: 'low', said: 'low severity' }] }),
};
const WHICH = /Which is it\?/u;

onEachDatabase('a value that a message says twice', (database) => {
  async function askedWhich() {
    const talk = await Talk.begin(await database.newPlace(), {}, testModel(mock.baseUrl));
    mock.says(TWICE);
    const said = JSON.stringify(await talk.say(MESSAGE));
    expect(said).toMatch(WHICH);
    mock.says({ error: { message: 'not now' }, status: 500 });
    return talk;
  }

  it('is settled with the button of either of the two', async () => {
    const talk = await askedWhich();
    const after = JSON.stringify(await talk.press('Low'));
    expect(after).not.toMatch(WHICH);
    expect((await talk.draft())?.answers['severity']).toMatchObject({ value: 'low', from: 'suggested' });
  });

  it('is settled once when its buttons are pressed one after the other', async () => {
    const talk = await askedWhich();
    await talk.press('High');
    await talk.press('Low');
    expect((await talk.draft())?.answers['severity']).toMatchObject({ value: 'high' });
    expect((await talk.draft())?.unsettled ?? []).toEqual([]);
  });

  it('is still asked after a restart, and still told apart by a button from before', async () => {
    const talk = await askedWhich();
    await talk.restart();
    expect(JSON.stringify(await talk.say('what have you got?'))).toMatch(WHICH);
    await talk.press('High');
    expect((await talk.draft())?.answers['severity']).toMatchObject({ value: 'high' });
  });

  it('is settled by the form, where its field is changed there', async () => {
    const talk = await askedWhich();
    const id = (await talk.draft())?.id ?? '';
    expect(await talk.forms.submit(id, TOMAS, { severity: 'critical' })).toMatchObject({ outcome: 'saved' });
    expect((await talk.draft())?.answers['severity']).toMatchObject({ value: 'critical' });
    expect((await talk.draft())?.unsettled ?? []).toEqual([]);
  });
});
