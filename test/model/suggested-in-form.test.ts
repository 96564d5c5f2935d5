import { expect, it } from 'vitest';
import { onSqlite } from '../support/databases.ts';
import { PRIYA, Talk, TOMAS } from '../support/talk.ts';
import { startMockModel, textOf } from './mock-model.ts';
import { testModel } from './test-model.ts';

const mock = await startMockModel();
const CHANGE =
  'log a change: we will move credit scoring to a new model version next Monday because the old one drifts, I own it';
const TEXT = 'The old model version stays ready. What is to be found out is who decides.';
const SUGGEST = { do: 'suggest', field: 'rollbackPlan' } as const;
const TAKE = { do: 'take', field: 'rollbackPlan' } as const;

onSqlite('a text that is suggested in an open form', (database) => {
  async function openForm(model: ReturnType<typeof testModel> | null = testModel(mock.baseUrl)) {
    const talk = await Talk.begin(await database.newPlace(), {}, model);
    mock.says({ content: JSON.stringify({ fields: [] }) });
    await talk.say(CHANGE);
    const id = (await talk.draft())?.id ?? '';
    mock.says({ content: JSON.stringify({ text: TEXT }) });
    return { talk, id, forms: talk.forms, draft: async () => (await talk.forms.load(id, TOMAS))?.draft };
  }

  it('is no answer before it is put in, and then on record as what it is', async () => {
    const { talk, id, forms, draft } = await openForm();
    expect(await forms.help(id, TOMAS, SUGGEST)).toBeNull();
    expect((await draft())?.offered).toMatchObject({ field: 'rollbackPlan', answer: { value: TEXT } });
    expect((await draft())?.answers['rollbackPlan']).toBeUndefined();
    expect(mock.requests().map(textOf).join()).toContain('old one drifts');
    await forms.help(id, TOMAS, TAKE);
    expect((await draft())?.answers['rollbackPlan']).toMatchObject({ value: TEXT, from: 'suggested' });
    expect(await forms.submit(id, TOMAS, {})).toMatchObject({ outcome: 'saved' });
    await talk.say('save');
    const [accepted] = (await talk.store.auditEvents()).filter(
      ({ action }) => action === 'suggestion.accepted',
    );
    expect(accepted?.detail).toMatchObject({ field: 'rollbackPlan', model: 'test-model' });
    expect((await talk.versions())[0]?.data['rollbackPlan']).toBe(TEXT);
  });

  it('loses nothing that is typed before it is asked for, while it is written, or where it is put in', async () => {
    const { id, forms, draft } = await openForm();
    const typed = { reason: 'half a rea', rollbackPlan: 'my own way back' };
    await forms.keep(id, TOMAS, { at: '1.1', values: typed });
    mock.says(async () => {
      await forms.keep(id, TOMAS, { at: '1.2', values: { ...typed, reason: 'half a reason' } });
      return { content: JSON.stringify({ text: TEXT }) };
    });
    await forms.help(id, TOMAS, SUGGEST);
    expect((await draft())?.offered?.answer.value).toBe(TEXT);
    expect((await draft())?.typed?.values).toEqual({ ...typed, reason: 'half a reason' });
    expect(mock.requests()).toHaveLength(1);
    const aside = await forms.help(id, TOMAS, TAKE);
    expect(aside?.text).toContain('my own way back');
    expect((await draft())?.typed?.values).toEqual({ reason: 'half a reason' });
  });

  it('is left out when nobody wants it, and a yes in the conversation does not take it', async () => {
    const { talk, id, forms, draft } = await openForm();
    await forms.help(id, TOMAS, SUGGEST);
    await forms.help(id, TOMAS, { do: 'leave', field: 'rollbackPlan' });
    expect((await draft())?.offered).toBeNull();
    await forms.help(id, TOMAS, SUGGEST);
    mock.says({ content: JSON.stringify({ fields: [] }) });
    await talk.say('yes');
    expect((await talk.versions()).map(({ data }) => data['rollbackPlan'])).toEqual([undefined]);
  });

  it('is what a good text says where the model fails or there is none', async () => {
    const { id, forms, draft } = await openForm();
    await forms.keep(id, TOMAS, { at: '1.1', values: { rollbackPlan: 'mine' } });
    mock.says({ error: { message: 'no' }, status: 401 });
    const failed = await forms.help(id, TOMAS, SUGGEST);
    expect(failed?.text).toBe('The language model refused our key. A good way back says:');
    expect(failed?.points.length).toBeGreaterThan(1);
    expect((await draft())?.typed?.values['rollbackPlan']).toBe('mine');
    const plain = await openForm(null);
    expect((await plain.forms.help(plain.id, TOMAS, SUGGEST))?.text).toContain(
      'There is no language model here',
    );
  });

  it('is given to nobody else, for no other field, and not where the draft is over', async () => {
    const { talk, id, forms } = await openForm();
    expect(await forms.help(id, PRIYA, SUGGEST)).toBeNull();
    expect(await forms.help(id, TOMAS, { do: 'suggest', field: 'owner' })).toBeNull();
    await talk.say('cancel');
    await talk.say('yes');
    mock.says({ content: JSON.stringify({ text: TEXT }) });
    expect(await forms.help(id, TOMAS, SUGGEST)).toBeNull();
    expect(mock.requests()).toEqual([]);
  });
});
