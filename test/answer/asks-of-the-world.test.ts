import { describe, expect, it } from 'vitest';
import { asksOfTheWorld } from '../../src/answer/question/asks-of-the-world.ts';
import { ask } from './small-organization.ts';

describe('a question for what happens out in the world', () => {
  it.each([
    'How many firms in Spain have been certified to 42001?',
    'How many 42001 certificates have been issued worldwide?',
    'What share of certified organisations are banks?',
    'Which companies are already 42001 certified?',
    'How widespread is ISO 42001 in Japan?',
    'What is the pass rate of stage 2 audits?',
  ])('is declined as one for figures: “%s”', (question) => {
    expect(asksOfTheWorld(question)).toBe('figures');
    const { outcome, lead } = ask(question);
    expect(outcome).toBe('declined');
    expect(lead).toContain('no figures');
  });

  it.each([
    'how many findings will the inspectors have at ours next spring',
    'How many incidents will there be in the coming year?',
  ])('is declined as a forecast: “%s”', (question) => {
    expect(ask(question)).toMatchObject({
      outcome: 'declined',
      lead: expect.stringContaining('no forecasts'),
    });
  });

  it.each([
    'What will the next edition of 42001 bring?',
    'When will ISO 42001 be revised?',
    'Will 42001 become mandatory in Europe?',
    'Will the AI Act demand 42001 certificates in 2031?',
  ])('is declined as one for what is to come: “%s”', (question) => {
    expect(asksOfTheWorld(question)).toBe('future');
    const { outcome, lead } = ask(question);
    expect(outcome).toBe('declined');
    expect(lead).toContain('what will come');
  });

  it.each([
    'How many controls must a company implement to be certified?',
    'How many certification bodies should we ask for an offer?',
    'How many people do we need for the AIMS?',
    'Which organizations can be certified?',
    'Which new version of our policy is going to the board?',
    'When will the next surveillance audit take place?',
    'Is there a second edition of 42001?',
    'What will the auditor of the standard want to see?',
  ])('is none in “%s”', (question) => {
    expect(asksOfTheWorld(question)).toBeNull();
  });
});
