import { LLMock } from '@copilotkit/aimock';
import type { TestProject } from 'vitest/node';
import { goodReply } from './good-replies.ts';
import { hostileReplies } from './hostile-replies.ts';

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
  mock.addFixture({ match: { predicate: () => true }, response: reply });
  await mock.start();
  project.provide('modelUrl', `${mock.url}/v1`);
  return async () => {
    await mock.stop();
  };
}
