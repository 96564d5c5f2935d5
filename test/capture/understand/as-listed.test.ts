import { describe, expect, test } from 'vitest';
import { asListed } from '../../../src/capture/understand/slots/as-listed.ts';
import { INVENTORY } from './score-capture.ts';

describe('what a system is called', () => {
  test.each([
    ['triage', 'Claims triage'],
    ['the triage 4.0', 'Claims triage'],
    ['fraud', 'Fraud detection'],
    ['fraud det', 'Fraud detection'],
    ['price forecast', 'Pricing forecast'],
    ['Price forcasting', 'Pricing forecast'],
    ["applicants' ranking", 'CV screening'],
    ['the doc assistant', 'Document search assistant'],
  ])('%j can only mean the %s of the inventory', (called, listed) => {
    expect(asListed(called, INVENTORY)).toBe(listed);
  });

  test.each([
    'the search',
    'our forecast',
    'triage nurse assist',
    'contract reader',
    'claims and fraud',
    'fraudster helper',
    'the model',
    'v2',
    '',
  ])('%j is left as it was said', (called) => {
    expect(asListed(called, INVENTORY)).toBeNull();
  });

  test('two systems of which it can be the name leave it open', () => {
    const systems = [...INVENTORY, { name: 'Triage nurse assist', aliases: [] }];
    expect(asListed('triage', systems)).toBeNull();
  });
});
