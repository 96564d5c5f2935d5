import { describe, expect, it } from 'vitest';
import { askedBeside } from '../../src/capture/asked-beside.ts';

describe('a question behind what is told', () => {
  it.each([
    ['the chatbot told a member the wrong rate. what severity is that?', 'what severity is that?'],
    ['move the fraud threshold by 1.5 points, does that need approval?', 'does that need approval?'],
    ['PSI on the fraud model jumped to 0.24, what now?', 'what now?'],
    ['three claims went to the wrong lane. is that an incident? i have no time', 'is that an incident?'],
    [
      'the bot told a member the wrong rate. where do I report that, and how quickly?',
      'where do I report that, and how quickly?',
    ],
    ['our chatbot leaked order details. whom do we have to tell', 'whom do we have to tell'],
  ])('is found in “%s”', (text, asked) => {
    expect(askedBeside(text)?.asked).toBe(asked);
  });

  it.each([
    'the claims triage is down, can someone look?',
    'The chatbot was rude to a member. How can that happen?',
    'Is the chatbot down?',
    'the bot leaked data, right?',
    'A customer asked the bot "can I cancel?" and it said no. It was wrong.',
    'What must be done before release?',
  ])('is not there in “%s”', (text) => {
    expect(askedBeside(text)).toBeNull();
  });
});
