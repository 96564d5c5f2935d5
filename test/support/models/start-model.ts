import { LLMock } from '@copilotkit/aimock';
import type { TestProject } from 'vitest/node';
import { goodReply } from './good-replies.ts';
import { keepConnections } from './keep-connections.ts';
import { hostileReplies } from './hostile-replies.ts';
import { ASKED } from './was-model-asked.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The endpoint of the model with which the tests of a project run. */
    modelUrl: string;
  }
}

/** One endpoint for all files of a project; its name says which model it is. */
export default async function startModel(project: TestProject): Promise<() => Promise<void>> {
  const reply = project.name.includes('hostile') ? hostileReplies() : goodReply;
  const mock = new LLMock({ port: 0, logLevel: 'silent', latency: 0 });
  const asked = new Set<string>();
  mock.addFixture({
    match: { predicate: () => true },
    response: (request) => {
      asked.add(request.model);
      return reply(request);
    },
  });
  mock.mount(ASKED, {
    handleRequest: (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify([...asked]));
      return Promise.resolve(true);
    },
  });
  await mock.start();
  keepConnections(mock);
  project.provide('modelUrl', `${mock.url}/v1`);
  return async () => {
    await mock.stop();
  };
}
