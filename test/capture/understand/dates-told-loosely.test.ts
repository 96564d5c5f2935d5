// Dates that stand behind "about", on the morning after, or set off behind something else.
import { expect, test } from 'vitest';
import { datesIn } from './dates-in.ts';

test.each([
  [
    'The chatbot was down from 12:00 till about 18:30 on Friday',
    { occurredAt: '2026-11-20T12:00', endedAt: '2026-11-20T18:30' },
  ],
  [
    'The chatbot gave wrong answers between around 9 and about 11 yesterday',
    { occurredAt: '2026-11-23T09:00', endedAt: '2026-11-23T11:00' },
  ],
  [
    'On Monday at 21:00 the fraud model blocked 212 cards. It was over the following morning, 06:30.',
    { occurredAt: '2026-11-23T21:00', endedAt: '2026-11-24T06:30' },
  ],
])('in %j are those of the incident', (text, dates) => {
  expect(datesIn('incident', text)).toEqual(dates);
});

test('behind the reason of a change, set off by a comma, are those of the change', () => {
  expect(
    datesIn(
      'change',
      'Disabled auto-approve in credit scoring since it approved loans with missing income, done on Saturday at 22:15',
    ),
  ).toEqual({ implementedAt: '2026-11-21T22:15' });
});

test('in a week that is counted are no day', () => {
  expect(datesIn('change', 'We replace the chatbot’s model in the second week of December')).toEqual({});
  expect(datesIn('incident', 'The chatbot was down in the first week of November')).toEqual({});
});
