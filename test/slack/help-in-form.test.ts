import type { types, webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/kernel/logger.ts';
import { recordTypes } from '../../src/records/record-types.ts';
import { slackAbilities } from '../../src/slack/client-abilities.ts';
import { viewPayloadSchema } from '../../src/slack/envelope.ts';
import { answerForm } from '../../src/slack/form-dialog.ts';
import { touchedValues } from '../../src/slack/form-values.ts';
import { formView } from '../../src/slack/form-view.ts';
import { helpInOpenForm } from '../../src/slack/help-in-form.ts';
import type { FormState } from '../../src/slack/ports.ts';
import { viewProblems } from './block-limits.ts';
import { draftOf } from './example-draft.ts';
import { MemoryForms } from './memory-forms.ts';

const TEXT = 'Switch back to <the> old version & tell everybody.';
const by = { model: 'm', prompt: 'p@1', tokensIn: 1, tokensOut: 1 };
const suggested = { value: TEXT, from: 'suggested', said: null, source: null, by } as const;
const VALUES = { description: 'We move to a new model', reason: 'the old one drifts' };

function changing(more: Partial<FormState['draft']> = {}): FormState {
  return { draft: { ...draftOf('change', VALUES), ...more }, form: recordTypes.change, systems: [] };
}
const offered = { field: 'rollbackPlan', answer: suggested, inForm: true } as const;
const taken = { answers: { ...draftOf('change', VALUES).answers, rollbackPlan: suggested } };

const textOf = (view: types.ModalView) => JSON.stringify(view.blocks);
const inputFor = (view: types.ModalView, field: string) =>
  view.blocks.find(
    (block): block is types.InputBlock => block.type === 'input' && block.block_id?.split('~')[0] === field,
  );

/** A form in which a button of the help was pressed; `typed`: what stands in the input of the way back. */
function pressed(state: FormState, press: string, typed: string | null = null) {
  const view = formView(state, slackAbilities);
  const block = inputFor(view, 'rollbackPlan')?.block_id ?? '';
  return viewPayloadSchema.parse({
    type: 'block_actions',
    user: { id: 'U0PRIYA001' },
    actions: [{ action_id: `help.${press}`, value: 'rollbackPlan', action_ts: '7.7' }],
    view: {
      ...view,
      id: 'V1',
      state: { values: { [block]: { input: { type: 'plain_text_input', value: typed } } } },
    },
  });
}

function opened(forms: MemoryForms, fails = false) {
  const views: types.ModalView[] = [];
  const update = ({ view }: { view: types.ModalView }) => {
    views.push(view);
    return fails ? Promise.reject(new Error('not_found')) : Promise.resolve({ ok: true });
  };
  const client = { views: { update } } as unknown as webApi.WebClient;
  return { views, deps: { client, forms, abilities: slackAbilities, logger: silentLogger } };
}

describe('help in an open form', () => {
  it('stands below the texts that somebody can be helped with, and below no other input', () => {
    const view = formView(changing(), slackAbilities);
    const helped = view.blocks.flatMap(({ type, block_id: id }) => (type === 'actions' ? [id] : []));
    expect(helped).toEqual(['help.rollbackPlan']);
    expect(textOf(view)).toContain('Help me write it');
    expect(viewProblems(view)).toEqual([]);
  });

  it('keeps what was typed, says that it is being written, and shows the suggestion as such', async () => {
    const forms = new MemoryForms();
    forms.state = changing();
    const { deps, views } = opened(forms);
    const payload = pressed(forms.state, 'suggest', 'half a way');
    expect(await answerForm(payload, deps)).toBeUndefined();
    expect(forms.kept).toMatchObject([{ typed: { at: '7.7', values: { rollbackPlan: 'half a way' } } }]);
    forms.state = changing({ offered });
    await helpInOpenForm(payload, deps);
    expect(forms.helped).toEqual([
      { draftId: 'draft-1', user: 'U0PRIYA001', wanted: { do: 'suggest', field: 'rollbackPlan' } },
    ]);
    const last = textOf(views.at(-1)!);
    expect(last).toContain('Suggested by the model, not checked by anybody');
    expect(last).toContain('Switch back to &lt;the&gt; old version &amp; tell everybody.');
    expect(last).toMatch(/Put it in[\s\S]*Leave it/u);
    expect(inputFor(views.at(-1)!, 'rollbackPlan')?.element).not.toHaveProperty('initial_value');
    expect(viewProblems(views.at(-1)!)).toEqual([]);
  });

  it('has no button while the text is written, so that it is asked for once', async () => {
    const forms = new MemoryForms();
    forms.state = changing();
    const { deps, views } = opened(forms);
    await helpInOpenForm(pressed(forms.state, 'suggest'), deps);
    expect(textOf(views[0]!)).toContain('A suggestion is being written.');
    expect(textOf(views[0]!)).not.toContain('Help me write it');
    expect(textOf(views[1]!)).toContain('Help me write it');
  });

  it('puts a text in where another one stood, and all other inputs stay as they are', () => {
    const [before, after] = [changing(), changing(taken)].map((state) => formView(state, slackAbilities));
    const ids = (view: types.ModalView) => view.blocks.map(({ block_id: id }) => id);
    const [changed] = ids(before!).filter((id) => !ids(after!).includes(id));
    expect(changed).toBe('rollbackPlan');
    expect(inputFor(after!, 'rollbackPlan')?.element).toMatchObject({ initial_value: TEXT });
    expect(ids(after!).filter((id) => !ids(before!).includes(id))).toHaveLength(1);
  });

  it('takes a text that was put in for the field it belongs to, and untouched for no answer of the person', () => {
    const untouched = pressed(changing(taken), 'take', TEXT);
    expect(touchedValues(untouched.view, slackAbilities)).not.toHaveProperty('rollbackPlan');
    const edited = pressed(changing(taken), 'take', 'Switch back, and tell Kim.');
    expect(touchedValues(edited.view, slackAbilities)).toMatchObject({
      rollbackPlan: 'Switch back, and tell Kim.',
    });
  });

  it('shows what a good text says where there is no suggestion', async () => {
    const forms = new MemoryForms();
    forms.state = changing();
    forms.aside = {
      field: 'rollbackPlan',
      text: 'No model here. A good way back says:',
      points: ['who', 'how'],
    };
    const { deps, views } = opened(forms);
    await helpInOpenForm(pressed(forms.state, 'suggest'), deps);
    expect(textOf(views.at(-1)!)).toContain('A good way back says:\\n• who\\n• how');
  });

  it('says so when it could not be fetched, and is quiet when the form was closed meanwhile', async () => {
    const forms = new MemoryForms();
    forms.state = changing();
    const payload = pressed(forms.state, 'suggest');
    forms.help = () => Promise.reject(new Error('the database is away'));
    const { deps, views } = opened(forms);
    await helpInOpenForm(payload, deps);
    expect(textOf(views.at(-1)!)).toContain('Nothing is lost: press the button again');
    await helpInOpenForm(payload, opened(forms, true).deps);
    forms.state = null;
    const gone = opened(forms);
    await helpInOpenForm(payload, gone.deps);
    expect(gone.views).toEqual([]);
  });

  it('is not meant by a keystroke', async () => {
    const forms = new MemoryForms();
    forms.state = changing();
    const { deps, views } = opened(forms);
    const payload = pressed(forms.state, 'suggest');
    await helpInOpenForm({ ...payload, actions: [{ action_id: 'input', action_ts: '7.8' }] }, deps);
    expect([forms.helped, views]).toEqual([[], []]);
  });
});
