import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChat, type ChatProcess } from '../support/chat.ts';

let chat: ChatProcess;

beforeAll(() => {
  chat = startChat({ within: true });
});

afterAll(async () => {
  await chat.stop();
});

describe('a question behind a story', () => {
  it.each([
    ['what severity is that?', /lists 4: 1 critical/u],
    [
      'where do I have to report that, and how quickly?',
      /Report an AI incident within 4 hours of noticing it/u,
    ],
  ])('is answered by the rule for any incident: %s', async (asked, rule) => {
    const { replies } = await chat.say(`the support chatbot told a member the wrong rate. ${asked}`);
    expect(replies.join('\n')).toMatch(rule);
    expect(replies.join('\n')).toMatch(/Shall I log it\?/u);
  });

  it('is answered as a whole where a case is told and no event', async () => {
    const { replies } = await chat.say(
      'a change was refused only after it went live as an emergency, what happens to it now',
    );
    expect(replies.join('\n')).toMatch(/rolled back within 1 working day/u);
  });

  it('becomes the record with what is told further, where it is offered a place', async () => {
    await chat.say('somebody pasted a list of policy numbers into ChatGPT this morning. what now?');
    const { draft } = await chat.say('it was around 9:30, about 40 people');
    expect(draft).toMatchObject({
      type: 'incident',
      fields: { affectedCount: { value: 40 }, occurredAt: { value: expect.stringMatching(/T09:30$/u) } },
    });
    await chat.say('cancel');
    await chat.say('yes');
  });

  it('goes on with an answer, “what if …”, and offers a record all the same', async () => {
    await chat.say('how long do we keep training data sets?');
    const { replies, draft } = await chat.say("what if it's only an extract");
    expect(draft ?? null).toBeNull();
    expect(replies.join('\n')).toMatch(/extracts are deleted after 14 days[\s\S]*Shall I log it\?/u);
  });

  it('that nothing answers is named in front of the draft', async () => {
    const { replies, draft } = await chat.say(
      'the support chatbot insulted a member. who pays for the flowers we send her?',
    );
    expect(draft?.type).toBe('incident');
    expect(replies.join('\n')).toMatch(
      /You asked “who pays for the flowers we send her\?”: I found nothing/u,
    );
  });
});
