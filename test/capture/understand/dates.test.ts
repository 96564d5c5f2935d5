import { describe, expect, test } from 'vitest';
import { sayDates } from './say-dates.ts';

/** Said on Tuesday 24 November 2026 at 10:30 in Amsterdam, of something that happened. */
const PAST: readonly (readonly [string, string])[] = [
  ['today', '2026-11-24'],
  ['yesterday', '2026-11-23'],
  ['the day before yesterday', '2026-11-22'],
  ['yesterday around 3pm', '2026-11-23T15:00'],
  ['yesterday, at about 15:00', '2026-11-23T15:00'],
  ['sat 23h', '2026-11-21T23:00'],
  ['on 4 November, 11h', '2026-11-04T11:00'],
  ['on 4 November, 8h downtime', '2026-11-04'],
  ['on Sunday at 21.20 though it was late', '2026-11-22T21:20'],
  ['on 18 November between 10 and 11 nobody answered', '2026-11-18T10:00 … 2026-11-18T11:00'],
  ['on 18 November between 10 and 11 customers complained', '2026-11-18'],
  ['on the 17th and 18th of November', '2026-11-17'],
  ['on 15 and 18 November', '2026-11-15'],
  ['since this weekend', '2026-11-21'],
  ['since this weekend (Saturday, about half past nine in the morning)', '2026-11-21T09:30'],
  ['since morning', '2026-11-24'],
  ['yesterday 22h', '2026-11-23T22:00'],
  ['Monday 3h late', '2026-11-23'],
  ['Monday', '2026-11-23'],
  ['on Tuesday', '2026-11-17'],
  ['last Tuesday', '2026-11-17'],
  ['since last Tuesday', '2026-11-17'],
  ['this past Friday', '2026-11-20'],
  ['Friday the 13th', '2026-11-13'],
  ['Monday last week', '2026-11-16'],
  ['last week on Thursday', '2026-11-19'],
  ['on 3 Nov', '2026-11-03'],
  ['3 November 2026', '2026-11-03'],
  ['Nov 3rd', '2026-11-03'],
  ['the 3rd of November', '2026-11-03'],
  ['the second of November', '2026-11-02'],
  ['Tuesday, 3 November', '2026-11-03'],
  ['on 3 December', '2025-12-03'],
  ['03/11/2026', '2026-11-03'],
  ['11/20/2026', '2026-11-20'],
  ['13.11.2026', '2026-11-13'],
  ['13-11-2026', '2026-11-13'],
  ['on 3/11', '2026-11-03'],
  ['on the 12th', '2026-11-12'],
  ['on the 30th', '2026-10-30'],
  ['on the 10th of this month', '2026-11-10'],
  ['2026-11-19', '2026-11-19'],
  ['2026-11-19 14:20 UTC', '2026-11-19T14:20Z'],
  ['2026-11-19T14:20:00Z', '2026-11-19T14:20Z'],
  ['2026-11-23T22:10+01:00', '2026-11-23T22:10+01:00'],
  ['at 15:00 CET', '2026-11-23T15:00+01:00'],
  ['at 8:00 CET', '2026-11-24T08:00+01:00'],
  ['around 3pm', '2026-11-23T15:00'],
  ['at noon', '2026-11-23T12:00'],
  ['at midnight', '2026-11-24T00:00'],
  ['half past two', '2026-11-23T14:30'],
  ['quarter to nine', '2026-11-24T08:45'],
  ['a quarter past ten last night', '2026-11-23T22:15'],
  ['at ten to four', '2026-11-23T15:50'],
  ['at 9.30', '2026-11-24T09:30'],
  ['14h30 yesterday', '2026-11-23T14:30'],
  ['at 3 in the afternoon', '2026-11-23T15:00'],
  ['at 9 this morning', '2026-11-24T09:00'],
  ['this morning', '2026-11-24'],
  ['yesterday evening at 7', '2026-11-23T19:00'],
  ['last night', '2026-11-23'],
  ['last night at 2', '2026-11-24T02:00'],
  ['last night around 11:30', '2026-11-23T23:30'],
  ['22:00 yesterday', '2026-11-23T22:00'],
  ['9 pm on Friday', '2026-11-20T21:00'],
  ['an hour ago', '2026-11-24T09:30'],
  ['half an hour ago', '2026-11-24T10:00'],
  ['an hour and a half ago', '2026-11-24T09:00'],
  ['20 minutes ago', '2026-11-24T10:10'],
  ['2h ago', '2026-11-24T08:30'],
  ['three days ago', '2026-11-21'],
  ['two weeks ago', '2026-11-10'],
  ['2 days ago at 7pm', '2026-11-22T19:00'],
  ['since 3 days', '2026-11-21'],
  ['from Monday to Wednesday', '2026-11-16 … 2026-11-18'],
  ['Mon-Wed', '2026-11-16 … 2026-11-18'],
  ['between 2 and 5 November', '2026-11-02 … 2026-11-05'],
  ['2-5 November', '2026-11-02 … 2026-11-05'],
  ['from the 3rd to the 5th', '2026-11-03 … 2026-11-05'],
  ['between 8 and 9 this morning', '2026-11-24T08:00 … 2026-11-24T09:00'],
  ['yesterday from 9 to 11', '2026-11-23T09:00 … 2026-11-23T11:00'],
  ['from 13:05 to 14:40 on Monday', '2026-11-23T13:05 … 2026-11-23T14:40'],
  ['yesterday between 1 and 3pm', '2026-11-23T13:00 … 2026-11-23T15:00'],
  ['yesterday between 11 and 1pm', '2026-11-23T11:00 … 2026-11-23T13:00'],
  ['yesterday between 22:00 and 01:30', '2026-11-23T22:00 … 2026-11-24T01:30'],
  ['between 02:00 and 04:30 last night', '2026-11-24T02:00 … 2026-11-24T04:30'],
  ['from last Thursday to yesterday', '2026-11-19 … 2026-11-23'],
  ['over the weekend', '2026-11-21 … 2026-11-22'],
  ['sat 21 nov', '2026-11-21'],
  ['end of October', '2026-10-31'],
  ['yesterday’s outage', '2026-11-23'],
  ['Sun 22 Nov 14:00', '2026-11-22T14:00'],
  ['on November 20, 2026 at 8:45 PM Berlin time', '2026-11-20T20:45+01:00'],
];

const FUTURE: readonly (readonly [string, string])[] = [
  ['tomorrow', '2026-11-25'],
  ['the day after tomorrow', '2026-11-26'],
  ['this Thursday', '2026-11-26'],
  ['on Tuesday', '2026-12-01'],
  ['next Tuesday', '2026-12-01'],
  ['next Thursday', '2026-12-03'],
  ['Thursday week', '2026-12-03'],
  ['on Thursday week (3 December) 10:00', '2026-12-03T10:00'],
  ['Tuesday next week', '2026-12-01'],
  ['this coming Friday', '2026-11-27'],
  ['in two weeks', '2026-12-08'],
  ['Friday in two weeks', '2026-12-11'],
  ['on the 3rd of next month', '2026-12-03'],
  ['in three months', '2027-02-24'],
  ['two weeks from now', '2026-12-08'],
  ['in 2 hours', '2026-11-24T12:30'],
  ['by the end of the month', '2026-11-30'],
  ['by 31 January', '2027-01-31'],
  ['end of Q1', '2027-03-31'],
  ['the end of the year', '2026-12-31'],
  ['end of March 2028', '2028-03-31'],
  ['planned for the 3rd', '2026-12-03'],
  ['tomorrow at 8 am', '2026-11-25T08:00'],
  ['today at 16:00', '2026-11-24T16:00'],
  ['at 16:00', '2026-11-24T16:00'],
  ['at 9:00', '2026-11-25T09:00'],
  ['on 29 February', '2028-02-29'],
  ['this weekend', '2026-11-28'],
  ['1 December', '2026-12-01'],
  ['15.12.2026', '2026-12-15'],
];

/** Numbers and words that only look like dates, and dates that only describe a thing. */
const NOT_DATES = [
  'between 20 and 30 customers',
  'from 0.70 to 0.75',
  'from 0.30 to 0.45',
  'we may 3 times',
  'the model sat there',
  'a second time',
  'in march 4 people',
  'we had fun in the sun',
  'the Tuesday release',
  'all Sunday products',
  'the 3 Nov release',
  'Tuesday’s release',
  "it tells people yesterday's opening hours",
  'today’s lunch menu',
  'places on the 18:00 that is gone',
  'Black Friday',
  'every Monday',
  'the week of 3 November',
  'at 3 branches',
  'at 5 percent',
  '10 to 12 customers',
  '20 to 25 percent',
  '3/10 of the answers',
  'version 3.11',
  'likelihood 4/5',
  'last week',
  'in March',
  'in Q1',
  'next month',
  'a couple of days ago',
  'for 3 days',
  '24/7',
  'a week on Tuesday',
  'within 2 days of the complaint',
  'the bot said “we close on Friday” to everyone who asked',
  '31 November',
  '2026-13-40',
  'at 25:00',
] as const;

describe('of something that happened', () => {
  test.each(PAST)('%s is understood', (said, date) => {
    expect(sayDates(`it happened ${said}`, 'past')).toEqual([date]);
  });
});

describe('of something planned', () => {
  test.each(FUTURE)('%s is understood as what is to come', (said, date) => {
    expect(sayDates(`it happens ${said}`, 'future')).toEqual([date]);
  });
});

test.each(NOT_DATES)('%s is no date', (said) => {
  expect(sayDates(said, 'past')).toEqual([]);
});

test('a weekday that does not fit its date is no day', () => {
  expect(sayDates('on Monday 3 November', 'past')).toEqual(['no such day']);
});

test('the day comes first in numbers, except in the United States', () => {
  expect(sayDates('03/11/2026', 'past', 'Europe/London')).toEqual(['2026-11-03']);
  expect(sayDates('03/11/2026', 'past', 'America/Toronto')).toEqual(['2026-11-03']);
  expect(sayDates('03/11/2026', 'past', 'America/New_York')).toEqual(['2026-03-11']);
});

test('a time in one piece with several dates is told apart from them', () => {
  expect(
    sayDates('on 20 Nov at 11:30, we noticed on 21 Nov at 09:00 and fixed it on 22 Nov', 'past'),
  ).toEqual(['2026-11-20T11:30', '2026-11-21T09:00', '2026-11-22']);
});
