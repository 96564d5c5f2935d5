import { describe, expect, it } from 'vitest';
import { checkWitnesses, readWitnesses, witnessInWords } from '../../src/records/witness.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const chain = [
  { seq: 1, hash: A },
  { seq: 2, hash: B },
];

describe('a witness of the audit chain', () => {
  it('is read back from a message, once however often it stands there', () => {
    const text = `week 48\n${witnessInWords({ seq: 2, hash: B })}\n> ${witnessInWords({ seq: 2, hash: B })}`;
    expect(readWitnesses(text)).toEqual([{ seq: 2, hash: B }]);
    expect(readWitnesses('Nothing is due this week.')).toEqual([]);
  });

  it('holds at its place in the chain, and nowhere else', () => {
    const problems = checkWitnesses(
      [
        { seq: 2, hash: B },
        { seq: 1, hash: B },
        { seq: 3, hash: B },
      ],
      chain,
    ).map(({ problem }) => problem);
    expect(problems).toEqual([
      null,
      'event 1 has another hash: the chain was changed at it or before it',
      'the chain ends before event 3: its end was cut off',
    ]);
  });
});
