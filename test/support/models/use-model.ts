import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';

/** What the tests start, in a process of its own or in this one, finds the model like an organization's does. */
// What a model says reaches no statement: one database is enough.
process.env['AIMS_TEST_ONE_DATABASE'] = 'yes';
process.env['OPENAI_API_KEY'] = 'test-key';
process.env['OPENAI_BASE_URL'] = inject('modelUrl');
// What a kill can break is the same with a model, and a few rounds find it.
process.env['AIMS_TEST_KILLS'] ??= '4';
// A name of the file's own: by it the endpoint knows whether this file's assistant asked it.
process.env['AIMS_CHAT_MODEL'] = `test-model-${randomUUID()}`;
