/** A model reads first words wherever they come in: as a message, behind the command, in the terminal. */
import { describe, expect, it } from 'vitest';
import { openDraft } from '../../src/app.ts';
import { draftCommand } from '../../src/cli/draft.ts';
import { readConfig } from '../../src/config.ts';
import { handleTurn } from '../../src/conversation/handle-turn.ts';
import { faultInWords } from '../../src/kernel/model-fault.ts';
import { onSqlite } from '../support/databases.ts';
import { newDataDir } from '../support/new-data-dir.ts';
import { Talk, textOf, TOMAS } from '../support/talk.ts';
import { chatWith } from './chat-with-model.ts';
import { faultsOf, modelFor } from './endpoint-faults.ts';
import { startMockModel, textOf as sentIn } from './mock-model.ts';
import { testModel } from './test-model.ts';

const mock = await startMockModel();
const GERMAN = 'Gestern um 15 Uhr hat der Chatbot einer Kundin die Adresse eines anderen Kunden gezeigt';
const WHEN = { field: 'occurredAt', value: '2026-11-23T15:00', said: 'Gestern um 15 Uhr' };
/** The rules take it for no report. */
const FRENCH = 'Avant-hier à 20 heures une dame a lu le dossier de son voisin';
const FRENCH_WHEN = { field: 'occurredAt', value: '2026-11-22T20:00', said: 'Avant-hier à 20 heures' };
const reads = (fields: readonly object[], kind?: string) => ({ content: JSON.stringify({ kind, fields }) });

onSqlite('free words', (database) => {
  const begin = async (model = testModel(mock.baseUrl)) => Talk.begin(await database.newPlace(), {}, model);
  const command = (talk: Talk, text: string) =>
    handleTurn(
      {
        kind: 'command',
        ...{ conversation: 'slack:C1:only', place: 'C1', user: TOMAS, message: 'c1' },
        ...{ command: text.split(' ')[0] ?? '', text, responseHandle: 'https://respond.example/1' },
      },
      {
        ...talk.deps,
        ask: async (question, asker) => ({
          ...(await talk.deps.askPlainly(question, asker)),
          ...{ outcome: 'declined', kind: 'not-found' },
        }),
      },
    );
  const saidIn = (turn: Awaited<ReturnType<typeof command>>) =>
    turn
      .replies({ records: [], links: [] } as never)
      .map(({ reply }) => JSON.stringify(reply.parts))
      .join();

  it('behind the command are filled by the model as those of a message are', async () => {
    const talk = await begin();
    mock.says(reads([{ field: 'severity', value: 'high', said: 'das ist sehr schlimm' }]));
    const text = 'the support chatbot insulted a customer yesterday, das ist sehr schlimm';
    const said = textOf(await talk.command('the', text));
    expect(said).toContain('suggested by the model: “das ist sehr schlimm”');
  });

  it('behind the command that only the model takes for a report open its draft', async () => {
    const talk = await begin();
    mock.says(reads([WHEN], 'incident'));
    const turn = await command(talk, GERMAN);
    expect(turn.changes).toMatchObject([
      { change: 'save-draft', draft: { kind: 'incident', answers: { occurredAt: { from: 'suggested' } } } },
    ]);
  });

  it('behind the command about a concern go to no model', async () => {
    const talk = await begin();
    mock.says(reads([WHEN], 'incident'));
    await talk.command('i', 'I want to raise a concern: Kim hides what the chatbot said yesterday');
    expect(mock.requests()).toEqual([]);
  });

  it.each(faultsOf(mock).all)('are answered with one sentence where the model shows $name', async (fault) => {
    const talk = await begin(modelFor(mock, fault));
    const said = saidIn(await command(talk, GERMAN));
    const why = faultInWords(fault.toldAsData ?? fault.told);
    expect(said.split(`${why}; I read your message without it.`)).toHaveLength(2);
  });
});

describe('a first message that only a model could take for a report', () => {
  it('is answered with one sentence where the model fails', async () => {
    const chat = await chatWith(mock.baseUrl);
    mock.says((request) =>
      sentIn(request).includes('kind:')
        ? { error: { message: 'no' }, status: 500 }
        : {
            content: JSON.stringify({
              question: 'What did the lady read about her neighbour?',
              language: 'fr',
            }),
          },
    );
    const { text } = await chat.say(FRENCH);
    expect(text.match(/The language model/gu)).toHaveLength(1);
    expect(text).toContain('The language model failed; I read your message without it.');
  });
});

describe('aims draft', () => {
  async function draft(message: string, baseUrl: string | null = mock.baseUrl) {
    const config = readConfig({
      AIMS_DATA_DIR: newDataDir('draft'),
      ...(baseUrl === null
        ? {}
        : { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: baseUrl, AIMS_CHAT_MODEL: 'test-model' }),
    });
    const said = { out: [] as string[], error: [] as string[] };
    const io = {
      out: (line: string) => said.out.push(line),
      error: (line: string) => said.error.push(line),
      progress: { columns: null, write: () => undefined },
      async *lines() {
        // Nothing is typed.
      },
    };
    const args = ['--json', '--now', '2026-11-24T09:30:00Z', '--timezone', 'Europe/Amsterdam', message];
    expect(await draftCommand(args, io, await openDraft(config))).toBe(0);
    return { ...(JSON.parse(said.out.join()) as object), error: said.error.join() };
  }

  it('says of a value that the model suggested it, and by which words', async () => {
    mock.says(reads([WHEN, { field: 'severity', value: 'low', said: 'Kundin' }], 'incident'));
    expect(await draft(`log an incident: ${GERMAN}, severity high`)).toMatchObject({
      type: 'incident',
      fields: {
        occurredAt: {
          value: '2026-11-23T15:00',
          from: 'suggested by the model: “Gestern um 15 Uhr”',
        },
        severity: { value: 'high', from: 'severity high' },
      },
    });
  });

  it('finds the kind with the model where the rules find none', async () => {
    mock.says(reads([FRENCH_WHEN], 'incident'));
    expect(await draft(FRENCH)).toMatchObject({ type: 'incident', fields: { occurredAt: {} }, error: '' });
    expect(await draft(FRENCH, null)).toMatchObject({ type: null, error: '' });
  });

  it('names what the message says twice', async () => {
    mock.says(reads([{ field: 'severity', value: 'low', said: 'low severity' }]));
    const text =
      'log an incident: severity high, the chatbot confused people, and Kim says it was low severity';
    expect(await draft(text)).toMatchObject({
      invalid: [{ field: 'severity', reason: expect.stringMatching(/says “.*high.*” and “low severity”/u) }],
    });
  });

  it('reads without the model where it fails, and says so once', async () => {
    mock.says({ error: { message: 'no' }, status: 401 });
    const without = await draft(`log an incident: ${GERMAN}, severity high`, null);
    expect(await draft(`log an incident: ${GERMAN}, severity high`)).toEqual({
      ...without,
      error: 'The language model refused our key; I read your message without it.',
    });
    expect(await draft(FRENCH)).toMatchObject({
      type: null,
      error: expect.stringContaining('refused our key'),
    });
  });

  it('keeps a concern from the model', async () => {
    mock.says(reads([WHEN], 'incident'));
    await draft('I want to raise a concern: Kim hides what the chatbot said yesterday');
    expect(mock.requests()).toEqual([]);
  });
});
