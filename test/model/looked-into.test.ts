import { describe, expect, it } from 'vitest';
import { needsSeveralLooks } from '../../src/answer/investigate/needs-several-looks.ts';
import { chatWith, type Chat } from './chat-with-model.ts';
import { startMockModel, textOf, type Script } from './mock-model.ts';
import { jsonLines } from './json-lines.ts';

const mock = await startMockModel();

const QUESTION = 'Which of our high risks have no control in place?';

const risk = (what: string) =>
  `log a risk: ${what}; system is support chatbot; likelihood 4, impact 5, treatment reduce, I own it`;

/** A register with two risks of one person; the second has a control. */
async function register(): Promise<Chat> {
  mock.says({ content: JSON.stringify({ fields: [] }) });
  const chat = await chatWith(mock.baseUrl);
  await chat.say(risk('the support chatbot may leak names of customers'));
  await chat.say('save');
  await chat.say(risk('credit scoring may drift for young applicants'));
  await chat.say('save');
  await chat.say('RSK-2026-0002: controls are A.6.2.4');
  const { records } = await chat.say('save');
  expect(records.map(({ number, data }) => [number, data['controls']])).toEqual([
    ['RSK-2026-0002', ['A.6.2.4']],
  ]);
  return chat;
}

const call = (name: string, words: unknown) => ({ name, arguments: JSON.stringify({ words }) });
/** First the looks, one after the other, then what is said. */
const looks =
  (calls: readonly ReturnType<typeof call>[], content: string): Script =>
  ({ messages }) => {
    const next = calls[messages.filter(({ role }) => role === 'tool').length];
    return next === undefined ? { content } : { toolCalls: [next] };
  };

const chat = await register();

describe('a question that takes several looks', () => {
  it('is answered from what the tools show, with its steps and the records as sources', async () => {
    mock.says(looks([call('list_records', 'open risks')], 'RSK-2026-0001 has no control in place. [3]'));
    const { text } = await chat.say(QUESTION);
    expect(text).toContain('RSK-2026-0001 has no control in place. [1]');
    expect(text).toContain('[1] RSK-2026-0001');
    expect(text).toContain('Looked at: Read the register: open risks');
    const [, second] = mock.requests();
    expect(second && textOf(second)).toContain('Controls: A.6.2.4');
    expect(second && textOf(second)).toContain('No control is in place');
  });

  it('goes from the register to a control and a document', async () => {
    mock.says(
      looks(
        [
          call('list_records', 'open risks'),
          call('look_up', 'A.6.2.4'),
          call('search_passages', 'risk treatment plan'),
        ],
        'RSK-2026-0002 names the control A.6.2.4. [2] For RSK-2026-0001 no control is chosen. [3]',
      ),
    );
    const { text } = await chat.say(QUESTION);
    expect(text).toContain('RSK-2026-0002 names the control A.6.2.4.');
    expect(text).toContain('Looked up: A.6.2.4');
    expect(text).toContain('Searched the documents: risk treatment plan');
  });

  it('names no record that no tool has listed for the one who asks', async () => {
    mock.says(
      looks(
        [call('list_records', 'open risks')],
        'RSK-2026-0001 has no control in place. [3] INC-2026-0007 and rsk 2026 0099 have no control in place. [1]',
      ),
    );
    const { text } = await chat.say(QUESTION);
    expect(text).toContain('RSK-2026-0001');
    expect(text).not.toMatch(/0007|0099/u);
  });

  it('is answered without the model where there is none, and by the list where it fails', async () => {
    mock.says({ error: { message: 'no', type: 'error' }, status: 500 });
    const { text } = await chat.say(QUESTION);
    expect(text).toContain('The language model failed; this is the plain list.');
    const without = await chatWith(null);
    expect((await without.say(QUESTION)).text).toContain('No record fits.');
  });

  it('does not show the model what the asker may not see, or what the settings keep here', async () => {
    await chat.say('restrict RSK-2026-0001');
    mock.says(looks([call('list_records', 'open risks')], 'RSK-2026-0002 names the control A.6.2.4. [2]'));
    const own = await chat.say(QUESTION);
    expect(mock.requests().map(textOf).join('\n')).not.toMatch(/leak names/u);
    expect(own.text).toContain('1 record was left out: the language model does not get it');
    mock.says(looks([call('list_records', 'open risks')], 'RSK-2026-0001 has no control in place. [1]'));
    const other = await chat.say(QUESTION, { user: 'U0OTHER', conversation: 'other' });
    expect(mock.requests().map(textOf).join('\n')).not.toMatch(/RSK-2026-0001|leak names/u);
    expect(other.text).not.toContain('has no control in place.');
  });
});

describe('which questions take several looks', () => {
  it.each([
    'which of our high risks have no control in place?',
    'Which open incidents have no root cause yet?',
    'Do our open incidents meet the deadline of the incident procedure?',
    'which of our incidents came from a change',
    'Which system has the most open incidents?',
    'Are there open risks without a treatment plan?',
    'Which controls cover our high risks?',
    'What do our open incidents have in common?',
  ])('%s', (question) => {
    expect(needsSeveralLooks(question)).toBe(true);
  });

  it.each([
    'which control covers logging?',
    'How do we report incidents?',
    'open high incidents',
    'my risks due this month',
    'Which control requires us to record risks?',
    'How does our risk treatment process work?',
    'the chatbot has leaked names of our customers, no control stopped it',
  ])('and one is enough for: %s', (question) => {
    expect(needsSeveralLooks(question)).toBe(false);
  });

  it('one is enough for nearly every question that one passage answers', () => {
    const questions = ['clauses', 'controls', 'organization', 'premises', 'declines'].flatMap((set) =>
      jsonLines(`../eval/${set}.jsonl`).map(({ question }) => String(question)),
    );
    expect(questions.length).toBeGreaterThan(300);
    expect(questions.filter(needsSeveralLooks).length / questions.length).toBeLessThan(0.01);
  });
});
