/** A greeting, thanks or small talk around a message changes nothing of how it is understood. */
import { expect, it } from 'vitest';
import { withoutGreeting } from '../../src/conversation/without-greeting.ts';
import { onSqlite } from '../support/databases.ts';
import { Talk, textOf } from '../support/talk.ts';

it.each([
  ["hi, what's overdue?", "what's overdue?"],
  ["hi what's overdue?", "what's overdue?"],
  ['Hello! open incidents please', 'open incidents please'],
  ['good morning, what is waiting for my decision?', 'what is waiting for my decision?'],
  ["happy new year! what's overdue", "what's overdue"],
  ['hey there :wave: show open high risks', 'show open high risks'],
  ['Hi team! Hope you are well. Quick question: who is the DPO?', 'who is the DPO?'],
  ['thanks! and open incidents?', 'and open incidents?'],
  ['Thank you so much for your help. Which risks are mine?', 'Which risks are mine?'],
  ['dear assistant,\nwhat is our AI policy?', 'what is our AI policy?'],
  ['hello all, the chatbot told a member the wrong rate', 'the chatbot told a member the wrong rate'],
  ['hi there is a problem with the chatbot', 'there is a problem with the chatbot'],
  ['who approved CHG-2026-0002? thanks!', 'who approved CHG-2026-0002?'],
  ['open incidents please, thank you', 'open incidents please'],
  ['hello there', 'hello'],
])('“%s” is understood as “%s”', (said, rest) => {
  expect(withoutGreeting(said)).toBe(rest);
});

it.each([
  'thanks, that’s all',
  'ok thanks',
  'thanks, save it',
  'morning, around 9',
  'hello world was shown to a customer instead of the balance',
  'Hi-Lo ranking is wrong for two branches',
  'hey Siri was used in a meeting with customers',
  'thankyou.example is blocked now',
  'the bot answered “hello, how can I help?” to every question',
])('“%s” stays as it is', (said) => {
  expect(withoutGreeting(said)).toBe(said);
});

onSqlite('a message behind a greeting', (database) => {
  it('asks the register, and begins no draft', async () => {
    const talk = await Talk.begin(await database.newPlace());
    expect(textOf(await talk.say('hello! open incidents please'))).toMatch(/Looked for: open incidents/u);
    expect(await talk.draft()).toBeNull();
  });
});
