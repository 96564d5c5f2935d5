import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../src/capture/understand/read-answer.ts';
import { recordKinds, recordTypes } from '../../../src/records/record-types.ts';
import { INVENTORY } from './score-capture.ts';
import { sightOf } from '../../support/sight-of.ts';

const context = {
  now: new Date('2026-11-24T10:30:00+01:00'),
  timezone: 'Europe/Amsterdam',
  systems: INVENTORY,
  author: 'U0AUTHOR',
  sightOf,
};

function fieldOf(name: string) {
  return recordKinds.map((kind) => recordTypes[kind].field(name)).find((field) => field !== undefined)!;
}

const UNDERSTOOD: readonly (readonly [field: string, text: string, value: unknown])[] = [
  ['occurredAt', 'yesterday around 3pm', '2026-11-23T15:00'],
  ['occurredAt', 'it was Monday I think', '2026-11-23'],
  ['occurredAt', '3/11', '2026-11-03'],
  ['occurredAt', 'the 3rd', '2026-11-03'],
  ['occurredAt', 'sat', '2026-11-21'],
  ['occurredAt', 'just now', '2026-11-24T10:30'],
  ['occurredAt', 'last Tuesday, at noon', '2026-11-17T12:00'],
  ['occurredAt', 'um maybe around three ish in the afternoon yesterday', '2026-11-23T15:00'],
  ['occurredAt', '3ish yesterday', '2026-11-23T15:00'],
  ['occurredAt', 'pretty sure it was the 20th', '2026-11-20'],
  ['occurredAt', '20/11 at 14', '2026-11-20T14:00'],
  ['occurredAt', 'not yesterday, Saturday', '2026-11-21'],
  ['plannedFor', 'next Tuesday', '2026-12-01'],
  ['dueDate', 'end of Q1', '2027-03-31'],
  ['severity', 'High!', 'high'],
  ['severity', 'hihg', 'high'],
  ['severity', 'I would say low', 'low'],
  ['severity', 'P1', 'critical'],
  ['severity', 'hmm, high?', 'high'],
  ['severity', 'not low, more like high', 'high'],
  ['affectedCount', 'about 40', 40],
  ['affectedCount', 'a dozen', 12],
  ['affectedCount', '1.2k', 1200],
  ['affectedCount', 'nobody', 0],
  ['affectedCount', 'no one as far as I know', 0],
  ['affectedCount', 'like forty people?', 40],
  ['affectedCount', '40-ish', 40],
  ['affectedCount', '14 people, not 40', 14],
  ['affectedCount', 'just one customer', 1],
  ['owner', 'me', 'U0AUTHOR'],
  ['owner', "I'll take it", 'U0AUTHOR'],
  ['owner', '<@U123|ana> please', 'U123'],
  ['system', 'chatbott', 'Support chatbot'],
  ['system', 'the warehouse robot.', 'warehouse robot'],
  ['system', 'it was our new Billing Oracle', 'Billing Oracle'],
  ['system', "it's not the chatbot, it's the summarizer", 'Call summarizer'],
  ['system', 'hmm the scoring one', 'Credit-scoring model'],
  ['likelihood', '4/5', 4],
  ['likelihood', 'four', 4],
  ['likelihood', 'almost certain', 5],
  ['likelihood', 'possible I think', 3],
  ['impact', 'severe', 5],
  ['treatment', 'we accept it', 'accept'],
  ['treatment', 'mitigate', 'reduce'],
  ['treatment', 'we live with it', 'accept'],
  ['changeKind', 'it is a new version of the model', 'model-version'],
  ['changeKind', 'the training data', 'data'],
  ['harmTypes', 'privacy and discrimination', ['privacy', 'fundamental-rights']],
  ['harmTypes', 'none, a near miss', ['none']],
  ['reason', 'because version 4 is withdrawn', 'version 4 is withdrawn'],
  ['rootCause', 'the cause was that nobody had tested the mapping', 'nobody had tested the mapping'],
  ['correctiveAction', 'the corrective action is to test the mapping', 'test the mapping'],
  ['title', 'Chatbot showed an address', 'Chatbot showed an address'],
  ['immediateAction', 'we switched it off', 'we switched it off'],
];

const NOT_UNDERSTOOD: readonly (readonly [field: string, text: string])[] = [
  ['occurredAt', 'no idea'],
  ['occurredAt', 'next week'],
  ['occurredAt', 'when?'],
  ['occurredAt', 'asdf'],
  ['occurredAt', 'hmm monday? or tuesday'],
  ['severity', 'not high'],
  ['severity', 'dunno, pretty bad I guess'],
  ['severity', 'high or critical'],
  ['severity', 'what does high mean?'],
  ['severity', 'banana'],
  ['affectedCount', 'lots'],
  ['affectedCount', 'a lo'],
  ['affectedCount', 'a lot'],
  ['affectedCount', 'a couple'],
  ['affectedCount', 'a handful of them'],
  ['affectedCount', '14 claims'],
  ['affectedCount', '12 percent'],
  ['owner', 'Anna'],
  ['owner', 'not me'],
  ['owner', 'I accept the residual risk'],
  ['owner', '<@U1> or <@U2>'],
  ['system', 'chatbot or fraud detection'],
  ['system', 'both'],
  ['system', 'the thing that sorts claims'],
  ['likelihood', 'very unlikely'],
  ['likelihood', '3 or 4'],
  ['treatment', 'transfer or avoid'],
  ['reason', 'because'],
  ['title', '???'],
  ['immediateAction', 'what do you mean?'],
  ['immediateAction', 'qwerty'],
  ['immediateAction', 'asdkjh'],
  ['owner', 'not sure yet, ask <@U0ANA01>'],
  ['immediateAction', ':thumbsup:'],
];

const INVALID: readonly (readonly [field: string, text: string, reason: RegExp])[] = [
  ['occurredAt', 'tomorrow', /in the future/u],
  ['plannedFor', 'yesterday', /in the past/u],
  ['plannedFor', 'next month', /“next month” names no day/u],
  ['plannedFor', 'sometime in spring', /names no day/u],
  ['plannedFor', 'as soon as possible', /names no day/u],
  ['affectedCount', 'between 20 and 30', /range/u],
  ['affectedCount', 'nobody else was affected', /those you told of/u],
  ['affectedCount', '3.5', /whole number/u],
  ['likelihood', '7', /between 1 and 5/u],
  ['likelihood', '2.5', /whole number/u],
];

describe('an answer', () => {
  test.each(UNDERSTOOD)('to %s: %j is understood', (name, text, value) => {
    expect(readAnswer(fieldOf(name), text, context)).toMatchObject({ outcome: 'understood', value });
  });

  test.each(NOT_UNDERSTOOD)('to %s: %j is asked again', (name, text) => {
    expect(readAnswer(fieldOf(name), text, context)).toEqual({ outcome: 'not-understood' });
  });

  test.each(INVALID)('to %s: %j is refused with a reason', (name, text, reason) => {
    expect(readAnswer(fieldOf(name), text, context)).toEqual({
      outcome: 'invalid',
      reason: expect.stringMatching(reason),
    });
  });

  test('that a field gives as its example is understood', () => {
    for (const field of recordKinds.flatMap((kind) => recordTypes[kind].fields)) {
      const text = field.input.kind === 'person' ? '<@U0ANA01>' : field.example;
      const evening = { ...context, now: new Date('2026-11-24T20:00:00+01:00') };
      expect({ field: field.name, ...readAnswer(field, text, evening) }).toMatchObject({
        outcome: 'understood',
      });
    }
  });
});
