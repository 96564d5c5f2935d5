// Who asks for it is not shown to everybody; what merely speaks of confidential things is reported as ever.
import { describe, expect, it } from 'vitest';
import { keepsConfidential } from '../../src/capture/keeps-confidential.ts';

describe('a report', () => {
  it.each([
    'Please keep this confidential: a manager overrode the credit model for a friend.',
    'The HR screener ranked by age since Monday. Keep it confidential please.',
    'confidential: our auditor found training data that we may not have',
    'We think a tester leaked prompts, pls treat this as strictly confidential',
    'This is confidential. Somebody sold access to the claims model.',
    'The chatbot named a whistleblower yesterday, this must stay confidential!',
    'I want this kept private, the model rated my own team.',
    'I am reporting this in confidence: the validation was never run.',
  ])('asks not to be shown to everybody: %s', (message) => {
    expect(keepsConfidential(message)).toBe(true);
  });

  it.each([
    'The summarizer copied confidential data into a public ticket.',
    'They did not keep it confidential and mailed the list to all.',
    'The chatbot showed a confidential contract to a customer yesterday.',
    'This is confidential data of members that ended up in the prompt log.',
    'The restricted mode of the copilot is off since Tuesday.',
    'Risk that the assistant gives away secrets and private notes.',
  ])('only speaks of such things: %s', (message) => {
    expect(keepsConfidential(message)).toBe(false);
  });
});
