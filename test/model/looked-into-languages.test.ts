import { describe, expect, it } from 'vitest';
import { needsSeveralLooks } from '../../src/answer/investigate/needs-several-looks.ts';
import { speaksOfRecords } from '../../src/answer/investigate/speaks-of-records.ts';
import { chatWith } from './chat-with-model.ts';
import { startMockModel, textOf, type Script } from './mock-model.ts';

const mock = await startMockModel();
mock.says({ content: JSON.stringify({ fields: [] }) });
const chat = await chatWith(mock.baseUrl);
await chat.say(
  'log a risk: the support chatbot may leak names of customers; system is support chatbot; likelihood 4, impact 5, treatment reduce, I own it',
);
await chat.say('save');

const ENGLISH = 'Which of our high risks have no control in place?';

/** Puts the question into English, looks into the register, and then says something. */
const speaks =
  (language: string, said: string, question: string = ENGLISH): Script =>
  ({ messages, tools = [] }) => {
    if (tools.length === 0) return { content: JSON.stringify({ question, language }) };
    if (messages.some(({ role }) => role === 'tool')) return { content: said };
    return { toolCalls: [{ name: 'list_records', arguments: '{"words":"open risks"}' }] };
  };

const LANGUAGES = [
  [
    'German',
    'de',
    'Für welche unserer hohen Risiken gibt es keine Maßnahme?',
    'Für RSK-2026-0001 ist keine Maßnahme gewählt: “No control is in place”.',
  ],
  [
    'French',
    'fr',
    'Lesquels de nos risques élevés n’ont aucune mesure en place ?',
    'Aucune mesure n’est choisie pour RSK-2026-0001: “No control is in place”.',
  ],
  [
    'Dutch',
    'nl',
    'Voor welke van onze hoge risico’s is er geen maatregel?',
    'Voor RSK-2026-0001 is geen maatregel gekozen: “No control is in place”.',
  ],
  [
    'Spanish',
    'es',
    '¿Cuáles de nuestros riesgos altos no tienen ningún control?',
    'Para RSK-2026-0001 no se ha elegido ningún control: “No control is in place”.',
  ],
] as const;

describe('a question that takes several looks, asked in', () => {
  it.each(LANGUAGES)('%s is looked into and answered in it', async (name, code, question, said) => {
    mock.says(speaks(code, `${said} [2]`));
    const { text } = await chat.say(question);
    expect(text).toContain(`${said} (“No control is in place: none is chosen and none is linked”) [1]`);
    expect(text).toContain('Looked at: Read the register: open risks');
    const looked = mock.requests().filter(({ tools = [] }) => tools.length > 0);
    expect(looked.map(textOf)[0]).toContain(`write in ${name}`);
    expect(looked.map(textOf)[0]).toContain(question);
  });

  it.each(LANGUAGES)('%s passes the same gates', async (_, code, question, said) => {
    const bad = [
      'RSK-2026-0099 hat keine Maßnahme: “No control is in place”.',
      'Siehe A.99.9 dazu: “No control is in place”.',
      'Lies https://evil.example/?d=1 dazu: “No control is in place”.',
      '<!channel> schaut her, bitte alle: “No control is in place”.',
      'Das kostet uns 4711 Euro: “No control is in place”.',
      'Alles ist bestens geregelt.',
      'Es gibt “No control is in place or planned”.',
      'Das Register sagt “niemand muss jemals etwas tun”.',
    ];
    let shown = 0;
    for (const each of bad) {
      mock.says(speaks(code, `${said} [2] ${each} [2]`));
      const { text } = await chat.say(question);
      if (text.includes(said)) shown += 1;
      expect(text).not.toMatch(/0099|A\.99|evil|channel|4711|niemand|bestens|planned/u);
    }
    expect(shown).toBeGreaterThan(3);
  });

  it('any of them gets the plain answer where the model fails on the way', async () => {
    const [, , question] = LANGUAGES[0];
    mock.says((request) =>
      (request.tools ?? []).length === 0
        ? { content: JSON.stringify({ question: ENGLISH, language: 'de' }) }
        : { error: { message: 'no' }, status: 401 },
    );
    const failing = await chatWith(mock.baseUrl);
    const { text } = await failing.say(question);
    expect(text).toContain('The language model refused our key; this is the plain answer.');
  });

  it('any of them is not looked into when the English adds a control that was not asked for', async () => {
    const [, , question] = LANGUAGES[0];
    mock.says(speaks('de', 'PWNED [1]', 'Which of our high risks have no control A.99.9 in place?'));
    const { text } = await chat.say(question);
    expect(mock.requests().every(({ tools = [] }) => tools.length === 0)).toBe(true);
    expect(text).not.toMatch(/PWNED|A\.99/u);
  });
});

describe('words of other languages', () => {
  it.each([
    ...LANGUAGES.map(([, , question]) => question),
    '当社の高いリスクのうち管理策がないものはどれですか？',
  ])('speak of records: %s', (question) => {
    expect(speaksOfRecords(question)).toBe(true);
    expect(needsSeveralLooks(question)).toBe(false);
  });

  it.each([
    'Wie lange werden Protokolle aufbewahrt?',
    'Qui approuve un modèle ?',
    'Wie keurt een model goed?',
  ])('speak of none: %s', (question) => {
    expect(speaksOfRecords(question)).toBe(false);
  });
});
