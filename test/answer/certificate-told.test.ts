import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import { certificateTold } from '../../src/answer/organization/certificate-told.ts';
import { registry } from './knowledge.ts';
import { smallIndex, type SmallPassage } from './small-index.ts';

const TODAY = '2026-11-24';

function toldBy(passage: SmallPassage): string | null {
  const index = smallIndex([{ title: 'AIMS handbook', passages: [passage] }]);
  return certificateTold(index, () => true, TODAY)?.as ?? null;
}

describe('what documents tell of a certificate', () => {
  it.each([
    ['We are preparing for certification against ISO/IEC 42001 in 2027.', 'planned'],
    ['The hospital is not yet certified to ISO/IEC 42001.', 'denied'],
    ['Certification to ISO/IEC 42001 is scheduled for the end of 2027.', 'planned'],
    ['There is no 42001 certificate at present; the board decides on it in March.', 'denied'],
    ['Our bank intends to have its AIMS certified.', 'planned'],
  ])('is that there is none yet: “%s”', (text, as) => {
    expect(toldBy({ text })).toBe(as);
  });

  it.each([
    [{ text: 'Incidents are told to the duty desk.' }],
    [{ text: 'We have been certified to ISO/IEC 42001 since May 2026.' }],
    [
      {
        text: 'The certificate of our AIMS is valid until 2029. The surveillance audit is planned for 2027.',
      },
    ],
    [{ text: 'We planned the certification of the AIMS for 2025.' }],
    [{ text: 'We are preparing for certification to ISO/IEC 27001 in 2027.' }],
    [{ heading: 'Suppliers', text: 'We plan to ask for a certification against ISO/IEC 42001.' }],
  ])('is nothing against one: %j', (passage) => {
    expect(toldBy(passage)).toBeNull();
  });
});

describe('a certificate that a question takes for granted', () => {
  const text = 'We are preparing for certification against ISO/IEC 42001 in 2027.';
  const index = smallIndex([{ title: 'AIMS handbook', passages: [{ text }] }]);
  const answerer = createAnswerer({ index, registry, today: () => TODAY });
  const leadOf = (question: string) => answerer.answer(question, { allows: () => true, memory: null }).lead;

  it.each([
    'We got our 42001 certificate in spring. Which scope does it cover?',
    'We are 42001 certified since May, which sites are on it?',
    'our AIMS certificate was issued in 2025, where is it filed?',
  ])('is set right by what the documents say: “%s”', (question) => {
    expect(leadOf(question)).toContain(`speaks of certification as still to come: “${text}”`);
  });

  it.each([
    'What will our 42001 certificate cover?',
    'Are we certified to 42001?',
    'When we are certified to 42001, who tells the customers?',
    'How do we get our 42001 certificate?',
    'Which sites should our 42001 certificate name once we have got it?',
  ])('is not read into “%s”', (question) => {
    expect(leadOf(question)).not.toContain('speaks of certification');
  });
});
