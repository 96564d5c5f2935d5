import { beforeEach, describe, expect, it } from 'vitest';
import { chatWith, type Chat } from './chat-with-model.ts';
import { startMockModel } from './mock-model.ts';

const mock = await startMockModel();

const suggests = (...fields: readonly (readonly [field: string, value: string, said: string])[]) => ({
  content: JSON.stringify({ fields: fields.map(([field, value, said]) => ({ field, value, said })) }),
});

const MESSAGE =
  'log an incident: severity high, the support chatbot confused 40 customers yesterday, and Kim says it was low severity and on Friday. I own it';
const TWICE = suggests(['severity', 'low', 'low severity'], ['occurredAt', '2026-11-20', 'on Friday']);
const SEVERITY = /says “.*high.*” and “low severity” \(severity\)\. Which is it\?/u;
const DAY = /says “yesterday” and “on Friday” \(.*\)\. Which is it\?/u;

describe('what a message says twice, once to the rules and once to the model', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await chatWith(mock.baseUrl);
    mock.says(TWICE);
  });
  const silent = () => mock.says({ error: { message: 'not now' }, status: 500 });

  it('is asked one after the other, with both values and who read them', async () => {
    const first = await chat.say(MESSAGE);
    expect(first.text).toMatch(SEVERITY);
    expect(first.text).toContain('suggested by the model: “low severity”');
    expect(first.text).not.toMatch(DAY);
    silent();
    const second = await chat.say('high');
    expect(second.text).toMatch(DAY);
    const third = await chat.say('the second');
    expect(third.text).not.toContain('Which is it?');
    expect((await chat.draft())?.answers).toMatchObject({
      severity: { value: 'high', from: 'typed' },
      occurredAt: { value: '2026-11-20', from: 'suggested' },
    });
  });

  it('keeps both in the draft, so that an explicit word settles them in any order', async () => {
    await chat.say(MESSAGE);
    expect((await chat.draft())?.unsettled?.map(({ field }) => field)).toEqual(['severity', 'occurredAt']);
    silent();
    expect((await chat.say('it happened last Thursday at 3pm')).text).toMatch(SEVERITY);
    const { text } = await chat.say('severity is critical');
    expect(text).not.toContain('Which is it?');
    expect((await chat.draft())?.answers).toMatchObject({
      severity: { value: 'critical', from: 'typed' },
      occurredAt: { value: '2026-11-19T15:00', from: 'typed' },
    });
  });

  it('is not recorded before it is told apart; who skips keeps the explicit statement', async () => {
    await chat.say(MESSAGE);
    silent();
    const early = await chat.say('save');
    expect(early.records).toEqual([]);
    expect(early.text).toContain('Before it can be recorded, say which of the two values holds.');
    expect((await chat.say('high')).text).toMatch(DAY);
    expect((await chat.say('skip')).text).toContain('Left as it is: happened.');
    const { records } = await chat.say('save');
    expect(records.map(({ data }) => [data['severity'], data['occurredAt']])).toEqual([
      ['high', '2026-11-23'],
    ]);
    expect((await chat.auditEvents()).map(({ action }) => action)).not.toContain('suggestion.accepted');
  });

  it('is left by going back, a question in between or a cancel, and nothing of it is lost', async () => {
    await chat.say(MESSAGE);
    silent();
    expect((await chat.say('What does A.6.2.8 require?')).text).toMatch(SEVERITY);
    await chat.say('cancel');
    expect((await chat.say('no')).text).toMatch(SEVERITY);
    await chat.say('cancel');
    await chat.say('yes');
    expect(await chat.draft()).toBeNull();
  });

  it('is noted as accepted where the person takes the model’s value', async () => {
    await chat.say(MESSAGE);
    silent();
    await chat.say('low severity');
    await chat.say('the first one');
    const { records } = await chat.say('save');
    expect(records.map(({ data }) => data['severity'])).toEqual(['low']);
    const accepted = (await chat.auditEvents()).filter(({ action }) => action === 'suggestion.accepted');
    expect(accepted.map(({ detail }) => detail['field'])).toEqual(['severity']);
  });

  it('is asked where words of another language contradict an explicit statement', async () => {
    mock.says(suggests(['severity', 'high', 'das ist sehr schlimm']));
    const { text } = await chat.say(
      'log an incident: severity low. Der Chatbot hat gestern eine Kundin beleidigt, das ist sehr schlimm',
    );
    expect(text).toMatch(/says “.*low.*” and “das ist sehr schlimm” \(severity\)\. Which is it\?/u);
  });

  it('is asked where the model itself reads two values', async () => {
    mock.says(
      suggests(['severity', 'high', 'das ist sehr schlimm'], ['severity', 'low', 'für andere harmlos']),
    );
    const { text } = await chat.say(
      'log an incident: der Chatbot hat gestern eine Kundin beleidigt, das ist sehr schlimm und für andere harmlos',
    );
    expect(text).toMatch(/says “das ist sehr schlimm” and “für andere harmlos” \(severity\)/u);
    silent();
    await chat.say('skip');
    expect((await chat.draft())?.answers['severity']).toBeUndefined();
  });

  it('is asked in the middle of a form', async () => {
    mock.says(suggests());
    await chat.say('log an incident: the support chatbot insulted a customer yesterday');
    mock.says(
      suggests(['severity', 'high', 'das ist sehr schlimm'], ['severity', 'low', 'für andere harmlos']),
    );
    const { text } = await chat.say('das ist sehr schlimm und für andere harmlos');
    expect(text).toMatch(/says “das ist sehr schlimm” and “für andere harmlos” \(severity\)/u);
    silent();
    await chat.say('the first');
    expect((await chat.draft())?.answers['severity']).toMatchObject({ value: 'high', from: 'suggested' });
  });
});
