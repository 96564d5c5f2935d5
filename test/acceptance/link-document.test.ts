import { afterAll, beforeAll, expect, it } from 'vitest';
import { startChat, type ChatProcess } from '../support/chat.ts';

let chat: ChatProcess;
beforeAll(() => {
  chat = startChat();
});
afterAll(() => chat.stop());

it('links a record to a document that is named in words, once it is clear which', async () => {
  const report =
    'log an incident: the support chatbot showed a customer someone else’s address yesterday around 3pm, severity high, I own it';
  await chat.say(report);
  const { recorded } = await chat.say('save');
  const number = recorded[0]?.number ?? '';
  const asked = await chat.say(`link ${number} to the incident procedure`);
  expect(asked.replies.join('\n')).toMatch(/Do you mean [^?]*“AI incident procedure”/u);
  expect((await chat.say(`history of ${number}`)).replies.join('\n')).not.toMatch(/linked/u);
  const linked = await chat.say('link it to the AI incident procedure');
  expect(linked.replies.join('\n')).toMatch(/is described in .*“AI incident procedure”/u);
  for (const shown of [`show ${number}`, `history of ${number}`]) {
    const text = (await chat.say(shown)).replies.join('\n');
    expect(text).toContain('“AI incident procedure”');
    expect(text).not.toMatch(/incident-procedure|\.md/u);
  }
  const odd = await chat.say(`link ${number} to the coffee machine`);
  expect(odd.replies.join('\n')).toMatch(/or a document by its title/u);
});
