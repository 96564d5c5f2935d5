import { describe, expect, it } from 'vitest';
import { startMockModel, textOf } from './mock-model.ts';
import { testModel } from './test-model.ts';

const mock = await startMockModel();

/** By what they are: what a record may say, and the part of it that must not leave. Made up, with valid check digits. */
const PERSONAL: Readonly<Record<string, readonly [said: string, secret: string]>> = {
  'an e-mail address': ['It was sent to ana.costa@customer.example by mistake', 'ana.costa@customer.example'],
  'an address with letters beyond ASCII': ['It was sent to jörg@münchen.example', 'jörg@münchen.example'],
  'a telephone number': ['The customer called from +44 20 7946 0018 twice', '7946 0018'],
  'a card number': ['The bot showed the card 4111 1111 1111 1111 in full', '4111 1111 1111 1111'],
  'an account number': ['It paid out to NL91 ABNA 0417 1643 00 instead', 'NL91 ABNA 0417 1643 00'],
  'an account number that is called one': ['It paid out to account number: 12345678 instead', '12345678'],
  'an account number in German': ['Die Auszahlung ging an Konto 1234 5678 90 statt', '1234 5678 90'],
  'a key': ['The log holds sk-live-abcdefghijklmnop1234567890 in the clear', 'abcdefghijklmnop1234567890'],
  'a token': ['It wrote the token xoxb-1234567890-abcdefghij to a ticket', 'xoxb-1234567890-abcdefghij'],
  'a password': ['In the prompt stood password: hunter2secret for the portal', 'hunter2secret'],
  'an address of a machine': ['The call came from 203.0.113.77 at night', '203.0.113.77'],
  'a mention of a person': ['It was found by <@U0TOMAS001> at once', 'U0TOMAS001'],
  'a name from the settings': ['The scoring of Kim Vermeer was wrong', 'Kim Vermeer'],
  'a name from the settings, over two lines': ['The scoring of kim\nvermeer was wrong', 'vermeer'],
};

describe('what leaves for a model', () => {
  it.each(Object.entries(PERSONAL))('holds no %s, and the reply has it back', async (_, [said, secret]) => {
    mock.says((request) => {
      const masks = /\[[A-Z]+_\d+\]/u.exec(textOf(request)) ?? ['nothing'];
      return { content: JSON.stringify({ text: `How it came to this: ${masks[0]}.` }) };
    });
    const { drafter } = testModel(mock.baseUrl, { settings: { maskNames: ['Kim Vermeer'] } });
    const task = { label: 'Root cause', outline: ['why'], record: said, similar: [said] };
    const drafted = await drafter.draft({ asker: 'U0ASKER', ...task });
    expect(mock.requests()).toHaveLength(1);
    expect(mock.requests().map(textOf).join('\n')).not.toContain(secret);
    expect(drafted).toMatchObject({ outcome: 'drafted', text: expect.stringContaining(secret) });
  });

  it('tells two people apart by their masks, and calls one the same throughout', async () => {
    mock.says({ content: '{"text":"It is being looked into."}' });
    const { drafter } = testModel(mock.baseUrl);
    const record = 'From a@x.example to b@x.example, and again from a@x.example';
    await drafter.draft({ asker: 'U0ASKER', label: 'Root cause', outline: [], record, similar: [] });
    expect(mock.requests().map(textOf).join('\n')).toContain(
      'From [EMAIL_1] to [EMAIL_2], and again from [EMAIL_1]',
    );
  });

  it('is a figure where it is one: amounts, dates and record numbers stay readable', async () => {
    mock.says({ content: '{"text":"It is being looked into."}' });
    const { drafter } = testModel(mock.baseUrl);
    const record =
      'INC-2026-0001: 1,200 scores of 2026-11-20 were 15.5% too low, 300000 in all, under A.6.2.8';
    await drafter.draft({ asker: 'U0ASKER', label: 'Root cause', outline: [], record, similar: [] });
    expect(mock.requests().map(textOf).join('\n')).toContain(record);
  });
});
