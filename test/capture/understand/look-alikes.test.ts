import { describe, expect, test } from 'vitest';
import { understandMessage } from '../../../src/capture/understand/understand-message.ts';
import { INVENTORY } from './score-capture.ts';
import { sightOf } from '../../support/sight-of.ts';

const CONTEXT = {
  now: new Date('2026-11-24T10:30:00+01:00'),
  timezone: 'Europe/Amsterdam',
  systems: INVENTORY,
  author: 'U0AUTHOR0',
  sightOf,
};
const INCIDENT = 'The support chatbot quoted wrong rates to members yesterday.';
const CHANGE = 'We will move the support chatbot to version 5 of its model on 3 December.';

function said(message: string, field: string): unknown {
  return understandMessage(message, CONTEXT).fields[field]?.value;
}

describe('what was not done', () => {
  test.each([
    'I propose we switch it off for the weekend.',
    'We ought to take it offline.',
    'My recommendation is to revert to the previous version.',
    'Compliance wants it switched off before Friday.',
    'If I had seen it I would have blocked the topic.',
    'I booked a flight because of it.',
    'Agents sent 17 wrong follow-up mails to customers.',
    'Support gave the member an incorrect rate.',
    'Marketing had already sent the voucher to 5,412 subscribers.',
  ])('is no immediate action: “%s”', (told) => {
    expect(said(`${INCIDENT} ${told}`, 'immediateAction')).toBeUndefined();
  });

  test.each(['Rollback: n/a', 'Rollback? We should have one.', 'Way back: to be decided.'])(
    'is no way back: “%s”',
    (told) => {
      expect(said(`${CHANGE} ${told}`, 'rollbackPlan')).toBeUndefined();
    },
  );
});

describe('an immediate action', () => {
  test.each([
    ['The pilot group was told to discard drafts.', 'The pilot group was told to discard drafts'],
    ['In the meantime two analysts checked all letters by hand.', 'two analysts checked all letters by hand'],
    ['Access of the branch manager has been revoked.', 'Access of the branch manager has been revoked'],
    ['First thing we did was pause the queue.', 'pause the queue'],
    ['The cache was flushed, and a lock will be added in March.', 'The cache was flushed'],
  ])('ends where what was done ends: “%s”', (told, action) => {
    expect(said(`${INCIDENT} ${told}`, 'immediateAction')).toBe(action);
  });

  test('stands behind the “once” that begins its clause', () => {
    const told = `${INCIDENT} It started at 9:00, stopped at 11:15 once Ines restarted the service.`;
    expect(said(told, 'immediateAction')).toBe('Ines restarted the service');
  });
});

describe('a way back', () => {
  test.each([
    ['If replies get slower we deploy the old image again.', 'we deploy the old image again'],
    ['In case of problems we put version 4 back.', 'we put version 4 back'],
    ['Were it to misbehave, the connector gets disabled.', 'the connector gets disabled'],
    [
      'The old version is archived and can be put back any time.',
      'The old version is archived and can be put back any time',
    ],
    ['The filter can be re-enabled in the settings.', 'The filter can be re-enabled in the settings'],
  ])('is told without its condition: “%s”', (told, plan) => {
    expect(said(`${CHANGE} ${told}`, 'rollbackPlan')).toBe(plan);
  });
});

test('a check by others and figures of a comparison are a validation', () => {
  expect(said(`${CHANGE} Translators will verify 300 answers before.`, 'validation')).toBe(
    'Translators will verify 300 answers before',
  );
  expect(said(`${CHANGE} Five agents preferred the new answers in 41 of 60 cases.`, 'validation')).toBe(
    'Five agents preferred the new answers in 41 of 60 cases',
  );
});

test('what went wrong until the change, and what is “given”, is its reason', () => {
  expect(said(`${CHANGE} The old one was ignoring postcodes.`, 'reason')).toBe(
    'The old one was ignoring postcodes',
  );
  expect(said(`${CHANGE} The thinking behind it: complaints doubled.`, 'reason')).toBe('complaints doubled');
});

test('a failure is over when things are “fine since”, and not when they may be solved one day', () => {
  expect(said(`${INCIDENT} All good since 18:00 yesterday.`, 'endedAt')).toBe('2026-11-23T18:00');
  expect(said(`${INCIDENT} It is not solved yet, maybe solved on Friday.`, 'endedAt')).toBeUndefined();
});

test.each(['3 likely, 4 impact', '3/5 likely, 4/5 impact', '3 likely and 4 impact'])(
  'numbers before the names of the scales are their ratings: “%s”',
  (told) => {
    const risk = `Risk: members may trust the support chatbot blindly. ${told}.`;
    expect([said(risk, 'likelihood'), said(risk, 'impact')]).toEqual([3, 4]);
  },
);

test('a step from one release number to the next is a new model version, and a feed is data', () => {
  expect(said('Pricing forecast 3.1 → 3.2, done yesterday at 19:00.', 'changeKind')).toBe('model-version');
  expect(said('The pricing forecast will be fed with hail data from 4 January 2027.', 'changeKind')).toBe(
    'data',
  );
});
