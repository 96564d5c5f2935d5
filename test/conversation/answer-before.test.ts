// What of the answer before is said of again, and by whom.
import { expect, it } from 'vitest';
import { memoryOf } from '../../src/answer/answer.ts';
import type { Memory } from '../../src/answer/asked.ts';
import { answerIn, type Asking } from '../../src/conversation/answer-question.ts';
import type { TurnDeps } from '../../src/conversation/deps.ts';
import { ask } from '../answer/small-organization.ts';

const ASKER = 'U0PRIYA02';
const CONVERSATION = 'slack:D1:1.1';

/** What the assistant says to `user` behind an answer to `ASKER`, and what it remembers then. */
async function saidBehind(question: string, said: string, user = ASKER, more: object = {}) {
  const left = memoryOf(ask(question));
  const deps = {
    actor: (person: string) => ({ person, roles: [] }),
    statement: () => null,
    documentUrl: () => null,
    showWriting: () => undefined,
    investigation: null,
    memories: { of: () => Promise.resolve({ conversation: CONVERSATION, asker: ASKER, ...left, ...more }) },
    ask: (asked: string, { memory }: { memory: Memory | null }) => Promise.resolve(ask(asked, memory)),
  };
  const asking = { kind: 'message', direct: true, user, conversation: CONVERSATION, place: 'D1' };
  const { answer, changes } = await answerIn(said, asking as never as Asking, deps as never as TurnDeps);
  return { answer, changes };
}

const LOGS = 'how long do we keep prompt logs?';

it('the person who asked hears it shorter, and can go on from it', async () => {
  const { answer, changes } = await saidBehind(LOGS, 'shorter please');
  expect(answer.kind).toBe('retold');
  expect(changes).toEqual([
    { change: 'remember', memory: expect.objectContaining({ asker: ASKER, question: LOGS }) as unknown },
  ]);
});

it('nobody else hears it', async () => {
  const { answer } = await saidBehind(LOGS, 'shorter please', 'U0TOMAS01');
  expect(answer.kind).not.toBe('retold');
});

it('a list of the register that came behind it is not taken for it', async () => {
  const list = { asker: ASKER, query: {} };
  const { answer } = await saidBehind(LOGS, 'are you sure?', ASKER, { list });
  expect(answer.kind).not.toBe('retold');
});

it('an answer that missed is noted with its question, and not with the complaint', async () => {
  const { changes } = await saidBehind(LOGS, 'that’s not what I asked');
  expect(changes).toContainEqual({ change: 'note-declined', question: LOGS });
});

it('thanks leave what was asked before', async () => {
  const { changes } = await saidBehind(LOGS, 'great, thanks!');
  expect(changes).toEqual([]);
});
