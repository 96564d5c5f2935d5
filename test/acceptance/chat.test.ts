import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startChat, type ChatAnswer, type ChatProcess } from '../support/chat.ts';

const WHOLE_INCIDENT =
  'log an incident: the support chatbot showed a customer someone else’s address yesterday around 3pm. ' +
  'Severity is high, about 40 customers were affected, I own it.';

let chat: ChatProcess;

// Those that are about a process of its own start one.
beforeEach(() => {
  chat = startChat({ within: true });
});

afterEach(async () => {
  await chat.stop();
});

function lastReply(answer: ChatAnswer): string {
  return answer.replies.at(-1) ?? '';
}

describe('asking in the terminal', () => {
  it('answers with the control and a citation', async () => {
    const { replies } = await chat.say('Which control covers the recording of event logs?');
    expect(replies.join('\n')).toContain('A.6.2.8');
  });

  it('quotes the organization’s own procedure first', async () => {
    const { replies } = await chat.say('How fast do I have to report an AI incident here?');
    expect(replies.join('\n')).toMatch(/4 hours/u);
    expect(replies.join('\n')).toMatch(/incident procedure/iu);
  });

  it('says that it did not find what no document holds', async () => {
    const { replies } = await chat.say('What is the wifi password?');
    expect(replies.join('\n')).toMatch(/did not find|could not find|not found/iu);
  });
});

describe('words that ask nothing and find nothing', () => {
  it('are kept nowhere, for they may belong to a concern without a name', async () => {
    const { replies } = await chat.say('one more thing, it is team Nordhaven and Marek told us to do it');
    expect(replies.join('\n')).toContain('I kept nothing of this message.');
  });
});

describe('recording in the terminal', () => {
  it('takes everything that the first message says and records it once it is confirmed', async () => {
    const opened = await chat.say(WHOLE_INCIDENT);
    expect(opened.draft).toMatchObject({
      type: 'incident',
      missing: [],
      fields: {
        system: { value: 'Support chatbot' },
        occurredAt: { value: '2026-11-23T15:00' },
        severity: { value: 'high' },
        affectedCount: { value: 40 },
        owner: { value: 'you' },
      },
    });
    expect(opened.replies.join('\n').match(/Severity: High/gu)).toHaveLength(1);
    expect(opened.recorded).toEqual([]);
    const saved = await chat.say('save');
    expect(saved.recorded).toMatchObject([
      { number: 'INC-2026-0001', type: 'incident', data: { severity: 'high' } },
    ]);
    expect(saved.draft).toBeNull();
    expect(lastReply(saved)).toContain('INC-2026-0001');
  });

  it('asks one question at a time for what is missing', async () => {
    const opened = await chat.say('log an incident: the support chatbot insulted a customer');
    expect(opened.draft?.missing).toEqual(['occurredAt', 'severity', 'owner']);
    expect(lastReply(opened)).toContain('When did it happen?');
    expect(lastReply(await chat.say('this morning at 9'))).toContain('How severe is it');
    expect(lastReply(await chat.say('medium'))).toContain('Who owns it');
    const complete = await chat.say('me');
    expect(complete.draft?.missing).toEqual([]);
    expect(lastReply(complete)).toContain('Record this incident?');
    expect((await chat.say('yes')).recorded).toMatchObject([
      { data: { occurredAt: '2026-11-24T09:00', severity: 'medium', owner: 'you' } },
    ]);
  });

  it('asks again for the same field when the date cannot be read', async () => {
    await chat.say('log an incident: the support chatbot insulted a customer');
    const again = await chat.say('purple monkey');
    expect(lastReply(again)).toMatch(/did not understand/u);
    expect(lastReply(again)).toContain('When did it happen?');
    expect(again.draft?.fields).not.toHaveProperty('occurredAt');
  });

  it('refuses a date in the future for something that happened', async () => {
    await chat.say('log an incident: the support chatbot insulted a customer');
    const answer = await chat.say('tomorrow at 9');
    expect(lastReply(answer)).toMatch(/in the future/u);
    expect(answer.draft?.missing).toContain('occurredAt');
  });

  it('takes a correction in words', async () => {
    await chat.say(WHOLE_INCIDENT);
    const corrected = await chat.say('severity is medium actually');
    expect(corrected.draft?.fields['severity']?.value).toBe('medium');
    const moved = await chat.say('no, it was Friday');
    expect(moved.draft?.fields['occurredAt']?.value).toBe('2026-11-20T15:00');
  });

  it('answers a question in the middle and goes on with the form', async () => {
    await chat.say('log an incident: the support chatbot insulted a customer');
    const answer = await chat.say('which control covers telling users about incidents?');
    expect(answer.replies.join('\n')).toContain('A.8.4');
    expect(lastReply(answer)).toContain('When did it happen?');
    expect(answer.draft?.missing).toEqual(['occurredAt', 'severity', 'owner']);
  });

  it('takes thanks for no answer, and lists the register in the middle of a form', async () => {
    await chat.say(WHOLE_INCIDENT);
    await chat.say('save');
    const asked = await chat.say('log a risk: the scorecard may drift');
    const thanked = await chat.say('thanks!');
    expect(thanked.draft).toEqual(asked.draft);
    const listed = await chat.say('open high incidents');
    expect(listed.replies.join('\n')).toMatch(/1 incident[\s\S]*INC-2026-0001/u);
    expect(listed.draft).toEqual(asked.draft);
  });

  it('cancels only after asking once more', async () => {
    await chat.say(WHOLE_INCIDENT);
    const asked = await chat.say('cancel');
    expect(asked.draft).not.toBeNull();
    expect((await chat.say('no')).draft).not.toBeNull();
    await chat.say('cancel');
    const cancelled = await chat.say('yes');
    expect(cancelled.draft).toBeNull();
    expect(cancelled.recorded).toEqual([]);
  });

  it('records nothing twice when it is confirmed twice', async () => {
    await chat.say(WHOLE_INCIDENT);
    await chat.say('save');
    expect((await chat.say('save')).recorded).toEqual([]);
    expect((await chat.say('show incidents')).replies.join('\n')).toMatch(/1 incident\b/u);
  });

  it('keeps two people in one conversation apart', async () => {
    await chat.say({ user: 'U0PRIYA001', text: 'log an incident: the support chatbot insulted a customer' });
    const other = await chat.say({
      user: 'U0TOMAS001',
      text: 'log a risk: credit scores may drift for young applicants',
    });
    expect(other.draft?.type).toBe('risk');
    const first = await chat.say({ user: 'U0PRIYA001', text: 'yesterday' });
    expect(first.draft).toMatchObject({ type: 'incident', fields: { occurredAt: { value: '2026-11-23' } } });
  });

  it('keeps an open draft over a restart', async () => {
    await chat.say('log an incident: the support chatbot insulted a customer');
    const again = startChat({ dataDir: chat.dataDir });
    try {
      const answer = await again.say('yesterday');
      expect(answer.draft).toMatchObject({ type: 'incident', missing: ['severity', 'owner'] });
    } finally {
      await again.stop();
    }
  });

  it('takes a change from first words to record', async () => {
    const opened = await chat.say(
      'change request: move the support chatbot to model version 5 next Tuesday because version 4 is withdrawn in March. I own it.',
    );
    expect(opened.draft).toMatchObject({
      type: 'change',
      fields: { plannedFor: { value: '2026-12-01' }, changeKind: { value: 'model-version' } },
      missing: [],
    });
    expect((await chat.say('record it')).recorded).toMatchObject([
      { number: 'CHG-2026-0001', type: 'change' },
    ]);
  });
});

describe('odd input in the terminal', () => {
  it.each([
    ['an empty message', ''],
    ['emoji only', '🎉🎉🎉'],
    ['keyboard noise', 'asdfghjkl'],
  ])('answers %s with what it can do', async (_what, text) => {
    const { replies } = await chat.say({ text });
    expect(replies.join('\n')).toMatch(/Ask/u);
  });

  it('answers 40,000 characters with what to do instead', async () => {
    const { replies, draft } = await chat.say({ text: 'the chatbot failed again and again. '.repeat(1112) });
    expect(replies.join('\n')).toMatch(/40,0\d\d characters/u);
    expect(draft).toBeNull();
  });
});
