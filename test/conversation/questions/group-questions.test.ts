import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupQuestions, sameQuestions } from '../../../src/conversation/questions/group-questions.ts';
import type { OpenQuestion } from '../../../src/conversation/questions/open-question.ts';
import { presentOpenQuestions, reasonOf } from '../../../src/conversation/questions/present-questions.ts';

let seq = 0;
function asked(question: string, more: Partial<OpenQuestion> = {}): OpenQuestion {
  seq += 1;
  const at = new Date(Date.UTC(2026, 10, 20, 0, seq)).toISOString();
  return { seq, question, why: 'declined', complaint: null, at, ...more };
}

describe('open questions', () => {
  it.each([
    ['How much does the chatbot cost a year?', 'what is the cost of the chatbot per year'],
    ['Who is the vendor of the fraud detection?', 'fraud detection vendor?'],
    ['What is the Wi-Fi password', 'what’s the wi-fi password please'],
  ])('are one when they ask the same in other words: %s', (one, other) => {
    expect(groupQuestions([asked(one), asked(other)])).toHaveLength(1);
  });

  it.each([
    ['Who is the vendor of the fraud detection?', 'Who is the vendor of the claims triage?'],
    ['How much does the chatbot cost?', 'How long does the chatbot keep messages?'],
  ])('stay apart when the subject is another one: %s', (one, other) => {
    expect(groupQuestions([asked(one), asked(other)])).toHaveLength(2);
  });

  it('stand with the most asked first, in their latest wording', () => {
    const rare = asked('Where is the data centre?');
    const first = asked('chatbot cost per year?');
    const second = asked('what does the chatbot cost per year');
    expect(
      groupQuestions([first, rare, second]).map(({ question, declined }) => [question, declined]),
    ).toEqual([
      [second.question, 2],
      [rare.question, 1],
    ]);
  });

  it('say how often they were asked, and what people found wrong with the answer', () => {
    const question = 'How long are chat logs kept?';
    const [group] = groupQuestions([
      asked(question),
      asked(question),
      asked(question, { why: 'not-useful', complaint: 'outdated' }),
      asked(question, { why: 'not-useful' }),
    ]);
    expect(reasonOf(group!)).toBe(
      'asked twice, no document answers it · 2 people found the answer not useful: it is out of date',
    );
  });

  it('are settled only as far as they stood on the list that was shown', () => {
    const [before, after] = [asked('chatbot cost?'), asked('chatbot cost')];
    const upTo = before.seq;
    expect(sameQuestions([before, after], { seq: before.seq, upTo })).toEqual([before]);
    expect(sameQuestions([before, after], { question: before.question, upTo })).toEqual([before]);
  });

  it('of any length are settled with the button beside them', () => {
    const long = (end: string) => asked(`${'why does it '.repeat(200)}${end}?`);
    const [one, other] = [long('stop'), asked('who approves changes?')];
    const shown = JSON.stringify(presentOpenQuestions([one, other]));
    const buttons = shown.match(/"do":"settle-question","seq":\d+,"upTo":\d+/gu) ?? [];
    const listed = buttons.map((button) => JSON.parse(`{${button}}`) as Parameters<typeof sameQuestions>[1]);
    expect(listed.flatMap((each) => sameQuestions([one, other], each))).toEqual([other, one]);
  });

  it('are counted in a heading that knows one from many', () => {
    expect(presentOpenQuestions([asked('chatbot cost?')]).parts[0]).toEqual({
      part: 'heading',
      text: '1 open question',
    });
    expect(presentOpenQuestions([]).parts).toEqual([
      { part: 'text', spans: ['No question waits for an answer.'] },
    ]);
  });

  it('are all in exactly one group, whatever people typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), (texts) => {
        const questions = texts.map((text) => asked(text));
        const members = groupQuestions(questions).flatMap((group) => group.members);
        expect(members.map(({ seq: one }) => one).sort((a, b) => a - b)).toEqual(
          questions.map((each) => each.seq),
        );
      }),
    );
  });
});
