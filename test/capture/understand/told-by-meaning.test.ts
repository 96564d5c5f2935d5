import { describe, expect, it } from 'vitest';
import { understandMessage } from '../../../src/capture/understand/understand-message.ts';
import { meantChances } from '../../../src/capture/understand/text/meant-chances.ts';
import { storeHead } from '../../../src/kernel/vector-heads.ts';
import { meaningOf } from '../../support/meaning-of.ts';

const CONTEXT = {
  now: new Date('2026-11-24T09:30:00Z'),
  timezone: 'Europe/Amsterdam',
  systems: [{ name: 'Support chatbot', aliases: ['chatbot'] }],
  author: 'U0AUTHOR0',
};
const CALENDAR = 'Starting Friday the support chatbot can look into the calendar of the technicians.';

describe('a change that names no kind', () => {
  it('is of the kind that its meaning speaks for, with the sentence that tells it', () => {
    const { kind, fields } = understandMessage(CALENDAR, { ...CONTEXT, meaningOf });
    expect(kind).toBe('change');
    expect(fields['changeKind']).toEqual({
      value: 'tool-access',
      said: 'Starting Friday the support chatbot can look into the calendar of the technicians',
    });
  });

  it('is asked for its kind where no meaning can be read', () => {
    for (const context of [CONTEXT, { ...CONTEXT, meaningOf: () => null }])
      expect(understandMessage(CALENDAR, context).fields['changeKind']).toBeUndefined();
  });

  it('is asked for its kind where nothing speaks clearly for one', () => {
    const { fields } = understandMessage('Change to the support chatbot on Friday. Details follow.', {
      ...CONTEXT,
      meaningOf,
    });
    expect(fields['changeKind']).toBeUndefined();
  });
});

describe('the chance of a class by words and meaning', () => {
  const heads = {
    up: storeHead(Float32Array.from([2, 0, 1, 0]), 0),
    down: storeHead(Float32Array.from([0, 2, 0, 1]), 0),
  };
  const chances = meantChances(heads, ['up', 'down']);
  const halves = new Map([['up', 0.5], ['down', 0.5]] as const); // prettier-ignore

  it('follows the meaning where the words say nothing', () => {
    expect(chances(halves, Float32Array.from([1, 0])).get('up')).toBeGreaterThan(0.8);
    expect(chances(halves, Float32Array.from([0, 1])).get('down')).toBeGreaterThan(0.8);
  });

  it('follows the words where the meaning says nothing, and adds up to one', () => {
    const words = new Map([['up', 0.99], ['down', 0.01]] as const); // prettier-ignore
    const both = chances(words, Float32Array.from([0, 0]));
    expect(both.get('up')).toBeGreaterThan(0.6);
    expect(both.get('up')! + both.get('down')!).toBeCloseTo(1);
  });

  it('takes a word that was never seen for unlikely and not for impossible', () => {
    const words = new Map([['up', 0], ['down', 1]] as const); // prettier-ignore
    expect(chances(words, Float32Array.from([1, 0])).get('up')).toBeGreaterThan(0);
  });
});
