import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chatWith } from './chat-with-model.ts';
import { startMockModel, textOf } from './mock-model.ts';

const mock = await startMockModel();
const dir = mkdtempSync(join(tmpdir(), 'aims-concern-stays-'));
const documents = join(dir, 'documents');
mkdirSync(documents);
writeFileSync(
  join(documents, 'logging.md'),
  '---\ntitle: Logging standard\naudience: all\nstatus: approved\n---\n# Logging standard\n\nPrompt logs are kept for 13 months.\n',
);
writeFileSync(join(dir, 'settings.yaml'), 'concerns:\n  readers: [U0READER01]\n');
const ENVIRONMENT = {
  AIMS_DOCUMENTS_DIR: documents,
  AIMS_SETTINGS: join(dir, 'settings.yaml'),
  AIMS_EMBEDDING_MODEL: 'test-embedding',
};

/** What may be said to an open concern: a question, one in another language, one that takes several looks, a list, neither. */
const SAID: readonly string[] = [
  'How long do we keep prompt logs that Kim Vermeer reads in secret?',
  'Hoe lang bewaren wij de promptlogs die Kim Vermeer in het geheim leest?',
  'Which of our high risks have no control in place because Kim Vermeer hides them?',
  'list open risks of Kim Vermeer that have no control',
  'Kim Vermeer lit les journaux en secret depuis avant-hier',
];

describe('what is said to an open concern', () => {
  it.each(['with my name', 'without my name'])('%s reaches no model', async (named) => {
    mock.says({ embedding: [1, 0, 0] });
    const chat = await chatWith(mock.baseUrl, ENVIRONMENT);
    expect((await chat.say(`I want to raise a concern ${named}`)).text).toContain('What worries you?');
    mock.says({ content: 'Prompt logs are kept for 13 months. [1]' });
    const said = [];
    for (const text of SAID) said.push((await chat.say(text)).text);
    expect(mock.requests()).toEqual([]);
    expect(said[0]).toContain('13 months');
    expect(said[0]).toContain('Back to your concern');
  });

  it('is not remembered for a question after it', async () => {
    mock.says({ embedding: [1, 0, 0] });
    const chat = await chatWith(mock.baseUrl, ENVIRONMENT);
    await chat.say('I want to raise a concern with my name');
    await chat.say(SAID[0] ?? '');
    await chat.say('cancel');
    expect((await chat.say('yes')).text).toContain('No concern was recorded');
    mock.says({ content: JSON.stringify({ question: 'Who reads prompt logs?', language: 'en' }) });
    await chat.say('and who reads them?');
    expect(mock.requests().map(textOf).join('\n')).not.toContain('Vermeer');
  });
});

describe('what is to be restricted', () => {
  it.each([
    [
      'its draft',
      'Please keep this confidential: the chatbot printed a salary list yesterday',
      SAID.slice(0, 3),
    ],
    ['words that are no report', 'Please keep this confidential: Kim Vermeer lit les journaux en secret', []],
  ])('reaches no model: %s', async (_what, first, then) => {
    mock.says({ embedding: [1, 0, 0] });
    const chat = await chatWith(mock.baseUrl, ENVIRONMENT);
    mock.says({ content: 'Prompt logs are kept for 13 months. [1]' });
    for (const text of [first, ...then]) await chat.say(text);
    expect(mock.requests()).toEqual([]);
  });
});
