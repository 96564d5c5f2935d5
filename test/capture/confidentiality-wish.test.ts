// Who asks for it is not shown to everybody; what merely speaks of confidential things is reported as ever.
import { describe, expect, it } from 'vitest';
import { readConfidentialityWish } from '../../src/capture/confidentiality-wish.ts';

describe('a report', () => {
  it.each([
    [
      'Please keep this confidential: a manager overrode the credit model for a friend.',
      'a manager overrode the credit model for a friend.',
    ],
    [
      'The HR screener ranked by age since Monday. Keep it confidential please.',
      'The HR screener ranked by age since Monday.',
    ],
    [
      'confidential: our auditor found training data that we may not have',
      'our auditor found training data that we may not have',
    ],
    [
      'We think a tester leaked prompts, pls treat this as strictly confidential',
      'We think a tester leaked prompts',
    ],
    [
      'Confidential risk: the therapist model may leak session notes.',
      'risk: the therapist model may leak session notes.',
    ],
    ['log a confidential incident: the bot named a patient', 'incident: the bot named a patient'],
    [
      'This is confidential, only restricted people should see it. The bot named a patient.',
      'The bot named a patient.',
    ],
    [
      'This is confidential. Somebody sold access to the claims model.',
      'Somebody sold access to the claims model.',
    ],
    [
      'The chatbot named a whistleblower yesterday, this must stay confidential!',
      'The chatbot named a whistleblower yesterday!',
    ],
    ['I want this kept private, the model rated my own team.', 'the model rated my own team.'],
    ['I am reporting this in confidence: the validation was never run.', 'the validation was never run.'],
    [
      'the chatbot leaked a salary list (please treat this as confidential)',
      'the chatbot leaked a salary list',
    ],
    ['high, and please keep it confidential', 'high'],
    ['Keep it confidential and severity is high', 'severity is high'],
  ])('asks not to be shown to everybody: %s', (message, rest) => {
    const read = readConfidentialityWish(message);
    expect([read.wish, read.rest]).toEqual(['restricted', rest]);
  });

  it.each([
    'keep it confidential',
    'please treat this as confidential',
    'Can we keep this confidential?',
    'could you please handle it confidentially?',
    'It should be confidential.',
    "it's confidential",
    'make this restricted',
    'restrict it please',
    'mark the report as confidential',
    "let's keep this between us",
    "don't show this to everyone",
    'not everyone should see this',
    'only the AIMS manager should see this',
    'Confidential please',
    'I would like it to be treated confidentially',
    'and this needs to stay private please',
  ])('is restricted by these words alone: %s', (message) => {
    expect(readConfidentialityWish(message)).toEqual({ wish: 'restricted', rest: '' });
  });

  it.each([
    'this should not be confidential',
    "it doesn't need to be confidential after all",
    'This is not confidential.',
    'not confidential any more',
    "please don't keep it confidential",
    'no need to keep this private',
    'make it internal',
    'make it visible to everyone',
    'Everybody may see this',
    'actually, it need not be confidential',
    'it can be internal',
    'unrestrict it',
  ])('is opened by these words alone: %s', (message) => {
    expect(readConfidentialityWish(message)).toEqual({ wish: 'internal', rest: '' });
  });

  it.each([
    'The summarizer copied confidential data into a public ticket.',
    'They did not keep it confidential and mailed the list to all.',
    'We did not treat this as confidential.',
    'The chatbot showed a confidential contract to a customer yesterday.',
    'This is confidential data of members that ended up in the prompt log.',
    'The restricted mode of the copilot is off since Tuesday.',
    'Risk that the assistant gives away secrets and private notes.',
    'The list was mailed to a client; it is confidential under their contract.',
    'is this confidential?',
    'who can see confidential records?',
    'restrict the chatbot to the support team',
    'Only the manager may see the salary list, and the chatbot showed it.',
    'Everyone could see the prompt log',
    'the log was made public',
    'We keep the weights secret',
  ])('only speaks of such things: %s', (message) => {
    expect(readConfidentialityWish(message)).toEqual({ wish: null, rest: message });
  });
});
