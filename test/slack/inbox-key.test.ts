import { describe, expect, it } from 'vitest';
import { inboxKeyOf } from '../../src/slack/inbox-key.ts';
import { parseEvent } from '../../src/slack/parse-event.ts';
import * as envelopes from './envelopes.ts';

const { SELF, TS } = envelopes;

function keyed(envelope: unknown): ReturnType<typeof inboxKeyOf> {
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

  it('is one for a double click, also over the turn of a second, and new for a press after it', () => {
    const at = (action_ts: string, more: Record<string, unknown> = {}) =>
      keyed(envelopes.press({ ...CANCEL, action_ts }, { trigger_id: `${action_ts}.1`, ...more }));
    expect(at('10.1').key).toBe(at('10.4').key);
    expect(at('11.01').alias).toBe(at('10.99').key);
    expect([at('12.5').key, at('12.5').alias]).not.toContain(at('10.1').key);
  });

  it('is another one on another state of the message, for another control and for another person', () => {
    const press = (more: Record<string, unknown> = {}, control: Record<string, unknown> = CANCEL) =>
      keyed(envelopes.press(control, more)).key;
    const keys = [
      press(),
      press({ message: { type: 'message', ts: TS, text: 'How severe is it?', edited: { ts: '2' } } }),
      press({ user: { id: 'U0TOMAS001' } }),
      press({}, { ...CANCEL, value: '{"do":"resume","draft":"d"}' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is new with every trigger where a press has no time', () => {
    const without = (trigger_id: string) =>
      keyed(envelopes.press({ ...CANCEL, action_ts: undefined }, { trigger_id })).key;
    expect(without('1.1')).toBe(without('1.1'));
    expect(without('1.1')).not.toBe(without('1.2'));
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
