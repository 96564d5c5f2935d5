import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomingSchema } from '../../src/conversation/incoming.ts';
import { inboxKeyOf } from '../../src/slack/inbox-key.ts';
import { parseEvent } from '../../src/slack/parse-event.ts';
import * as envelopes from './envelopes.ts';

const { SELF } = envelopes;
const RUNS = 5000;

const samples: readonly unknown[] = [
  envelopes.message(),
  envelopes.mention('<@U0AIMSBOT1> hi'),
  envelopes.changed({ text: 'a' }, { text: 'b' }),
  envelopes.deleted({}),
  envelopes.slashCommand('ask x'),
  envelopes.press({ type: 'button', action_id: 'press:0', value: '{"do":"cancel","draft":"d"}' }),
  envelopes.messageShortcut(),
  envelopes.globalShortcut(),
];

/** A real payload in which one value, somewhere, is something else. */
const damaged = fc
  .tuple(fc.constantFrom(...samples), fc.jsonValue(), fc.nat())
  .map(([sample, value, where]) => replaceNth(sample, where % countValues(sample), value));

describe('the edge to Slack', () => {
  it('reads any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (envelope) => {
        parseEvent(envelope, SELF);
      }),
      { numRuns: RUNS },
    );
  });

  it('makes something valid, or nothing, of a damaged payload', () => {
    fc.assert(
      fc.property(damaged, (envelope) => {
        const incoming = parseEvent(envelope, SELF);
        if (incoming.kind === 'ignored') return;
        expect(incomingSchema.safeParse(incoming).error).toBeUndefined();
        expect(inboxKeyOf(envelope, incoming).key).not.toBe('');
      }),
      { numRuns: RUNS },
    );
  });

  it('reads a payload the same after it was stored', () => {
    for (const sample of samples) {
      const stored: unknown = JSON.parse(JSON.stringify(sample));
      expect(parseEvent(stored, SELF)).toEqual(parseEvent(sample, SELF));
      expect(parseEvent(stored, SELF).kind).not.toBe('ignored');
    }
  });

  it('keeps every word of a message that has no markup', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[<>&]/.test(text));
    fc.assert(
      fc.property(words, (text) => {
        const incoming = parseEvent(envelopes.message({ text, channel: 'D0PRIYA001' }), SELF);
        expect(incoming).toMatchObject({ kind: 'message', text: text.trim() });
      }),
      { numRuns: 2000 },
    );
  });
});

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + countValues(inner), 1);
}

function replaceNth(value: unknown, index: number, replacement: unknown): unknown {
  if (index === 0) return replacement;
  if (typeof value !== 'object' || value === null) return value;
  let left = index - 1;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    const size = countValues(inner);
    const replaced = left >= 0 && left < size ? replaceNth(inner, left, replacement) : inner;
    left -= size;
    return [key, replaced];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
