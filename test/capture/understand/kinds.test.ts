import { describe, expect, test } from 'vitest';
import { understandMessage } from '../../../src/capture/understand/understand-message.ts';
import { INVENTORY } from './score-capture.ts';
import { sightOf } from '../../support/sight-of.ts';

const context = {
  now: new Date('2026-11-24T10:30:00+01:00'),
  timezone: 'Europe/Amsterdam',
  systems: INVENTORY,
  author: 'U0AUTHOR',
  sightOf,
};

function kindOf(text: string): string {
  const { kind, explicit } = understandMessage(text, context);
  return kind === null ? 'none' : `${kind}${explicit ? ', asked for' : ''}`;
}

const KINDS: readonly (readonly [string, string])[] = [
  ['log an incident: the chatbot was rude', 'incident, asked for'],
  ['Incident!!! scorecard timeouts', 'incident, asked for'],
  ['*Incident report*\nSystem: Claims triage', 'incident, asked for'],
  ['Can you log an incident? The claims triage lost files.', 'incident, asked for'],
  ['incidnet - chatbot gave the wrong address', 'incident, asked for'],
  ['new risk: the scorecard may drift', 'risk, asked for'],
  ['Please put it on the risk list: the chatbot may leak', 'risk, asked for'],
  ['chnage requst: chatbot gets a new prompt', 'change, asked for'],
  ['CR: claims triage, new labels', 'change, asked for'],
  ['I would like to report a near miss with the warehouse robot', 'incident, asked for'],
  ['The chatbot told 12 customers the wrong price yesterday', 'incident'],
  ['Fraud detection is down', 'incident'],
  ["hackers got the credit model's training data", 'incident'],
  ['somebody broke into the training server', 'incident'],
  ['What if hackers got the training data?', 'none'],
  ['Sev 1. Ambulance address finder sending crews to the old hospital.', 'incident'],
  ["can someone look at the chatbot, it tells people yesterday's opening hours", 'incident'],
  ['chatbot unreachable since 10pm', 'incident'],
  ['Yesterday someone got the chatbot to swear', 'incident'],
  ['After the change to version 5.2, fraud detection turned away 95 card holders', 'incident'],
  ['Fraud detection flagged 450 customers. We have switched it off.', 'incident'],
  ['The chatbot gave a wrong price, is that an incident?', 'incident'],
  [
    'yesterday our chatbot made 7 mistakes in version 2.4. It will be fixed tomorrow. Medium severity. Owner: <@U0BEN02>.',
    'incident',
  ],
  ['on Friday the chatbot cost us 12,000 euros. We will fix this next week. owner: me', 'incident'],
  ['claims triage lost files yesterday. The fix is planned for Thursday.', 'incident'],
  ['it concerns Dublin: at 08:50 the call summarizer attached the note to the wrong member', 'incident'],
  ['this morning the scorecard gave a negative probability for 5 applicants', 'incident'],
  ['the call summarizer made a threat out of a joke on Friday', 'incident'],
  ['The chatbot could reveal personal data', 'risk'],
  ['my concern is that the scorecard treats older people worse', 'risk'],
  [
    'doc search may fail in 3 branches. Treatment: transfer. It was discussed on Monday. <@U0EVA05> told me about it.',
    'risk',
  ],
  ["I'm worried that CV screening is unfair", 'risk'],
  ['What if claims triage learns from its own mistakes?', 'risk'],
  ['If the pricing forecast breaks at Christmas we lose 2 million', 'risk'],
  ['Chatbot: toxic output. likelihood 2, impact 5', 'risk'],
  ['We will raise the threshold of fraud detection next week', 'change'],
  ['Next Tuesday we upgrade the chatbot to GPT-5', 'change'],
  ['We are moving fraud detection to new servers on Sunday', 'change'],
  ['The prompt of the support bot was changed on Saturday', 'change'],
  ['After the incident on 10 November we will tighten the prompt of the chatbot', 'change'],
  ['Updated the prompt of the support bot this morning', 'change'],
  ['pricing forecast: model version 9 goes live tomorrow', 'change'],
  ['Starting 1 March, CV screening uses the new taxonomy', 'change'],
];

const NONE = [
  'hello',
  'thanks!',
  'ok',
  'lol',
  '?',
  'how do I report an incident?',
  'what is a risk owner',
  'Can you explain the difference between an incident and a risk?',
  'who approved the change last week?',
  'how many customers were affected by the last chatbot incident?',
  'Show me the open risks',
  'close RSK-2026-0004 please',
  'Is the chatbot down?',
  'should we log an incident for slow answers?',
  "I don't want to report an incident, I just have a question",
  'no incidents this week, great work',
  'Thanks for logging the incident yesterday!',
  'The incident procedure was easy to follow',
  'our chatbot served 1,200 customers yesterday without any problem',
  'The chatbot is really helpful',
  'The fraud detection team moved to the third floor',
  'Change is the only constant',
  'My laptop crashed this morning',
  'haha that movie last night was a disaster',
  "I'll switch off my phone on Friday",
  'The change advisory meeting is now on Thursday at 14:00',
  'we are 5 people in the AI team',
];

describe('a message', () => {
  test.each(KINDS)('%j is about: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  test.each(NONE)('%j asks for no record and tells of none', (text) => {
    expect(kindOf(text)).toBe('none');
  });
});
