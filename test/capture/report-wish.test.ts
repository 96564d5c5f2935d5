import { describe, expect, it } from 'vitest';
import { recognizeReportWish } from '../../src/capture/report-wish.ts';

describe('the wish to put something on record', () => {
  it.each([
    ['I want to report something', null],
    ['hi, I need to log something', null],
    ['I have a problem', null],
    ['i need a change', 'change'],
    ['can I report an incident here?', 'incident'],
    ['/risk', 'risk'],
    ['new change please', 'change'],
  ])('is heard in “%s”', (text, kind) => {
    expect(recognizeReportWish(text)).toEqual({ wish: 'empty', kind });
  });

  it.each([
    'There’s an issue with CV screening',
    'we have a problem with the fraud model since friday',
    'something is off with the pricing forecast',
  ])('is trouble that is told: “%s”', (text) => {
    expect(recognizeReportWish(text)).toEqual({ wish: 'trouble' });
  });

  it.each([
    'How do I report an incident?',
    'is there an issue with the chatbot?',
    'I have a question',
    'risk',
    'I want something',
    'can I make a change?',
    'I need a change of scenery',
  ])('is not there in “%s”', (text) => {
    expect(recognizeReportWish(text)).toBeNull();
  });
});
