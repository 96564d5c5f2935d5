import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES, MARKS, STRETCHES, type ClassName } from '../../../../src/capture/understand/reader/tags.ts';
import { readText } from '../../../../src/capture/understand/text/reading.ts';
import { understandMessage } from '../../../../src/capture/understand/understand-message.ts';
import { sightOf } from '../../../support/sight-of.ts';
import { anyText } from '../phrases.ts';

const CONTEXT = {
  now: new Date('2026-11-24T09:30:00Z'),
  timezone: 'Europe/Amsterdam',
  systems: [{ name: 'Support chatbot', aliases: ['chatbot'] }],
  author: 'U0AUTHOR0',
};

describe('what is seen in a message', () => {
  it('lies within it and is more or less likely, whatever is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readText(text);
        const sight = sightOf(reading);
        if (sight === null) return;
        const all = { from: 0, to: reading.tokens.length };
        for (const name of STRETCHES) {
          const seen = sight.stretch(name);
          const { from, to } = seen ?? all;
          expect([0 <= from, from < to, to <= reading.tokens.length]).toEqual([true, true, true]);
          expectChance(seen?.chance ?? 0);
          expectChance(sight.within(name, all));
        }
        for (const name of MARKS) expectChance(sight.mark(name, all));
        for (const name of Object.keys(CLASSES) as ClassName[]) {
          const chances = [...sight.chances(name).values()];
          for (const chance of chances) expectChance(chance);
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 4);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing where nothing is written', () => {
    expect(sightOf(readText(''))).toBeNull();
    expect(sightOf(readText(' \t '))).toBeNull();
  });

  it('ends where a message is longer than is looked at', () => {
    const sight = sightOf(readText('the chatbot told a customer nonsense , '.repeat(100)));
    expect(sight?.stretch('system')?.to).toBeLessThan(300);
    expect(sight?.within('system', { from: 690, to: 700 })).toBe(0);
  });
});

function expectChance(chance: number): void {
  expect(chance).toBeGreaterThanOrEqual(0);
  expect(chance).toBeLessThanOrEqual(1.000001);
}

describe('a message that no rule reads', () => {
  const read = (message: string) => understandMessage(message, { ...CONTEXT, sightOf });

  it('has its words taken as what they are seen to be', () => {
    const { kind, fields } = read(
      'I have allowed the support chatbot to place orders itself up to 200 euro since Monday, before it could only propose.',
    );
    expect(kind).toBe('change');
    expect(fields['changeKind']?.value).toBe('tool-access');
  });

  it('leaves open what the message says twice, as the rules do', () => {
    const { kind, fields } = read(
      'The support chatbot confused 40 customers yesterday, severity high, and Kim says it was low severity.',
    );
    expect(kind).toBe('incident');
    expect(fields['severity']).toBeUndefined();
  });

  it('is understood by the rules alone where nothing can be seen', () => {
    const message = 'On Monday the support chatbot showed 12 customers wrong prices. Severity high.';
    for (const context of [CONTEXT, { ...CONTEXT, sightOf: () => null }]) {
      const { kind, fields } = understandMessage(message, context);
      expect(kind).toBe('incident');
      expect(fields['system']?.value).toBe('Support chatbot');
      expect(fields['severity']?.value).toBe('high');
    }
  });
});
