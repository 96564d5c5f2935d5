// What people ask next, in the words in which they ask it.
import { describe, expect, it } from 'vitest';
import { inAnotherStandard, oneOf, whichOfThem } from '../../src/answer/put-in-place.ts';
import { inThread } from './in-thread.ts';

const lastOf = (...questions: readonly string[]) => inThread(...questions).at(-1)?.lead ?? '';

describe('a question behind an answer', () => {
  it.each([
    [
      'asks for some of what was counted',
      'how many AI systems are there here?',
      'which ones are still pilots?',
      'Pilot',
    ],
    [
      'asks who does something with one',
      'what is a critical risk',
      'may somebody accept one?',
      'nobody: avoid, or reduce',
    ],
    [
      'asks for the same in another standard',
      'which clause wants money and people to be provided?',
      'has 27001 the same?',
      'clause 7.1 of ISO/IEC 27001',
    ],
    [
      'asks what a crosswalk has of it',
      'which control is about drift in live use?',
      'what does NIST say about that?',
      'GOVERN 1.7',
    ],
    [
      'asks who has it here',
      'which control is about drift in live use?',
      'who takes care of that with us?',
      'Tomás Oliveira',
    ],
    [
      'asks how long a certificate is valid',
      'what are the steps to get certified?',
      'and how long is it valid?',
      'three-year cycle',
    ],
    [
      'asks what comes otherwise',
      'who approves an emergency change afterwards?',
      'what if it is refused?',
      'rolled back within 1 working day',
    ],
    [
      'asks how long a row holds',
      'who accepts a high risk?',
      'for how long does that hold?',
      'Valid for: 6 months',
    ],
    [
      'names a row by one word of it',
      'what is the limit for the adverse impact ratio of the credit model?',
      'and for the cv thing?',
      'row SYS-05 CV screening',
    ],
  ])('%s', (_what, first, next, told) => {
    expect(lastOf(first, next)).toContain(told);
  });

  it('that asks who is told no deadline', () => {
    expect(lastOf('What is severity 2?', 'who closes it?')).not.toMatch(/: Contained within: /u);
  });
});

describe('words put in place', () => {
  it.each([
    ['which of those are late?', 'list the open findings', 'which open findings are late?'],
    ['and which are planned', 'how many of our controls are there', 'which controls are planned'],
    ['which is right?', 'how many days do I have?', null],
    ['who is it?', 'how many audits are there?', null],
  ])('“%s” behind “%s”: %s', (question, before, whole) => {
    expect(whichOfThem(question, before)).toBe(whole);
  });

  it.each([
    ['who has to write one?', 'validation report', 'who has to write a validation report?'],
    ['do we need one', 'AIMS', 'do we need an AIMS'],
    ['what about the first one?', 'risk', null],
    ['and a high one?', 'risk', null],
    ['one more thing', 'risk', null],
  ])('“%s” of a %s: %s', (question, thing, whole) => {
    expect(oneOf(question, thing)).toBe(whole);
  });

  it.each([
    ['is there anything similar in 9001?', ['9001'], 'What corresponds to 9.2.1 in 9001?'],
    ['who in the 9001 team is on it?', ['9001'], null],
    ['does 27001 or 9001 have it?', ['27001', '9001'], null],
  ])('“%s”: %s', (question, standards, whole) => {
    expect(inAnotherStandard(question, '9.2.1', standards)).toBe(whole);
  });
});
