import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../src/capture/understand/read-answer.ts';
import { understandFields, understandMessage } from '../../../src/capture/understand/understand-message.ts';
import { recordKinds, recordTypes } from '../../../src/records/record-types.ts';
import { INVENTORY } from './score-capture.ts';

const context = {
  now: new Date('2026-11-24T10:30:00+01:00'),
  timezone: 'Europe/Amsterdam',
  systems: INVENTORY,
  author: 'U0AUTHOR',
};

/** As long as Slack lets a message be. What goes wrong here takes minutes: the run's own time limit for a test tells of it. */
const LONGEST = 40_000;

const HOSTILE = [
  'a', '1', ' ', '-', ',', '.', '?', ':', '<@', '<@U1>', '"', "'", '\n', 'a-', '1.', '1,', '1:', '1/', '12 ', 'at ', 'and ', 'the ',
  'from 1 to ', 'between 9 and ', 'on Monday ', 'not ', 'likelihood ', 'impact of ', 'we will ', 'a dozen hundred ', 'two hundred and ',
  'chatbot ', 'fraud ', 'fraud detecton ', 'if the ', 'because ', 'owner is ', '<@U1> will ', 'severity is ', 'number of affected people is ',
  'yesterday and ', '3 Nov ', '2026-11-19 ', '20 minutes ago ', 'treatment is ', 'incident ', 'log a new ', 'please ', 'new ', 'risk of ',
  'is the level of ', 'half a ', '<https://', ':a', 'x@', '1h', 'past ', 'é', '💥', '(', 'that ', 'what if ', 'was were been had ', 'May ', 'https://a',
]; // prettier-ignore

describe('a message of 40,000 characters', () => {
  test.each(HOSTILE)('is read to its end when it repeats %j', (piece) => {
    const text = piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);
    expect(() => understandMessage(text, context)).not.toThrow();
  });

  test.each(recordKinds)('is read to its end as the story of a known %s', (kind) => {
    const story =
      'On Monday the chatbot showed 12 customers wrong prices because we changed the prompt, severity high. ';
    const text = story.repeat(400).slice(0, LONGEST);
    expect(understandFields(kind, text, context)).not.toEqual({});
  });

  test('is read to its end as an answer to each question', () => {
    const text = 'between 9 and 11 on Monday, about 40 of them, '.repeat(900).slice(0, LONGEST);
    for (const field of recordKinds.flatMap((kind) => recordTypes[kind].fields)) {
      expect(() => readAnswer(field, text, context)).not.toThrow();
    }
  });
});
