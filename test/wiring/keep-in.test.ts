import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import { answerText } from '../../src/answer/answer-text.ts';
import { buildSearchIndex } from '../../src/retrieval/build-search-index.ts';
import { keepIn } from '../../src/wiring/keep-in.ts';
import { registry } from '../answer/knowledge.ts';

let root: string;
let knowledge: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keep-'));
  knowledge = join(root, 'knowledge');
  mkdirSync(knowledge);
  writeFileSync(join(knowledge, 'a.md'), 'one');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('what is made of the knowledge', () => {
  it('is made once, and read at the next start', () => {
    const first = keepIn(join(root, 'kept'), knowledge)('table', () => new Map([['risk', 3]]));
    const again = keepIn(join(root, 'kept'), knowledge)('table', () => new Map<string, number>());
    expect(again).toEqual(first);
  });

  it('is made anew when the knowledge is another', () => {
    const folder = join(root, 'kept');
    keepIn(folder, knowledge)('table', () => 1);
    writeFileSync(join(knowledge, 'a.md'), 'two');
    expect(keepIn(folder, knowledge)('table', () => 2)).toBe(2);
  });

  it.each([
    [
      'cut off',
      (file: string) => {
        writeFileSync(file, Buffer.from([255, 15, 111]));
      },
    ],
    [
      'empty',
      (file: string) => {
        writeFileSync(file, '');
      },
    ],
    [
      'of something else',
      (file: string) => {
        writeFileSync(file, 'hello');
      },
    ],
  ])('is made anew when its file is %s', (_, spoil) => {
    const folder = join(root, 'kept');
    keepIn(folder, knowledge)('table', () => 1);
    spoil(join(folder, 'table'));
    expect(keepIn(folder, knowledge)('table', () => 2)).toBe(2);
    expect(keepIn(folder, knowledge)('table', () => 3)).toBe(2);
  });

  it('is made where nothing can be written', () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    expect(keepIn(join(file, 'kept'), knowledge)('table', () => 1)).toBe(1);
  });
});

it.each([
  'which control covers data poisoning?',
  'what is concept drfit',
  'how long is the certificate valid?',
  'certify each AI system separately under 42001?',
])('a second start answers “%s” as the first did', (question) => {
  const answers = [1, 2].map(() => {
    const keep = keepIn(join(root, 'kept'), knowledge);
    const answerer = createAnswerer({
      index: buildSearchIndex([]),
      registry,
      keep,
      today: () => '2026-11-27',
    });
    return answerText(answerer.answer(question, { allows: () => true, memory: null }));
  });
  expect(answers[1]).toBe(answers[0]);
});
