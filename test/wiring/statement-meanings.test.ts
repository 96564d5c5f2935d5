// Documents are found by their meaning too: the example's from the start, others when they were read for it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nearStatementsBy } from '../../src/answer/meaning/near-statements.ts';
import { statementsOf } from '../../src/answer/organization/statements-of.ts';
import {
  EXAMPLE_STATEMENTS,
  lacksMeanings,
  openStatementMeanings,
  understandStatements,
} from '../../src/wiring/statement-meanings.ts';
import { exampleIndex } from '../answer/example-answerer.ts';
import { encode } from '../answer/knowledge.ts';

const dir = mkdtempSync(join(tmpdir(), 'aims-understood-'));
afterAll(() => rmSync(dir, { recursive: true }));

const index = await exampleIndex();
const own = join(dir, 'own.statements');

describe('what the example organization’s documents state', () => {
  it('comes with its meaning; after a change to them: npm run encode-example', async () => {
    expect(lacksMeanings(index, await openStatementMeanings(index, [EXAMPLE_STATEMENTS]))).toBe(false);
  });

  it('means what the encoder reads in it', async () => {
    const vectorsOf = await openStatementMeanings(index, [EXAMPLE_STATEMENTS]);
    const document = index.documents[3]!;
    const passage = index.passages(document.id)[1]!;
    const [near] = nearStatementsBy(encode, vectorsOf)(statementsOf(document, passage)[0]!, [passage])!;
    expect(Math.max(...near!.each)).toBeGreaterThan(0.999);
  });

  it('is not read again when it is known', async () => {
    const read = await understandStatements(index, encode, { file: own, shipped: [EXAMPLE_STATEMENTS] });
    expect(read.added).toBe(0);
    expect(read.statements).toBeGreaterThan(500);
  });
});

describe('where no meaning can be read', () => {
  it('nothing is known of what documents state, and words find them', async () => {
    expect(await understandStatements(index, () => null, { file: own })).toEqual({ statements: 0, added: 0 });
    expect(lacksMeanings(index, await openStatementMeanings(index, [own]))).toBe(true);
  });
});
