// What a question gets behind an answer whose sentence would come again.
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/answer/question/split-questions.ts';
import { withoutCourtesy } from '../../src/answer/question/without-courtesy.ts';
import { inThread } from './in-thread.ts';

const leadBehind = (...questions: readonly string[]) => inThread(...questions).at(-1)?.lead ?? '';

describe('a question that would be told the same sentence again', () => {
  it.each([
    [
      'a sentence beside it that answers',
      ['Which texts need a mark that AI drafted them?', 'same with pictures?'],
      'Images made by AI are marked',
    ],
    [
      'another section of the same document',
      [
        'hi, can i use chatgpt to write a letter to a customer whose claim we turned down?',
        'and if i take the name out first?',
      ],
      'does not turn red into green',
    ],
    [
      'what follows in the passage',
      ['a caller does not want a summary of the call. is that ok', 'and who checks the note after the call?'],
      'The agent corrects and signs every note.',
    ],
    [
      'who is in the body that meets',
      ['when does the AI governance board meet?', 'whos on it'],
      'Priya Raman',
    ],
    [
      'what it asks for by itself',
      ['how long are the chats of the support bot kept', 'and the other logs?', 'who may look into the logs'],
      'Read access is held by 4 engineers',
    ],
  ])('is told %s', (_, thread, says) => {
    expect(leadBehind(...thread)).toContain(says);
  });

  it.each([
    [['Who owns CV screening at the moment', 'until when is that'], '2027-02-01'],
    [['how often is the off switch of the AI systems tested', 'which months?'], 'March and September'],
  ])('is told it where it holds what is asked now: %j', (thread, says) => {
    const lead = leadBehind(...thread);
    expect(lead).toContain(says);
    expect(lead).not.toContain('what I just showed you');
  });

  it('hears that it is the same where nothing is nearer', () => {
    const thread = [
      'do we use nationality in the credit scoring model?',
      'and what would be the point of that?',
    ];
    const [first, second] = inThread(...thread);
    expect(second?.lead).not.toBe(first?.lead);
  });

  it('is not told of a system that was only named where it asks of the matter', () => {
    const lead = leadBehind(
      'people skip checks on the pricing model. can i tell someone without my name?',
      'who can read that?',
    );
    expect(lead).toContain('Only Aoife Byrne and Ingrid Solberg can read the form');
  });
});

describe('how something is to be told', () => {
  it.each([
    ["what's ISO 42001 in simple words?", "what's ISO 42001?"],
    ['What is drift, in plain English please', 'What is drift?'],
    ['explain the risk levels for beginners', 'explain the risk levels?'],
    ['in a nutshell, what does A.6.2.8 ask?', 'what does A.6.2.8 ask?'],
    ['must the notice be written in plain English?', 'must the notice be written in plain English?'],
    ['what is written in simple words?', 'what is written in simple words?'],
    ['is there a course for beginners?', 'is there a course for beginners?'],
  ])('is no part of what is asked: %s', (message, asked) => {
    expect(withoutCourtesy(message)).toBe(asked);
  });

  it('leaves the measure of what is asked beside it', () => {
    const asked = 'what counts as a serious consequence, how much money?';
    expect(clausesOf(asked)).toEqual([asked]);
    expect(clausesOf('who keeps the risk register, how long are the entries kept?')).toHaveLength(2);
  });
});

describe('a question whether we are certified', () => {
  it('is of the AI management system behind a question for the standard', () => {
    expect(leadBehind('what is iso 42001?', 'are we certified?')).toContain('Not by your documents');
  });
});
