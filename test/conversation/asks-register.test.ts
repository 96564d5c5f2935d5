import { expect, it } from 'vitest';
import { asksRegister } from '../../src/conversation/asks-register.ts';
import { readRequest } from '../../src/records/search/read-request.ts';
import { QUERY_CONTEXT } from '../records/search/query-context.ts';

const asks = (text: string, heard: 'anything' | 'order' = 'anything'): boolean =>
  asksRegister(text, readRequest(text, QUERY_CONTEXT), heard);

it.each([
  'what are the high risks?',
  'which risks have no owner?',
  'are there any changes planned for december?',
  'which changes wait for approval?',
  'changes without rollback plan',
  'what goes live next week?',
  'how many changes per type',
  'changes not reviewed yet',
  'which changes were implemented without approval?',
  'are there any critical incidents?',
  'top 3 risks',
  'oldest open incident',
  'what was closed last month?',
  'which approvals are waiting and for whom?',
  'what do I have to approve?',
  'risks that wait for me',
  'closed incidents with no root cause',
  'list all approvals',
  'who approved what, and when?',
  'is any reporting deadline missed?',
  'have we missed a reporting deadline?',
  'which GDPR deadlines are running?',
  'what is my next deadline?',
  'has anyone approved their own change?',
  'which incidents have no evidence?',
  'which changes dont have a rollback plan',
  'who has the most open work?',
  'which system had the most incidents this year?',
  'risks nobody has touched for 30 days',
  'how many risks do we accept?',
  'incidents of the chatbot or credit scoring',
  'opne rikss',
  "what's overdue or due this week?",
  'give me a list of every open high risk',
  'risks with score above 12',
])('“%s” asks the register', (text) => {
  expect(asks(text)).toBe(true);
});

it.each([
  'what are high risks?',
  'what is a high risk?',
  'which changes need approval?',
  'which incidents must be reported?',
  'how are high risks assessed?',
  'who approves emergency changes?',
  'are emergency changes approved afterwards?',
  'what risks should we assess?',
  'can high risks be accepted?',
  'do we accept high risks?',
  'who approves high or critical risks?',
  'are incidents or near misses reported to the authority?',
  'what should I do about high or critical incidents?',
  'which treatment options are there for risks?',
  'is a score above 12 a high risk?',
  'which risks are high according to our procedure?',
  'high risks are accepted by the board',
  'open incidents were reported too late by the agency',
  'show my review',
  'what is due this week?',
  'the chatbot leaked personal data of two customers',
  'what are the reporting deadlines?',
  'what happens if a reporting deadline is missed?',
  'when does the reporting deadline start to run?',
  'who approves what?',
  'which incidents must be reported to the authority?',
  'what is the next deadline of the supplier review?',
  'has anybody to approve a standard change?',
  'may somebody approve their own change?',
])('“%s” is for the documents, or a report', (text) => {
  expect(asks(text)).toBe(false);
});

it('is said plainly where a form is being filled in', () => {
  expect(asks('how many incidents are open?', 'order')).toBe(true);
  expect(asks('incidents with personal data', 'order')).toBe(false);
});
