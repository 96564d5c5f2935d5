import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/answer/answer-text.ts';
import { asker, assisted } from './assisted-organization.ts';
import { startMockModel, textOf } from './mock-model.ts';
import { memoryUse, testModel } from './test-model.ts';

const mock = await startMockModel();
const QUESTION = 'How long do we keep prompt logs?';
const SENTENCE = 'You keep prompt logs for 13 months; then the platform team deletes them.';

describe('an answer that a model puts into words', () => {
  it('is shown with the sources of each sentence', async () => {
    mock.says({ content: `${SENTENCE} [1]` });
    const answer = await assisted(testModel(mock.baseUrl)).answer(QUESTION, asker());
    expect(answer.written?.sentences).toEqual([{ text: SENTENCE, sources: [1] }]);
    expect(answerText(answer)).toContain(`${SENTENCE} [1]`);
    expect(answerText(answer)).toContain('[1] Logging standard, version 1.0, section 1');
  });

  it('comes sentence by sentence', async () => {
    mock.says(
      { content: `${SENTENCE} [1]\nOnly the duty engineer reads prompt logs [2].` },
      { chunkSize: 5 },
    );
    const model = testModel(mock.baseUrl);
    const sentences: string[] = [];
    for await (const { text } of assisted(model).stream(QUESTION, asker())) sentences.push(text);
    expect(sentences).toEqual([SENTENCE]);
  });

  it('gives the model the passages that the asker may read, and no other', async () => {
    mock.says({ content: `${SENTENCE} [1]` });
    await assisted(testModel(mock.baseUrl)).answer('When will we stop the loan robot project?', asker());
    await assisted(testModel(mock.baseUrl)).answer(QUESTION, asker());
    const sent = mock.requests().map(textOf).join('\n');
    expect(sent).toContain('13 months');
    expect(sent).not.toContain('loan robot project in May');
  });

  it('stands as the plain answer when its passage may not leave', async () => {
    mock.says({ content: `${SENTENCE} [1]` });
    const answerer = assisted(testModel(mock.baseUrl), [], (id) => !id.startsWith('logging'));
    const answer = await answerer.answer(QUESTION, asker());
    expect(mock.requests()).toEqual([]);
    expect(answer).toMatchObject({ outcome: 'answered', kind: 'ours' });
    expect(answer.written).toBeUndefined();
    expect(answer.note).toBeUndefined();
  });

  it('counts the tokens for the person who asked', async () => {
    mock.says({ content: `${SENTENCE} [1]`, usage: { prompt_tokens: 321, completion_tokens: 21 } });
    const use = memoryUse();
    const answer = await assisted(testModel(mock.baseUrl, { use })).answer(QUESTION, asker());
    expect(answer.written?.trace).toMatchObject({ prompt: 'write-answer@3', tokensIn: 321, tokensOut: 21 });
    expect(use.added).toEqual([{ day: '2026-11-24', person: 'U0ASKER', tokens: 342 }]);
  });

  it('masks addresses and numbers on the way out and puts them back', async () => {
    mock.says((request) => {
      const [email] = /\[EMAIL_\d\]/.exec(textOf(request)) ?? [''];
      return { content: `Report an AI incident within 6 hours to the duty desk at ${email}. [1]` };
    });
    const answer = await assisted(testModel(mock.baseUrl)).answer(
      'How fast must we report an AI incident?',
      asker(),
    );
    const sent = mock.requests().map(textOf).join('\n');
    expect(sent).not.toContain('duty@example.org');
    expect(sent).not.toContain('555 0199');
    expect(answer.written?.sentences[0]?.text).toContain('duty@example.org');
  });
});

describe('a sentence that does not hold', () => {
  const DROPPED: Readonly<Record<string, string>> = {
    'without a source': 'Prompt logs are kept for 13 months.',
    'with a source that is not there': 'Prompt logs are kept for 13 months. [9]',
    'with a figure from nowhere': 'Prompt logs are kept for 99 months. [1]',
    'with a control that does not exist': 'Prompt logs follow A.6.2.19. [1]',
    'with a control that no source names': 'Prompt logs follow A.10.4. [1]',
    'with words in quotation marks that nobody wrote': 'It says “logs are kept for ever and ever”. [1]',
    'with a link': 'Prompt logs are kept at https://example.com/logs for 13 months. [1]',
    'with a bare domain': 'Prompt logs are kept at logs.evil.com for 13 months. [1]',
    'with a call to the channel': '@channel prompt logs are kept for 13 months. [1]',
    'with a Slack mention': '<!here> prompt logs are kept for 13 months. [1]',
    'with a Markdown link': 'Prompt logs are kept for [13 months](x). [1]',
    'about something else': 'Bananas ripen faster beside apples in a paper bag. [1]',
    'that denies what its source says': 'Prompt logs are not kept for 13 months. [1]',
    'that denies it in a short form': 'Prompt logs aren’t kept for 13 months. [1]',
    'that makes it endless': 'Prompt logs are kept forever. [1]',
    'that makes it never': 'Prompt logs are never deleted by the platform team. [1]',
    'that makes it everybody': 'Everybody on the platform team keeps prompt logs for 13 months. [1]',
    'that makes an exception':
      'Prompt logs are kept for 13 months unless the platform team deletes them. [1]',
    'with a number in words from nowhere': 'Prompt logs are kept for ninety months. [1]',
    'with hidden characters': 'Prompt logs are\u202e kept for 13 months. [1]',
  };

  for (const [what, sentence] of Object.entries(DROPPED)) {
    it(`is dropped: ${what}`, async () => {
      mock.says({ content: `${SENTENCE} [1] ${sentence}` });
      const answer = await assisted(testModel(mock.baseUrl)).answer(QUESTION, asker());
      expect(answer.written?.sentences.map(({ text }) => text)).toEqual([SENTENCE]);
    });
  }

  it('is dropped: that leaves out what its source denies', async () => {
    const documents = [
      { title: 'Prompt rules', passages: [{ text: 'Customer data is not pasted into prompts.' }] },
    ];
    mock.says({ content: 'Customer data is pasted into prompts. [1]' });
    const question = 'What do the prompt rules say about customer data in prompts?';
    const answer = await assisted(testModel(mock.baseUrl), documents).answer(question, asker());
    expect(mock.requests().map(textOf).join('\n')).toContain('Customer data is not pasted');
    expect(answer.written).toBeUndefined();
  });

  it('gives way to the plain answer when too little is left', async () => {
    mock.says({ content: `${SENTENCE} [1] Bananas ripen fast. [1] Apples keep long. [1]` });
    const answer = await assisted(testModel(mock.baseUrl)).answer(QUESTION, asker());
    expect(answer.written).toBeUndefined();
    expect(answer.note).toBe(
      'What the language model wrote did not pass my checks; this is the plain answer.',
    );
    expect(answer.lead).toContain('13 months');
  });
});

describe('a sentence in another language than its source', () => {
  const RULE = 'Customer data is not pasted into prompts.';
  const documents = [{ title: 'Prompt rules', passages: [{ text: RULE }] }];
  /** What is shown of a sentence that a model wrote in a language. */
  const shown = async (language: string, sentence: string) => {
    mock.says(({ response_format }) =>
      response_format === undefined
        ? { content: `${sentence} [1]` }
        : {
            content: JSON.stringify({
              question: 'What do the prompt rules say about customer data in prompts?',
              language,
            }),
          },
    );
    const question = 'Was sagen die Regeln über Kundendaten in Prompts, bitte?';
    const answer = await assisted(testModel(mock.baseUrl), documents).answer(question, asker());
    expect(answer.outcome).toBe('answered');
    expect(mock.requests().map(textOf).join('\n')).toContain(RULE);
    return answer.written?.sentences.map(({ text }) => text).join(' ') ?? null;
  };

  it('has the whole sentence that it quotes beside it', async () => {
    const sentence = 'Kundendaten werden nicht in Prompts eingefügt: “pasted into prompts”.';
    expect(await shown('de', sentence)).toBe(`${sentence} (“${RULE}”)`);
    expect(await shown('de', `Kundendaten sind verboten: “${RULE}”`)).toBe(
      `Kundendaten sind verboten: “${RULE}”`,
    );
  });

  it.each([
    ['de', 'Kundendaten dürfen in Prompts eingefügt werden'],
    ['de', 'Es ist nicht verboten, Kundendaten in Prompts einzufügen'],
    ['de-CH', 'Alle dürfen Kundendaten einfügen'],
    ['fr', 'Les données des clients peuvent être collées dans les prompts'],
    ['es', 'Los datos de clientes se pueden pegar en los prompts'],
    ['it', 'I dati dei clienti possono essere incollati nei prompt'],
    ['nl', 'Klantgegevens mogen in prompts worden geplakt'],
    ['pt', 'Os dados de clientes podem ser colados nos prompts'],
    ['pl', 'Dane klientów można wklejać do promptów'],
    ['sv', 'Kunddata får klistras in i prompter'],
  ])('is not shown where it turns its original round: %s, %s', async (language, sentence) => {
    expect(await shown(language, `${sentence}: “pasted into prompts”.`)).toBeNull();
  });

  it('has its original beside it whatever it says and whatever the model calls the language', async () => {
    const finnish = 'Asiakastiedot saa liittää kehotteisiin: “data is not pasted into”.';
    expect(await shown('fi', finnish)).toBe(`${finnish} (“${RULE}”)`);
    const german = 'Kundendaten dürfen in Prompts eingefügt werden: “pasted into prompts”.';
    expect(await shown('en', german)).toBe(`${german} (“${RULE}”)`);
    expect(await shown('xx', german)).toBe(`${german} (“${RULE}”)`);
  });

  it.each([
    ['de', 'Kundendaten werden nicht in Prompts eingefügt.'],
    ['en', 'Kundendaten dürfen in Prompts eingefügt werden.'],
    ['fi', 'Asiakastietoja ei liitetä kehotteisiin.'],
    ['de', 'Kundendaten werden nicht eingefügt: “data is happily pasted”.'],
  ])('is not shown without words of its source: %s, %s', async (language, sentence) => {
    expect(await shown(language, sentence)).toBeNull();
  });
});

describe('a follow-up', () => {
  const memory = { question: QUESTION, references: ['A.6.2.8'] };

  it('is made whole before it is searched for', async () => {
    mock.says(({ response_format }) =>
      response_format === undefined
        ? { content: 'Only the duty engineer reads prompt logs. [1]' }
        : ({ content: { question: 'Who reads prompt logs?', language: 'en' } } as never),
    );
    const answer = await assisted(testModel(mock.baseUrl)).answer('and who reads them?', asker({ memory }));
    expect(mock.requests()).toHaveLength(2);
    expect(answer.question).toBe('and who reads them?');
    expect(answer.written?.sentences[0]?.text).toBe('Only the duty engineer reads prompt logs.');
  });

  it('in another language is retrieved in English and answered in that language', async () => {
    const dutch = 'Promptlogs worden 13 maanden bewaard: “Prompt logs are kept for 13 months”.';
    mock.says(({ response_format }) =>
      response_format === undefined
        ? { content: `${dutch} [1]` }
        : { content: JSON.stringify({ question: 'How long are prompt logs kept?', language: 'nl' }) },
    );
    const answer = await assisted(testModel(mock.baseUrl)).answer(
      'Hoe lang bewaren wij de promptlogs?',
      asker(),
    );
    expect(textOf(mock.requests()[1]!)).toContain('Dutch');
    expect(answer.written?.sentences[0]?.text).toBe(
      `${dutch} (“Prompt logs are kept for 13 months and then deleted by the platform team.”)`,
    );
  });

  it('is read without the model when the rewriting adds a control', async () => {
    mock.says({ content: JSON.stringify({ question: 'What is in A.10.4 and who saw it?', language: 'en' }) });
    const answer = await assisted(testModel(mock.baseUrl)).answer('and who reads them?', asker({ memory }));
    expect(answer.references.map(({ id }) => id)).not.toContain('A.10.4');
  });
});
