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
        title: 'Policy',
        owner: 'ann@x.example',
        version: '1.3',
        status: 'draft',
        approvedOn: '2026-03-12',
        audience: { people: ['U1', 'ann@x.example'] },
      },
    });
  });

  it('may be empty', () => {
    expect(readMetadata('', true)).toEqual({ ok: true, value: {} });
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
