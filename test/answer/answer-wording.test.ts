import { expect, it } from 'vitest';
import { ask } from './small-organization.ts';

it.each([
  ['what is the exact wording of A.7.5?', 'A.7.5'],
  ['please paste clause 9.2.1 word for word', '9.2.1'],
  ['the original text of 10.2 pls', '10.2'],
])('the wording of the standard is not held, what it asks is shown as near: %s', (question, id) => {
  const { outcome, lead, nearest } = ask(question);
  expect(outcome).toBe('declined');
  expect(lead).toContain('I do not hold the text of ISO/IEC 42001');
  expect(nearest.map((reference) => reference.id)).toEqual([id]);
});

it.each([
  'must we keep the prompts word for word under A.6.2.8?',
  'which control covers keeping the original text of what users typed?',
  'what does A.7.5 ask?',
])('what is asked of a place is answered: %s', (question) => {
  expect(ask(question).lead).not.toContain('I do not hold the text');
});
