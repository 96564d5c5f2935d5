import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/retrieval/documents/metadata.ts';

const problem = (yaml: string, strict = true) => {
  const read = readMetadata(yaml, strict);
  return read.ok ? null : read.error;
};

describe('metadata', () => {
  it('gives every field that is there', () => {
    const yaml =
      'title: Policy\nowner: ann@x.example\nversion: 1.3\nstatus: draft\napprovedOn: 2026-03-12\naudience: {people: [U1, ann@x.example]}\n';
    expect(readMetadata(yaml, true)).toEqual({
      ok: true,
      value: {
        known: {
          title: 'Policy',
          owner: 'ann@x.example',
          version: '1.3',
          status: 'draft',
          approvedOn: '2026-03-12',
          audience: { people: ['U1', 'ann@x.example'] },
        },
        notUnderstood: [],
      },
    });
  });

  it('may be empty', () => {
    expect(readMetadata('', true)).toEqual({ ok: true, value: { known: {}, notUnderstood: [] } });
  });

  it.each([
    'review_date',
    'Review date',
    'next_review',
    'next-review-date',
    'reviewDue',
    'due for review',
    'valid until',
    'Expiry date',
  ])('takes %s for the next review', (key) => {
    const day = { known: { nextReview: '2027-03-31' }, notUnderstood: [] };
    for (const said of ['2027-03-31', '31 March 2027', 'March 31, 2027', '31.03.2027'])
      expect(readMetadata(`${key}: ${said}`, false)).toEqual({ ok: true, value: day });
  });

  it('takes the other keys too as they are usually spelled, and ours before them', () => {
    const yaml =
      'document owner: Ann Roe\nRevision: 3.0\napproved by: Bo Li\napproval_date: 2026-02-01\nnext_review: 2027-01-01\nnextReview: 2027-02-01\n';
    expect(readMetadata(yaml, false)).toMatchObject({
      ok: true,
      value: {
        known: {
          owner: 'Ann Roe',
          version: '3.0',
          approvedBy: 'Bo Li',
          approvedOn: '2026-02-01',
          nextReview: '2027-02-01',
        },
      },
    });
  });

  it('leaves a version as it is written', () => {
    expect(readMetadata('version: 2.0', true)).toMatchObject({ value: { known: { version: '2.0' } } });
    expect(readMetadata('version: 1.10', true)).toMatchObject({ value: { known: { version: '1.10' } } });
  });

  it('names what it does not understand, and keeps the document', () => {
    const read = readMetadata('review_date: Q1 2027\nreview cycle: yearly\ntags: [a]', false);
    expect(read).toEqual({
      ok: true,
      value: { known: {}, notUnderstood: ['review_date', 'review cycle'] },
    });
  });

  it('never takes another key for the readers of a document', () => {
    expect(readMetadata('visibility: managers\nreaders: managers', false)).toMatchObject({
      value: { known: {} },
    });
  });

  it.each([
    ['audience: everybody', /wrong value for audience; write all, managers, auditors/u],
    ['audience: {channels: ["#governance"]}', /wrong value for audience; .*channel ids \(C…\)/u],
    ['audience: {people: [Ann]}', /wrong value for audience; .*user ids \(U…\) or e-mail addresses/u],
    ['audience: []', /wrong value for audience/u],
    ['audience: {people: []}', /wrong value for audience/u],
    ['audience: {people: [U1], chanels: [C1]}', /wrong value for audience/u],
    ['audience:', /wrong value for audience/u],
    ['status: final', /wrong value for status; write approved, draft or superseded/u],
    ['nextReview: soon', /wrong value for nextReview; write a day as 2026-11-22/u],
    ['approvedOn: 2026-02-30', /wrong value for approvedOn/u],
    ['- a\n- b', /not a list of keys and values; write lines/u],
    ['a: [1', /not YAML \(line \d+\); correct that line/u],
    ['audiance: managers', /unknown key "audiance"; write "audience"/u],
    ['Audience: managers', /unknown key "Audience"; write "audience"/u],
    ['colour: red', /unknown key "colour"; use title, owner/u],
  ])('says what is wrong with %j', (yaml, sentence) => {
    expect(problem(yaml)).toMatch(sentence);
  });

  it('of front matter may have keys for other tools but no slips of ours', () => {
    expect(problem('tags: [a]\nkind: control\nid: A.8.4', false)).toBeNull();
    expect(problem('audiense: managers', false)).toMatch(/write "audience"/u);
  });

  it('is read or refused with a sentence, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('audience: all', 'title: x', '- a', ': :', '&a [*a]', '!!js/f x', '? {'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.boolean(), (parts, strict) => {
        const read = readMetadata(parts.join('\n'), strict);
        if (!read.ok) expect(read.error).toMatch(/^Its metadata .*[.…"]$/su);
      }),
      { numRuns: 1000 },
    );
  });
});
