/**
 * Writes `knowledge/example-organization.statements`: what each statement of the example organization's documents means, so
 * that who tries the assistant waits for nothing. `npm run encode-example`, after a change to those documents.
 */
import { rmSync } from 'node:fs';
import { EXAMPLE_STATEMENTS, understandStatements } from '../src/wiring/statement-meanings.ts';
import { exampleIndex } from './example-questions.ts';
import { sentenceEncoder } from './meaning/vectors.ts';

rmSync(EXAMPLE_STATEMENTS, { force: true });
const { statements } = await understandStatements(await exampleIndex(), sentenceEncoder(), {
  file: EXAMPLE_STATEMENTS,
});
process.stdout.write(`${String(statements)} statements\n`);
