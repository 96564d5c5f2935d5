import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../src/records/audit-event.ts';
import { chatWith, type Chat } from './chat-with-model.ts';
import { startMockModel, textOf } from './mock-model.ts';

const mock = await startMockModel();

/** A reply in the shape that fields are suggested in. */
const suggests = (
  fields: readonly (readonly [field: string, value: string, said: string])[],
  kind?: string,
) => ({
  content: JSON.stringify({
    ...(kind === undefined ? {} : { kind }),
    fields: fields.map(([field, value, said]) => ({ field, value, said })),
  }),
});

describe('a first message that a model reads too', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = await chatWith(mock.baseUrl);
  });

  const GERMAN =
    'Gestern um 15 Uhr hat der Chatbot einer Kundin die Adresse eines anderen Kunden gezeigt, das ist sehr schlimm';

  it('in another language fills the fields that its words support', async () => {
    mock.says(
      suggests(
        [
          ['occurredAt', '2026-11-23T15:00', 'Gestern um 15 Uhr'],
          ['severity', 'high', 'sehr schlimm'],
        ],
        'incident',
      ),
    );
    const { text } = await chat.say(`log an incident: ${GERMAN}`);
    const draft = await chat.draft();
    expect(draft?.answers['occurredAt']).toMatchObject({ value: '2026-11-23T15:00', from: 'suggested' });
    expect(draft?.answers['severity']).toMatchObject({ value: 'high', said: 'sehr schlimm' });
    expect(text).toContain('suggested by the model: “sehr schlimm”');
  });

  it('is taken for a report where the rules find none', async () => {
    mock.says((request) =>
      textOf(request).includes('kind:')
        ? suggests([['occurredAt', '2026-11-23T15:00', 'Gestern um 15 Uhr']], 'incident')
        : {
            content: JSON.stringify({
              question: 'What happened with the chatbot yesterday?',
              language: 'de',
            }),
          },
    );
    await chat.say(GERMAN);
    expect(await chat.draft()).toMatchObject({ kind: 'incident', firstMessage: GERMAN });
  });

  it.each(['[]', '[risk]'])(
    'goes nowhere to be told apart where the records that may leave are %s',
    async (records) => {
      const settings = join(mkdtempSync(join(tmpdir(), 'aims-leaving-')), 'settings.yaml');
      writeFileSync(settings, `model:\n  mayLeave:\n    records: ${records}\n`);
      const strict = await chatWith(mock.baseUrl, { AIMS_SETTINGS: settings });
      mock.says({ error: { message: 'no' }, status: 401 });
      await strict.say(GERMAN);
      expect(mock.requests().filter((request) => textOf(request).includes('kind:'))).toEqual([]);
    },
  );

  const UNSUPPORTED: Readonly<Record<string, readonly [string, string, string]>> = {
    'words that the message does not say': ['severity', 'critical', 'this is critical'],
    'another day than the words say': ['occurredAt', '2026-11-20T15:00', 'Gestern um 15 Uhr'],
    'another hour than the words say': ['occurredAt', '2026-11-23T09:00', 'Gestern um 15 Uhr'],
    'words that speak of no time': ['occurredAt', '2026-11-23', 'der Chatbot'],
    'words that speak of no severity': ['severity', 'critical', 'hat der Chatbot einer Kundin'],
    'a worse severity than the words say': ['severity', 'critical', 'das ist sehr schlimm'],
    'an hour for a number of people': ['affectedCount', '15', 'Gestern um 15 Uhr'],
    'a harm that the words do not name': ['harmTypes', 'safety', 'die Adresse eines anderen Kunden'],
    'a severity that there is not': ['severity', 'apocalyptic', 'sehr schlimm'],
    'a person whom nobody mentioned': ['owner', 'U0MALLORY', 'einer Kundin'],
    'a number that is not there': ['affectedCount', '500', 'einer Kundin'],
    'a system that is not named': ['system', 'Loan robot', 'der Chatbot'],
    'words of its own for what was done': [
      'immediateAction',
      'Klick auf https://evil.example',
      'Gestern um 15 Uhr',
    ],
    'a field that there is not': ['approver', 'U0MALLORY', 'einer Kundin'],
  };

  for (const [what, suggestion] of Object.entries(UNSUPPORTED)) {
    it(`does not take a value with ${what}`, async () => {
      mock.says(suggests([suggestion]));
      await chat.say(`log an incident: ${GERMAN}`);
      const draft = await chat.draft();
      expect(Object.values(draft?.answers ?? {}).filter(({ from }) => from === 'suggested')).toEqual([]);
    });
  }

  it('keeps an explicit statement against a suggestion', async () => {
    mock.says(suggests([['severity', 'low', 'confused some people']]));
    await chat.say('log an incident: the chatbot confused some people yesterday, severity high');
    expect((await chat.draft())?.answers['severity']).toMatchObject({ value: 'high', from: 'message' });
  });

  it('goes on without the model when it fails, with one sentence that says so', async () => {
    mock.says({ error: { message: 'no' }, status: 401 });
    const { text } = await chat.say(`log an incident: ${GERMAN}`);
    expect(text).toContain('The language model refused our key; I read your message without it.');
    expect(text).toContain('When did it happen?');
  });

  it('leaves mentions of people at home', async () => {
    mock.says(suggests([]));
    await chat.say('log an incident: <@U0MARIJKE> hat gesagt, der Chatbot lügt seit Montag ganz furchtbar');
    expect(mock.requests().map(textOf).join('')).not.toContain('U0MARIJKE');
  });
});

/** What the trail says of each suggestion that was accepted. */
async function accepted(chat: Chat): Promise<readonly AuditEvent['detail'][]> {
  const events = await chat.auditEvents();
  return events.filter(({ action }) => action === 'suggestion.accepted').map(({ detail }) => detail);
}

describe('a suggestion that was accepted', () => {
  it('is noted in the audit trail with model, prompt and tokens', async () => {
    const chat = await chatWith(mock.baseUrl);
    mock.says({
      ...suggests([['severity', 'high', 'das ist sehr schlimm']]),
      usage: { prompt_tokens: 400, completion_tokens: 50 },
    });
    await chat.say(
      'log an incident: the support chatbot insulted a customer yesterday at 3pm, das ist sehr schlimm. I own it',
    );
    mock.says({ error: { message: 'not now' }, status: 500 });
    const { records, text } = await chat.say('save');
    expect(text).toContain('INC-2026-0001');
    expect(records[0]?.data['severity']).toBe('high');
    expect((await chat.auditEvents()).map(({ action }) => action)).toContain('record.created');
    expect(await accepted(chat)).toEqual([
      {
        ...{ field: 'severity', model: 'test-model', prompt: 'suggest-fields@2' },
        ...{ tokensIn: 400, tokensOut: 50, call: 1 },
      },
    ]);
  });

  it('is noted by itself: fields of one call share it, another call is another, and what was changed is not noted', async () => {
    const chat = await chatWith(mock.baseUrl);
    mock.says({
      ...suggests([
        ['occurredAt', '2026-11-23T15:00', 'Gestern um 15 Uhr'],
        ['severity', 'high', 'das ist sehr schlimm'],
        ['affectedCount', '12', 'zwölf Kunden'],
      ]),
      usage: { prompt_tokens: 400, completion_tokens: 50 },
    });
    await chat.say(
      'log an incident: Gestern um 15 Uhr hat the support chatbot zwölf Kunden beleidigt, das ist sehr schlimm. I own it',
    );
    mock.says({ error: { message: 'not now' }, status: 500 });
    await chat.say('severity is critical');
    mock.says({
      ...suggests([['endedAt', '2026-11-23T20:00', 'hier à 20 heures']]),
      usage: { prompt_tokens: 300, completion_tokens: 20 },
    });
    await chat.say('ended');
    await chat.say('hier à 20 heures');
    mock.says({ error: { message: 'not now' }, status: 500 });
    const { records } = await chat.say('save');
    expect(records[0]?.data).toMatchObject({ severity: 'critical', affectedCount: 12 });
    const first = { model: 'test-model', prompt: 'suggest-fields@2', tokensIn: 400, tokensOut: 50, call: 1 };
    expect(await accepted(chat)).toEqual([
      { field: 'occurredAt', ...first },
      { field: 'affectedCount', ...first },
      { field: 'endedAt', ...first, tokensIn: 300, tokensOut: 20, call: 2 },
    ]);
  });
});

describe('an answer that the rules do not understand', () => {
  it('is read by the model, and stays a suggestion', async () => {
    const chat = await chatWith(mock.baseUrl);
    mock.says(suggests([]));
    await chat.say('log an incident: the support chatbot insulted a customer');
    mock.says(suggests([['occurredAt', '2026-11-22T20:00', 'avant-hier à 20 heures']]));
    await chat.say('avant-hier à 20 heures');
    expect((await chat.draft())?.answers['occurredAt']).toMatchObject({
      value: '2026-11-22T20:00',
      from: 'suggested',
    });
  });
});
