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

function headline(text: string): { title: unknown; description: unknown } {
  const { fields } = understandMessage(text, context);
  return { title: fields['title']?.value, description: fields['description']?.value };
}

describe('the title', () => {
  test.each([
    [
      'log an incident: the chatbot told people yesterday around 3pm that we refund shipping',
      'Chatbot told people that we refund shipping',
    ],
    [
      'Hello, yesterday the chatbot leaked 2 phone numbers. sev 2. <@U1> owns it.',
      'Chatbot leaked 2 phone numbers',
    ],
    [
      'new risk, warehouse robot may not see people, likelihood 2 impact 5, treatment avoid',
      'Warehouse robot may not see people',
    ],
    [
      'We want to make a change to the call summarizer, details will follow',
      'Change to the call summarizer, details will follow',
    ],
    [
      'Noticed just now: the chatbot has been promising refunds. Started after the update of last night.',
      'The chatbot has been promising refunds',
    ],
    [
      "Could someone please look at the call summarizer? It put the wrong customer's name in 4 notes yesterday.",
      "It put the wrong customer's name in 4 notes",
    ],
    [
      'yesterday the claims triage put 40 claims in the wrong queue, Jonas noticed it this morning',
      'Claims triage put 40 claims in the wrong queue',
    ],
    ['the chatbot was rude to a customer yesterday, owner: Tomas', 'Chatbot was rude to a customer'],
    ['I worry that CV screening ranks people over 55 lower', 'CV screening ranks people over 55 lower'],
    ['( ) the chatbot was rude to a customer', 'The chatbot was rude to a customer'],
    ['Risk\nSystem: Claims triage\nLikelihood: possible', 'Claims triage'],
    ['incident, sev 2: claims triage lost files on 3 Nov, noticed on 5 Nov', 'Claims triage lost files'],
    ['We would like to move the chatbot to the EU region next Monday.', 'Move the chatbot to the EU region'],
    [
      'We need an emergency change on the fraud model: the threshold goes from 0.7 to 0.8 tonight',
      'Emergency change on the fraud model: the threshold goes from 0.7 to 0.8',
    ],
    [
      "We're moving the fraud detection to new servers on Sunday",
      'Moving the fraud detection to new servers',
    ],
    ['We have lowered the cutoff of claims triage yesterday', 'Lowered the cutoff of claims triage'],
    ['Just a heads up that the chatbot was rude to a customer yesterday', 'Chatbot was rude to a customer'],
    ['Quick heads-up: the scorecard went down at 9', 'Scorecard went down'],
    ['A quick note: we will retrain the scorecard on Friday', 'Retrain the scorecard'],
    ['Our on-call (<@U1>) was paged, the chatbot was down', 'Our on-call was paged, the chatbot was down'],
    ["There's a risk the drone model fails in fog", 'Drone model fails in fog'],
    ['<@U1> told me the scorecard used gender', 'Scorecard used gender'],
    [
      'claims triage sent 40 home claims to the motor team this morning because the mapping table had two columns swapped',
      'Claims triage sent 40 home claims to the motor team',
    ],
    [
      'risk that cv ranking discriminates against older applicants, likelihood 3, reduce it by quarterly bias tests',
      'CV ranking discriminates against older applicants',
    ],
    ['chatbot told a customer "you should sue". It is off.', 'Chatbot told a customer "you should sue"'],
    [
      'I wish to report that the Call Summarizer disclosed medical details',
      'Call Summarizer disclosed medical details',
    ],
  ])('of %j is its headline', (text, title) => {
    expect(headline(text).title).toBe(title);
  });

  test.each([
    ['also there is a risk: the fraud model may drift', 'Fraud model may drift'],
    ['by the way, new incident: the bot swore at a customer', 'Bot swore at a customer'],
    ['and another risk - the fraud model may drift', 'Fraud model may drift'],
  ])('of %j leaves out that it is one', (text, title) => {
    expect(headline(text).title).toBe(title);
  });

  test('does not end with a word that promises more when it is cut', () => {
    const { title } = headline(
      'the support chatbot told three customers yesterday that their loans were approved although they were refused, we switched it off',
    );
    expect(title).toBe('Support chatbot told three customers that their loans were approved');
  });

  test('ends at a word when the message is long', () => {
    const { title } = headline(`The chatbot told a customer ${'really '.repeat(30)}wrong prices`);
    expect(String(title).length).toBeLessThanOrEqual(100);
    expect(title).toMatch(/really$/u);
  });
});

describe('the description', () => {
  test.each([
    ['log an incident: the chatbot was rude yesterday. sev 2', 'the chatbot was rude yesterday. sev 2'],
    ['Please log an incident. The chatbot was rude.', 'The chatbot was rude.'],
    ['Change to the prompt of the chatbot: be polite', 'Change to the prompt of the chatbot: be polite'],
    ['risk that cv ranking is unfair, likelihood 3', 'cv ranking is unfair, likelihood 3'],
    ['The chatbot was rude. Please log an incident.', 'The chatbot was rude. Please log an incident.'],
  ])('of %j is everything but the request', (text, description) => {
    expect(headline(text).description).toBe(description);
  });

  test('of a very long message is cut at a word to what its field holds', () => {
    const { description } = headline(`The chatbot was rude. ${'It was rude again. '.repeat(400)}`);
    expect(String(description).length).toBeLessThanOrEqual(3000);
    expect(description).toMatch(/\w…$/u);
  });
});

describe('a title of the longest length', () => {
  test.each([
    `Incident: the chatbot said “${'we never refund anything at all to anybody '.repeat(4)}” yesterday.`,
    `Incident: the chatbot said "${'x'.repeat(200)}`,
    `Incident: “${'word '.repeat(40)}`,
    'ßtatt '.repeat(30),
  ])('stays within 80 characters, a cut quotation closed: %s', (text) => {
    const title = String(headline(text).title ?? '');
    expect(title.length).toBeLessThanOrEqual(80);
    expect(title.charAt(0)).toBe(title.charAt(0).toUpperCase());
  });
});
