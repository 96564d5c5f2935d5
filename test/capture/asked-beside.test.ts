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
    ['a student was refused by mistake, who redoes that decision', 'who redoes that decision'],
    ['we rate this fault 2 and they rate it 3, which counts until then', 'which counts until then'],
    ['the fraud model missed 40 transfers on Friday, how long do we have', 'how long do we have'],
    ['our chatbot leaked order details. whom do we have to tell', 'whom do we have to tell'],
  ])('is found in “%s”', (text, asked) => {
    expect(askedBeside(text)?.asked).toBe(asked);
  });

  it.each([
    'the claims triage is down, can someone look?',
    'The chatbot was rude to a member. How can that happen?',
    'Is the chatbot down?',
    'the bot leaked data, right?',
    'the bot read out the account of Mrs Dahl, who was furious',
    'the triage model is down, which is a problem for the night shift',
    'the summaries were wrong, what a mess',
    'A customer asked the bot "can I cancel?" and it said no. It was wrong.',
    'What must be done before release?',
  ])('is not there in “%s”', (text) => {
    expect(askedBeside(text)).toBeNull();
  });
});
