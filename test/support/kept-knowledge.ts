import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What is made of the knowledge takes seconds: the first file or process of a run that needs it makes it here, and the
 * others read it. `vitest.config.ts` names the folder, which is gone after the run.
 */
export const KEPT_KNOWLEDGE = process.env['AIMS_TEST_KEPT'] ?? join(tmpdir(), 'aims-kept');

mkdirSync(KEPT_KNOWLEDGE, { recursive: true });
