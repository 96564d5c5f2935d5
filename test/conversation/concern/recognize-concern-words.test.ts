import { expect, it } from 'vitest';
import {
  recognizeConcernWords,
  recognizeNameChoice,
} from '../../../src/conversation/concern/recognize-concern-words.ts';

it.each([
  ['I want to raise a concern', null, ''],
  ['I’d like to report an anonymous concern', true, ''],
  ['raise a concern without my name please', true, ''],
  ['I want to raise a concern with my name', false, ''],
  [
    'concern: the scorecard refuses people from one part of town',
    null,
    'the scorecard refuses people from one part of town',
  ],
  ['how do I raise a concern anonymously?', true, ''],
  ['without my name', true, ''],
  ['With my name, please.', false, ''],
])('reads “%s” as a concern', (text, anonymous, story) => {
  expect(recognizeConcernWords(text)).toEqual({ wants: 'raise', anonymous, text: story });
});

it.each([
  ['concern code 7K3M-Q0ZD-WT8P-1HXA', ''],
  ['7k3m q0zd wt8p 1hxa', ''],
  ['my code is 7K3M-Q0ZD-WT8P-1HXA: it happened again', 'it happened again'],
  ['where is my concern 7K3M-Q0ZD-WT8P-1HXA', ''],
  ['7K3M-Q0ZD-WT8P-1HXA since last month', 'since last month'],
  ['Any news about 7k3m-q0zd-wt8p-1hxa?', ''],
  ['it happened again on Friday, my code is 7K3M-Q0ZD-WT8P-1HXA', 'it happened again on Friday'],
  ['I have a code (7K3M-Q0ZD-WT8P-1HXA): it was the night shift', 'it was the night shift'],
])('finds the code in “%s”', (text, added) => {
  expect(recognizeConcernWords(text)).toMatchObject({
    wants: 'follow-up',
    code: '7K3MQ0ZDWT8P1HXA',
    text: added,
  });
});

it('tells a code within a story from one that is followed by it', () => {
  const within = (text: string) => recognizeConcernWords(text);
  expect(within('as under 7K3M-Q0ZD-WT8P-1HXA it happened again')).toMatchObject({ within: true });
  expect(within('7K3M-Q0ZD-WT8P-1HXA: it happened again')).not.toHaveProperty('within');
});

it.each([
  'which control covers the reporting of concerns?',
  'what does A.3.3 say about concerns?',
  'customers raised concerns about the chatbot yesterday',
  'the support chatbot insulted a customer',
  'log an incident: concern about data',
  'it sent the letter with my name on it',
  'my concerns',
])('leaves “%s” alone', (text) => {
  expect(recognizeConcernWords(text)).toBeNull();
});

it.each([
  ['my name can be there', false],
  ['you may use my name', false],
  ['I don’t mind giving my name', false],
  ['my name must not be in it', true],
  ['please don’t use my name', true],
  ['my name is Ana', null],
])('reads in “%s” whether it has a name', (text, anonymous) => {
  expect(recognizeNameChoice(text)).toBe(anonymous);
});
