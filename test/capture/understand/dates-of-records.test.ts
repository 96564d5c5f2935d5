import { describe, expect, test } from 'vitest';
import type { RecordKind } from '../../../src/records/define-record.ts';
import { understandFields } from '../../../src/capture/understand/understand-message.ts';
import { INVENTORY } from './score-capture.ts';

const context = {
  now: new Date('2026-11-24T18:30:00+01:00'),
  timezone: 'Europe/Amsterdam',
  systems: INVENTORY,
  author: 'U0AUTHOR',
};
const DATES = ['occurredAt', 'detectedAt', 'endedAt', 'plannedFor', 'implementedAt', 'dueDate', 'reviewDate'];

function datesIn(kind: RecordKind, text: string): Record<string, unknown> {
  const { fields } = understandFields(kind, text, context);
  return Object.fromEntries(DATES.flatMap((name) => (fields[name] ? [[name, fields[name].value]] : [])));
}

describe('the dates of an incident', () => {
  test.each([
    ['It started on Monday and was fixed this morning', { occurredAt: '2026-11-23', endedAt: '2026-11-24' }],
    [
      'Yesterday at 16:10 it went down, we noticed at 16:25, back up at 17:00',
      { occurredAt: '2026-11-23T16:10', detectedAt: '2026-11-23T16:25', endedAt: '2026-11-23T17:00' },
    ],
    ['On Tuesday the chatbot went down at 14:00', { occurredAt: '2026-11-17T14:00' }],
    [
      'On Sunday at 23:30 it went down, back at quarter past one',
      { occurredAt: '2026-11-22T23:30', endedAt: '2026-11-23T01:15' },
    ],
    [
      'We found out today that on Friday the chatbot leaked data',
      { occurredAt: '2026-11-20', detectedAt: '2026-11-24' },
    ],
    [
      'A customer told us this morning that it was rude on Saturday',
      { occurredAt: '2026-11-21', detectedAt: '2026-11-24' },
    ],
    ['nobody saw it until 4 November', { detectedAt: '2026-11-04' }],
    ['It was offline until 17:30', { endedAt: '2026-11-24T17:30' }],
    [
      'It answered in German today, 9.15 till 10.20',
      { occurredAt: '2026-11-24T09:15', endedAt: '2026-11-24T10:20' },
    ],
    [
      'Today 24 Nov the chatbot was down 06:10-06:55',
      { occurredAt: '2026-11-24T06:10', endedAt: '2026-11-24T06:55' },
    ],
    [
      'Far too many alerts yesterday. Nobody could keep up. Between 09:00 and 16:00.',
      { occurredAt: '2026-11-23T09:00', endedAt: '2026-11-23T16:00' },
    ],
    [
      'Friday night the on-call was paged at 22:48. It began at 22:30. Ended 23:41.',
      { occurredAt: '2026-11-20T22:30', detectedAt: '2026-11-20T22:48', endedAt: '2026-11-20T23:41' },
    ],
    [
      'At 1:20pm the chatbot stopped and at 5 it was fine again',
      { occurredAt: '2026-11-24T13:20', endedAt: '2026-11-24T17:00' },
    ],
    [
      'On the 12th it scored a couple twice. The couple came back on the 15th and only then we saw it.',
      { occurredAt: '2026-11-12', detectedAt: '2026-11-15' },
    ],
    [
      'Between Tuesday and Friday last week it was fed twice. A key on the month, in place since today.',
      { occurredAt: '2026-11-17', endedAt: '2026-11-20' },
    ],
    [
      'At 13:02 today we switched the wrong flag and the chatbot was offline until 13:09',
      { occurredAt: '2026-11-24T13:02', endedAt: '2026-11-24T13:09' },
    ],
    ['Found during the audit on 19 November', { detectedAt: '2026-11-19' }],
    ['Doc search found nothing on Monday', { occurredAt: '2026-11-23' }],
    ['It was rude on Friday. We informed the regulator on Monday.', { occurredAt: '2026-11-20' }],
    ['It was rude on Friday. We switched it off at 16:00.', { occurredAt: '2026-11-20' }],
    ['It was rude on Friday. It will be fixed tomorrow.', { occurredAt: '2026-11-20' }],
    ['The version we deployed on 3 November was rude on Friday', { occurredAt: '2026-11-20' }],
    ['The bot promised delivery on 3 December, that was yesterday', { occurredAt: '2026-11-23' }],
    [
      'On the 12th the vendor pushed v3 of the OCR tool, ever since it reads 7 as 1',
      { occurredAt: '2026-11-12' },
    ],
    [
      'The triage app mixed up two patients on 17 November, found by the pharmacist the day after',
      { occurredAt: '2026-11-17', detectedAt: '2026-11-18' },
    ],
    [
      'We became aware today that since the update of 1 October the scorecard has been wrong',
      { occurredAt: '2026-10-01', detectedAt: '2026-11-24' },
    ],
    ['The recommender shows alcohol to minors. Blocked that category on Saturday.', {}],
    [
      'It was down at 5:40. Everything worked again from 06:30.',
      { occurredAt: '2026-11-24T05:40', endedAt: '2026-11-24T06:30' },
    ],
  ])('in %j are told apart', (text, dates) => {
    expect(datesIn('incident', text)).toEqual(dates);
  });

  test('in the future are given back with the reason', () => {
    const { fields, invalid } = understandFields('incident', 'The chatbot leaked data tomorrow', context);
    expect(fields['occurredAt']).toBeUndefined();
    expect(invalid).toEqual([
      { field: 'occurredAt', said: 'tomorrow', reason: expect.stringContaining('in the future') },
    ]);
  });
});

describe('the dates of a change', () => {
  test.each([
    ['We upgrade the chatbot next Tuesday', { plannedFor: '2026-12-01' }],
    ['We upgraded the chatbot on Tuesday', { implementedAt: '2026-11-17' }],
    ['The prompt was changed on Saturday', { implementedAt: '2026-11-21' }],
    [
      'After the incident on 10 November we will change the prompt on 27 November',
      { plannedFor: '2026-11-27' },
    ],
    ['We will change the prompt, because users complained on Monday', {}],
    ['We will change the prompt in Q1', {}],
    ['from 1 January on we use it in Spain', { plannedFor: '2027-01-01' }],
    ['new prompt since Monday', { implementedAt: '2026-11-23' }],
    ['we put the old prompt back this morning', { implementedAt: '2026-11-24' }],
    ["this morning we've gone back to the previous model", { implementedAt: '2026-11-24' }],
    ['took the postcode out of the scorecard today at noon', { implementedAt: '2026-11-24T12:00' }],
    ['rolled the index back to snapshot 2026-11-20 today 13:15', { implementedAt: '2026-11-24T13:15' }],
    ['Version 5.3 went live on 16 November. It was planned for the 9th.', { implementedAt: '2026-11-16' }],
    ['planned for 7 December, approved on 20 November', { plannedFor: '2026-12-07' }],
    [
      'Marketing was not amused on Friday. The prompt of our chatbot has to be changed on 17 December',
      { plannedFor: '2026-12-17' },
    ],
  ])('in %j are told apart', (text, dates) => {
    expect(datesIn('change', text)).toEqual(dates);
  });
});

describe('the dates of a risk', () => {
  test.each([
    ['due by 10 December, review 2027-02-01', { dueDate: '2026-12-10', reviewDate: '2027-02-01' }],
    ['must be fixed by 15 January', { dueDate: '2027-01-15' }],
    ['look at it again in three months', { reviewDate: '2027-02-24' }],
    ['it could fail on 24 December', {}],
    ['it was reported on Monday', {}],
  ])('in %j are told apart', (text, dates) => {
    expect(datesIn('risk', text)).toEqual(dates);
  });
});
