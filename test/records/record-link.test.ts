import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberInLink, RECORD_ROUTE, recordLink } from '../../src/records/record-link.ts';

const BASE = 'https://aims.example.org/team';

describe('the address of a record', () => {
  it('is under the organization’s own, and leads back to its number', () => {
    const address = recordLink(BASE, 'INC-2026-0001');
    expect(address).toBe('https://aims.example.org/team/records/INC-2026-0001');
    expect(numberInLink(BASE, String(address))).toBe('INC-2026-0001');
    expect(recordLink(null, 'INC-2026-0001')).toBeNull();
    expect(address).toContain(RECORD_ROUTE.replace(':number', ''));
  });

  it('is read as people pass it on', () => {
    for (const tail of ['', '/', '?from=mail', '#top'])
      expect(numberInLink(BASE, `${BASE}/records/rsk-2026-0012${tail}`)).toBe('RSK-2026-0012');
  });

  it('is none of another place, another page or another number', () => {
    const others = [
      'https://aims.example.org/records/INC-2026-0001',
      'https://aims.example.org.evil.example/team/records/INC-2026-0001',
      'http://aims.example.org/team/records/INC-2026-0001',
      'https://aims.example.org/team/records/INC-2026-0001/edit',
      'https://aims.example.org/team/records/ABC-2026-0001',
      'https://aims.example.org/team/records/',
      'INC-2026-0001',
    ];
    expect(others.map((one) => numberInLink(BASE, one))).toEqual(others.map(() => null));
  });

  it('is read from any text without a fault', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((tail) => `${BASE}/records/${tail}`),
        ),
        (text) => {
          const number = numberInLink(BASE, text);
          expect(number === null || /^[A-Z]{3}-\d{4}-\d{4,}$/u.test(number)).toBe(true);
        },
      ),
    );
  });
});
