import { describe, expect, it } from 'vitest';
import { inboxKeyOf } from '../../src/slack/inbox-key.ts';
import { parseEvent } from '../../src/slack/parse-event.ts';
import * as envelopes from './envelopes.ts';

const { SELF, TS } = envelopes;

function keyed(envelope: unknown): { key: string; lane: string } {
  const incoming = parseEvent(envelope, SELF);
  if (incoming.kind === 'ignored') throw new Error(incoming.why);
  return inboxKeyOf(envelope, incoming);
}

const CANCEL = { type: 'button', action_id: 'press:0', value: '{"do":"cancel","draft":"d"}' };

describe('the inbox key', () => {
  it('is one for a mention that comes as two events', () => {
    const text = '<@U0AIMSBOT1> hello';
    expect(keyed(envelopes.message({ text })).key).toBe(`message:C0GENERAL1:${TS}`);
    expect(keyed(envelopes.mention(text))).toEqual(keyed(envelopes.message({ text })));
  });

  it('differs for two messages and for two edits of one message', () => {
    const edit = (id: string) => ({ ...envelopes.changed({ text: 'a' }, { text: 'b' }), event_id: id });
    const keys = [
      keyed(envelopes.message()),
      keyed(envelopes.message({ ts: '1790000001.000100' })),
      keyed(edit('Ev1')),
      keyed(edit('Ev2')),
      keyed(envelopes.deleted({})),
    ].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is new with every press, also without a trigger', () => {
    const first = keyed(envelopes.press(CANCEL));
    expect(keyed(envelopes.press(CANCEL))).toEqual(first);
    expect(keyed(envelopes.press(CANCEL, { trigger_id: '99.1' })).key).not.toBe(first.key);
    const at = (action_ts: string) => envelopes.press({ ...CANCEL, action_ts }, { trigger_id: undefined });
    expect(keyed(at('1.1')).key).not.toBe(keyed(at('1.2')).key);
  });

  it('puts a message, its edit and its deletion into one lane', () => {
    const lanes = [
      envelopes.message(),
      envelopes.changed({ text: 'a' }, { text: 'b' }),
      envelopes.deleted({}),
    ].map((envelope) => keyed(envelope).lane);
    expect(new Set(lanes)).toEqual(new Set([`slack:C0GENERAL1:${TS}`]));
  });

  it('takes a command’s trigger', () => {
    expect(keyed(envelopes.slashCommand('help')).key).toBe(
      'command-13345224609.738474920.8088930838d88f008e0',
    );
  });
});
