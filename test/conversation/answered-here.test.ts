import { expect, it } from 'vitest';
import { answeredHere, type Asking } from '../../src/conversation/answer-question.ts';
import type { TurnDeps } from '../../src/conversation/deps.ts';
import { ask } from '../answer/small-organization.ts';

const URL_OF_DOCUMENTS = 'https://wiki.example.org/';

it('what took several looks has its sources as links too', () => {
  const answer = ask('how long do we keep prompt logs?');
  const asking = { kind: 'message', direct: true, user: 'U0PRIYA02', conversation: 'C1:1', place: 'D1' };
  const deps = {
    actor: (person: string) => ({ person, roles: [] }),
    statement: () => null,
    documentUrl: (id: string) => `${URL_OF_DOCUMENTS}${id}`,
  };
  const { reply } = answeredHere(
    answer,
    answer.question,
    asking as never as Asking,
    deps as never as TurnDeps,
  );
  expect(JSON.stringify(reply)).toContain(URL_OF_DOCUMENTS);
});
