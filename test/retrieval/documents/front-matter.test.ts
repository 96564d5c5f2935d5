// A text that says who may read it is never taken for one that says nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partFrontMatter } from '../../../src/retrieval/documents/front-matter.ts';
import { METADATA_KEYS } from '../../../src/retrieval/documents/metadata.ts';

const part = (source: string) => partFrontMatter(source, METADATA_KEYS);

describe('front matter', () => {
  it.each([
    ['---\ntitle: x\n---\nBody', 'title: x\n', 'Body'],
    ['---\r\ntitle: x\r\n---\r\nBody', 'title: x\r\n', 'Body'],
    ['\ufeff---\n---\nBody', '', 'Body'],
    ['---\naudience: managers\n...\nBody', 'audience: managers\n', 'Body'],
    ['\n\n---\naudience: managers\n---\nBody', 'audience: managers\n', 'Body'],
    ['---\ntags: [a]\n---\nBody', 'tags: [a]\n', 'Body'],
    ['---\ntitle: x\n---', 'title: x\n', ''],
  ])('of %j is parted from the body', (source, yaml, body) => {
    expect(part(source)).toEqual({ kind: 'yaml', yaml, body });
  });

  it.each([
    'Body\n---\nmore',
    '--- title',
    '---\nnever closed',
    '---\n\nA rule, and later the owner: of it all.',
    '\n---\nJust a rule\n---\n',
    '+++ plus signs',
    '',
  ])('is not what stands in %j', (source) => {
    expect(part(source)).toEqual({ kind: 'none' });
  });

  it.each([
    ['---\naudience: managers\n\n# Title\n\nBody', /has no end; write a line ---/u],
    ['---\nowner: x\nBody', /has no end/u],
    ['+++\naudience = "managers"\n+++\nBody', /is TOML; write it as YAML/u],
  ])('of %j is reported, for the document would be open to all', (source, problem) => {
    expect(part(source)).toEqual({ kind: 'unreadable', problem: expect.stringMatching(problem) });
  });

  it('that names an audience at the start is never overlooked', () => {
    const blank = fc.constantFrom('', '\ufeff', '\n', ' \n', '\r\n');
    const close = fc.constantFrom('---\n', '...\n', '--- \r\n', '');
    fc.assert(
      fc.property(blank, close, fc.constantFrom('\n', '\r\n'), fc.string(), (start, end, line, body) => {
        const source = `${start}---${line}owner: a${line}audience: managers${line}${end}${line}${body}`;
        expect(part(source).kind).not.toBe('none');
      }),
      { numRuns: 500 },
    );
  });

  it('and the body together are the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (yaml, body) => {
        const source = `---\n${yaml}\n---\n${body}`;
        const parted = part(source);
        if (parted.kind === 'yaml') expect(source.endsWith(parted.body)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
