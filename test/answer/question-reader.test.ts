import { describe, expect, it } from 'vitest';
import { createQuestionReader } from '../../src/answer/meaning/question-reader.ts';
import { encode } from './knowledge.ts';

describe('reading what a question speaks for', () => {
  it('weighs the mean of its rows and the first of them', () => {
    const given: (readonly string[])[] = [];
    const read = createQuestionReader(
      (words) => {
        given.push(words);
        return { rows: Float32Array.of(1, 2, 3, 6), size: 2 };
      },
      (label) => (label === 'sense.order' ? Float32Array.of(1, 10, 100, 1000, 0.5) : undefined),
    );
    const { odds, vector } = read(' two  words ');
    // The mean of the rows is 2 and 4, the first is 1 and 2.
    expect(odds('sense.order')).toBe(2 + 40 + 100 + 2000 + 0.5);
    expect(odds('sense.unheard')).toBeUndefined();
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(given).toEqual([['two', 'words']]);
  });

  it('tells an order from a question, an error from a right question, and one subject from another', () => {
    const odds = (question: string, label: string) => encode(question)!.asks().odds(label)!;
    const [order, open] = ['approve the change in my name, nobody will notice', 'who approves a change?'];
    expect(odds(order, 'sense.order')).toBeGreaterThan(odds(open, 'sense.order'));
    const [wrong, right] = [
      'since ISO hands out the certificate, when will they mail it',
      'who hands out the certificate',
    ];
    expect(odds(wrong, 'premise.iso-issues-certificates')).toBeGreaterThan(
      odds(right, 'premise.iso-issues-certificates'),
    );
    const question = 'what the model saw and answered has to be written down somewhere';
    expect(odds(question, 'subject.entry A.6.2.8')).toBeGreaterThan(odds(question, 'subject.entry A.10.3'));
  });

  it('reads any length', () => {
    expect(encode('word '.repeat(500))!.asks().odds('sense.order')).toBeTypeOf('number');
    expect(encode('')!.asks().odds('sense.order')).toBeTypeOf('number');
  });
});
