import { describe, expect, it } from 'vitest';
import { toldApart } from '../../src/capture/told-apart.ts';

const texts = (text: string) => toldApart(text)?.map((part) => part.text) ?? null;

describe('several records in one message', () => {
  it.each([
    [
      'two risks: 1) the forecast drifts after storms, possible. 2) staff copy member data into ChatGPT, major.',
      ['the forecast drifts after storms, possible.', 'staff copy member data into ChatGPT, major.'],
    ],
    [
      'Two things: the chatbot quoted a wrong rate on Friday, and the summarizer mixed up two members.',
      ['the chatbot quoted a wrong rate on Friday', 'the summarizer mixed up two members.'],
    ],
    [
      'I want to report two incidents. First, the chatbot lied about fees on Friday. Second, triage was down all Sunday.',
      ['the chatbot lied about fees on Friday.', 'triage was down all Sunday.'],
    ],
    [
      'The chatbot insulted a customer on Monday. Separately, the CV screening rejected everybody from Porto.',
      ['The chatbot insulted a customer on Monday.', 'the CV screening rejected everybody from Porto.'],
    ],
  ])('are told apart: “%s”', (text, parts) => {
    expect(texts(text)).toEqual(parts);
  });

  it('have the kinds that they are said to be', () => {
    const told = toldApart(
      'Record a risk and a change: the risk is that scores drift after launch. The change is to retrain on 12 January.',
    );
    expect(told).toEqual([
      { kind: 'risk', text: 'scores drift after launch.' },
      { kind: 'change', text: 'retrain on 12 January.' },
    ]);
  });
});

describe('a message about one', () => {
  it.each([
    'The chatbot gave two things wrong: the rate and the date of the offer.',
    'There were two issues with the chatbot: it was slow, and it gave wrong answers to customers.',
    'The risk is that the chatbot leaks data. likelihood 3 impact 4',
    'The bot told two customers: you are refused. And they complained to us.',
    'Incident: chatbot down. Severity: high. Owner: me',
    'First the chatbot was slow, then it stopped.',
  ])('is not taken apart: “%s”', (text) => {
    expect(toldApart(text)).toBeNull();
  });
});
