import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../../src/retrieval/engine/acronyms.ts';

describe('acronyms', () => {
  it.each([
    ['We watch the population stability index (PSI) weekly.', 'PSI', 'population stability index'],
    [
      'An artificial intelligence management system (AIMS) is run.',
      'AIMS',
      'artificial intelligence management system',
    ],
    ['Key risk indicators (KRIs) are red.', 'KRI', 'Key risk indicators'],
    ['The SoA (Statement of Applicability) lists controls.', 'SoA', 'Statement of Applicability'],
    ['A data protection officer (DPO) is named.', 'DPO', 'data protection officer'],
  ])('are defined in %j', (text, short, long) => {
    expect(findDefinitions(text)).toEqual([{ short, long }]);
  });

  it.each(['See the annex (PDF) for more.', 'The board (CEO) decided.', 'It ended. Board (BOD)'])(
    'are not defined in %j',
    (text) => {
      expect(findDefinitions(text)).toEqual([]);
    },
  );

  it('are looked for in any text without harm', () => {
    const part = fc.constantFrom('(', ')', ' ', 'AB', 'alpha', 'beta', '(AB)', 'AB (', '-', '.');
    fc.assert(fc.property(fc.array(part), (parts) => Array.isArray(findDefinitions(parts.join('')))));
  });
});
