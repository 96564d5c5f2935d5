import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../src/retrieval/document-info.ts';
import { mayRead, type Reader } from '../../src/retrieval/may-read.ts';

const ANN: Reader = {
  user: 'U1',
  email: 'ann@x.example',
  isManager: false,
  isAuditor: false,
  askedIn: null,
  isPublic: false,
};
const may = (audience: Audience, reader: Partial<Reader>) => mayRead(audience, { ...ANN, ...reader });

describe('who may read a document', () => {
  it.each([
    ['managers', { isManager: true }, true],
    ['managers', { isAuditor: true }, false],
    ['auditors', { isAuditor: true }, true],
    ['auditors', { isManager: true }, true],
    ['auditors', {}, false],
    [{ people: ['U1'] }, {}, true],
    [{ people: ['U2'] }, {}, false],
    [{ people: ['Ann@X.example'] }, {}, true],
    [{ people: ['ann@x.example'] }, { email: null }, false],
    [{ channels: ['C1'] }, {}, false],
    [{ channels: ['C1'] }, { askedIn: 'C1', isPublic: true }, true],
    [{ channels: ['C1'] }, { askedIn: 'C1', isPublic: false }, true],
    [{ channels: ['C1'] }, { askedIn: 'C2', isPublic: true }, false],
  ] as const)('%j, asked by %j: %s', (audience, reader, expected) => {
    expect(may(audience, reader)).toBe(expected);
  });

  it('in a channel is everybody there, so a document for some of them is left out, whoever asks', () => {
    const restricted = fc.constantFrom<Audience>('managers', 'auditors', { people: ['U1', 'ann@x.example'] });
    const reader = fc.record({ isManager: fc.boolean(), isAuditor: fc.boolean(), askedIn: fc.string() });
    fc.assert(
      fc.property(restricted, reader, (audience, given) => {
        expect(may(audience, { ...given, isPublic: true })).toBe(false);
      }),
    );
  });
});
