import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import { readHead, storeHead } from '../../src/kernel/vector-heads.ts';
import { createMeaning, type Encode } from '../../src/answer/meaning/meaning.ts';
import { encode, keep, registry } from './knowledge.ts';
import { smallIndex } from './small-index.ts';

const ASKER = { allows: () => true, memory: null };
const make = (read: Encode) =>
  createAnswerer({
    index: smallIndex([]),
    registry,
    keep,
    encode: read,
    today: () => '2026-11-24',
  });

describe('what a question means', () => {
  it('is kept with one byte a weight', () => {
    const weights = Float32Array.from({ length: 384 }, (_, at) => Math.sin(at));
    const vector = Float32Array.from({ length: 384 }, (_, at) => Math.cos(3 * at) / 20);
    const exact = weights.reduce((sum, weight, at) => sum + weight * vector[at]!, 0.5);
    expect(readHead(storeHead(weights, 0.5))(vector)).toBeCloseTo(exact, 1);
  });

  it('gives each subject its chance, and a subject without weights the least', () => {
    const meaning = createMeaning(
      [{ subject: 'entry', id: 'A.6.2.8' }, { subject: 'entry', id: 'A.99.9' }, { subject: 'off-topic' }],
      encode,
    );
    const { subjects } = meaning('record of what the model saw and answered')!;
    expect(subjects[0]).toBeGreaterThan(subjects[2]!);
    expect(subjects[1]).toBe(-12);
    expect(Math.exp(subjects[0]!) + Math.exp(subjects[2]!)).toBeCloseTo(1, 3);
  });

  it('is not needed for an answer', () => {
    const question = 'which control covers event logs?';
    for (const read of [encode, () => null]) {
      expect(make(read).answer(question, ASKER).references[0]?.id).toBe('A.6.2.8');
    }
  });
});
