import { expect, it } from 'vitest';
import { onlyAsks } from '../../../src/capture/understand/kind/only-asks.ts';

it.each([
  'half of the tags in the photo set are wrong. which control',
  'nobody signed the model off before launch, clause?',
  'is there a control for when our product costs jobs in town',
  'must we switch the planner off before the inspectors have looked at it',
  'within how many days do I close a minor incident',
  'who settles it when two people rate a risk differently',
])('a question that tells of no record: %s', (text) => {
  expect(onlyAsks(text)).toBe(true);
});

it.each([
  'the planner was switched off, we do not know which control failed',
  'can we log that the photo tags are wrong',
  'The bot leaked a list. Must we tell anyone? It was at 3pm.',
  'the model ran for a week without any control',
  'what if the planner books the same bed twice',
])('what tells is not taken for it: %s', (text) => {
  expect(onlyAsks(text)).toBe(false);
});
