import { join } from 'node:path';
import { loadRegistry } from '../../src/answer/knowledge/load-registry.ts';

export const KNOWLEDGE = join(import.meta.dirname, '..', '..', 'knowledge');

/** The shipped knowledge, read once for all tests of a file. */
export const { registry, problems } = loadRegistry(KNOWLEDGE);
