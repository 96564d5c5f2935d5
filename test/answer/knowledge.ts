import { join } from 'node:path';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';

export const KNOWLEDGE = join(import.meta.dirname, '..', '..', 'knowledge');

/** The shipped knowledge, read once for all tests of a file. */
export const { registry, problems } = loadRegistry(KNOWLEDGE);

/** What an answerer in a test has in place of what only the bench measures. */
export const NOT_MEASURED = {
  signs: (): never => {
    throw new Error('Only the bench measures these');
  },
  pageSigns: (): never => {
    throw new Error('Only the bench measures these');
  },
};
