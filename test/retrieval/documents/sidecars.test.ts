import { describe, expect, it } from 'vitest';
import { Sidecars } from '../../../src/retrieval/documents/sidecars.ts';

const file = (id: string) => ({ id, path: `/x/${id}`, failure: null, bytes: 1 });
const sidecars = (...ids: string[]) => new Sidecars(ids.map(file));

describe('a sidecar', () => {
  it.each([
    ['a/policy.pdf.meta.yaml', 'a/policy.pdf'],
    ['a/policy.pdf.meta.yml', 'a/policy.pdf'],
    ['a/policy.meta.yaml', 'a/policy.pdf'],
    ['a/Policy.PDF.Meta.YAML', 'a/policy.pdf'],
  ])('%s belongs to %s', (sidecar, document) => {
    expect(sidecars(sidecar).of(document)?.id).toBe(sidecar);
  });

  it('with the full name goes before one without the ending', () => {
    expect(sidecars('p.meta.yaml', 'p.pdf.meta.yaml').of('p.pdf')?.id).toBe('p.pdf.meta.yaml');
  });

  it('belongs to nothing in another folder', () => {
    expect(sidecars('a/policy.meta.yaml').of('policy.pdf')).toBeNull();
  });

  it('that no document asked for is lonely', () => {
    const given = sidecars('a.pdf.meta.yaml', 'b.meta.yaml');
    given.of('b.docx');
    expect(given.lonely()).toEqual(['a.pdf.meta.yaml']);
  });
});
