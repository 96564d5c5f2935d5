import { expect, test } from 'vitest';
import { understandMessage } from '../../../src/capture/understand/understand-message.ts';
import { unlistedSystemOf } from '../../../src/capture/understand/unlisted-system-of.ts';
import { INVENTORY } from './score-capture.ts';
import { sightOf } from '../../support/sight-of.ts';

const context = {
  now: new Date('2026-11-24T10:30:00+01:00'),
  timezone: 'Europe/Amsterdam',
  systems: INVENTORY,
  author: 'U0AUTHOR',
  sightOf,
};

test.each([
  ['MediHint gave 4 patients a wrong dosage yesterday', 'MediHint'],
  ['The warehouse robot dropped a pallet yesterday', 'warehouse robot'],
  ['The AI tutor gave out the exam answers yesterday', 'AI tutor'],
  ['Chatbot gave a wrong price yesterday', null],
  ['The triage thing put 3 claims in the wrong bin yesterday', null],
  ['TalentSift showed the age of applicants yesterday', null],
  ['hello', null],
])('%j names as a system that the inventory lacks: %j', (text, system) => {
  expect(understandMessage(text, context).unlistedSystem).toBe(system);
});

test('a name or alias of the inventory is listed however it is written, and nothing is not unlisted', () => {
  expect(unlistedSystemOf('credit scoring', INVENTORY)).toBeNull();
  expect(unlistedSystemOf('CREDIT-SCORING MODEL', INVENTORY)).toBeNull();
  expect(unlistedSystemOf(undefined, INVENTORY)).toBeNull();
  expect(unlistedSystemOf('Billing Oracle', INVENTORY)).toBe('Billing Oracle');
});
