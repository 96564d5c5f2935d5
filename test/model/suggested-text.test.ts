import { describe, expect, it } from 'vitest';
import { recognizeDraftingWords } from '../../src/capture/suggest/recognize-drafting-words.ts';
import { chatWith } from './chat-with-model.ts';
import { startMockModel, textOf } from './mock-model.ts';

const mock = await startMockModel();
const chat = await chatWith(mock.baseUrl);
const plain = await chatWith(null);

const INCIDENT =
  'log an incident: the support chatbot showed one customer the order of another yesterday at 3pm, severity high, I own it';
const TEXT = 'The reply cache was shared between customers. What is to be found out: since when.';

async function recorded(with_: typeof chat, user?: string): Promise<void> {
  mock.says({ content: JSON.stringify({ fields: [] }) });
  const who = user === undefined ? {} : { user, conversation: user };
  await with_.say(INCIDENT, who);
  const { records } = await with_.say('save', who);
  if (records.length === 0) await with_.say('different', who);
}

await recorded(chat);
await recorded(plain);

describe('help with a text', () => {
  it('is suggested as such, and on record only after the person took and confirmed it', async () => {
    mock.says({ content: JSON.stringify({ text: TEXT }) });
    const { text, records } = await chat.say('help me write the root cause of INC-2026-0001');
    expect(text).toContain('Root cause: a suggestion');
    expect(text).toContain(TEXT);
    expect(text).toContain('suggested by the model, not checked by anybody');
    expect(records).toEqual([]);
    expect((await chat.draft())?.answers['rootCause']).toBeUndefined();
    const [request] = mock.requests();
    expect(request && textOf(request)).toContain('order of another');
    const taken = await chat.say('take it');
    expect(taken.text).toContain('suggested by the model');
    expect(taken.records).toEqual([]);
    const saved = await chat.say('save');
    expect(saved.records.map(({ data }) => data['rootCause'])).toEqual([TEXT]);
    const last = (await chat.auditEvents()).findLast(({ action }) => action === 'suggestion.accepted');
    expect(last?.detail).toMatchObject({ field: 'rootCause', prompt: 'draft-text@2' });
    expect(Number(last?.detail['tokensIn'])).toBeGreaterThan(0);
    expect(Number(last?.detail['tokensOut'])).toBeGreaterThan(0);
  });

  it('yes takes the suggestion and records nothing; own words take its place and are the person’s', async () => {
    mock.says({ content: JSON.stringify({ text: 'Keys of the cache hold the customer from now on.' }) });
    await chat.say('suggest a corrective action for it');
    const { records } = await chat.say('yes');
    expect(records).toEqual([]);
    expect((await chat.draft())?.answers['correctiveAction']?.from).toBe('suggested');
    await chat.say('suggest a corrective action');
    await chat.say('corrective action: we now test the cache every night');
    const answer = (await chat.draft())?.answers['correctiveAction'];
    expect(answer).toMatchObject({ from: 'typed', value: expect.stringContaining('test the cache') });
    expect(answer?.by).toBeUndefined();
    const left = await chat.say('suggest a corrective action');
    expect(left.text).toContain('a suggestion');
    expect((await chat.say('leave it')).text).toContain('Left out.');
    await chat.say('cancel');
    await chat.say('yes');
  });

  it('drops what no record holds: links, pings, controls, figures and other records', async () => {
    const bad =
      'The cache was shared. <!channel> look here. See https://evil.example/?d=1 now. It breaks A.99.9. INC-2026-0042 was the same. It cost 90,000 euros. The reply cache held no customer.';
    mock.says({ content: JSON.stringify({ text: bad }) });
    const { text } = await chat.say('help me write the root cause of INC-2026-0001');
    expect(text).not.toMatch(/channel|evil|A\.99|0042|90,000/u);
    expect(text).toContain('What the language model wrote did not pass my checks. A good root cause says:');
    await chat.say('cancel');
    await chat.say('yes');
  });

  it('without a model says so, shows what a good text says, and takes the person’s words', async () => {
    const { text } = await plain.say('help me write the root cause of INC-2026-0001');
    expect(text).toContain(
      'There is no language model here, so the words are yours. A good root cause says:',
    );
    expect(text).toContain('without blame');
    await plain.say('a cache key without the customer number');
    const { records } = await plain.say('save');
    expect(records.map(({ data }) => data['rootCause'])).toEqual(['a cache key without the customer number']);
  });

  it('says what it belongs to where no such record is meant', async () => {
    const { text } = await plain.say('suggest a rollback plan', {
      conversation: 'elsewhere',
      user: 'U0OTHER',
    });
    expect(text).toContain('The way back belongs to a change. Name it, such as');
  });

  it('is not given for what does not go to the model', async () => {
    await chat.say('restrict INC-2026-0001');
    mock.says({ content: JSON.stringify({ text: TEXT }) });
    const { text } = await chat.say('help me write the root cause of INC-2026-0001');
    expect(text).toContain('This record does not go to the language model');
    expect(mock.requests()).toEqual([]);
  });
});

describe('words that ask for a text', () => {
  it.each([
    ['help me write the root cause', 'rootCause', null],
    ['Please suggest a rollback plan for CHG-2026-0001', 'rollbackPlan', 'CHG-2026-0001'],
    ['can you draft a treatment plan for this risk?', 'treatmentPlan', null],
    ['help with the corrective action of inc-3', 'correctiveAction', 'inc-3'],
    ['give me a first text for the risk description', 'description', null],
  ])('%s', (text, field, number) => {
    expect(recognizeDraftingWords(text)).toMatchObject({ field, number });
  });

  it.each([
    'what does a treatment plan contain?',
    'the root cause was a cache key',
    'I suggest a rollback plan that switches the flag, and then we look',
    'help',
    'write an incident',
  ])('not: %s', (text) => {
    expect(recognizeDraftingWords(text)).toBeNull();
  });
});
