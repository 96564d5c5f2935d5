// Any bytes under any name give a document or a report that ends with what to do, never a throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentFormat } from '../../../src/retrieval/document-info.ts';
import { sentenceFor } from '../../../src/retrieval/documents/read-failure.ts';
import { readBytes } from '../../../src/retrieval/readers/read-bytes.ts';
import { makeDocx, wordParagraph } from '../support/make-docx.ts';
import { makePdf } from '../support/make-pdf.ts';
import { makeXlsx } from '../support/make-xlsx.ts';

const FORMATS: readonly DocumentFormat[] = ['markdown', 'text', 'html', 'pdf', 'docx', 'xlsx', 'csv'];

const PDF = makePdf([[{ text: 'Some words of a page.', x: 70, y: 600 }]]);
const DOCX = makeDocx(wordParagraph('Some words.'));
const XLSX = makeXlsx({
  S: [
    ['a', 'b'],
    ['1', '2'],
  ],
});

async function reportOf(bytes: Uint8Array, format: DocumentFormat): Promise<string> {
  const read = await readBytes(bytes, format);
  return read.ok ? 'read' : sentenceFor(read.error);
}

async function check(bytes: Uint8Array, format: DocumentFormat): Promise<void> {
  expect(await reportOf(bytes, format)).toMatch(/^(?:read$|It |Its |Files )/u);
}

describe('any bytes', () => {
  it.each(FORMATS)('give a document or a report as %s', async (format) => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(bytes, (given) => check(given, format)),
      { numRuns: 150 },
    );
  });

  it.each([
    ['pdf', PDF],
    ['docx', DOCX],
    ['xlsx', XLSX],
  ] as const)('of a %s with a part cut off or changed give a document or a report', async (format, whole) => {
    const damage = fc.tuple(
      fc.nat({ max: whole.length }),
      fc.nat({ max: whole.length - 1 }),
      fc.nat({ max: 255 }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async ([length, at, byte]) => {
        const damaged = whole.slice(0, length);
        if (at < length) damaged[at] = byte;
        await check(damaged, format);
      }),
      { numRuns: 150 },
    );
  });

  it('of deeply nested pages give a report', async () => {
    for (const [format, source] of [
      ['html', '<ul><li>'.repeat(10_000)],
      ['html', '<table><tr><td>'.repeat(5_000)],
      ['markdown', '> '.repeat(1_000) + 'x'],
    ] as const) {
      await check(Buffer.from(source), format);
    }
  });
});

describe('the report', () => {
  it.each([
    ['a PDF with a password', makePdf([[]], true), 'pdf', /password; save it without one\.$/u],
    ['a scanned PDF', makePdf([[], []]), 'pdf', /2 pages are images without text; run text recognition/u],
    ['a cut-off PDF', Buffer.from('%PDF-1.4 nothing'), 'pdf', /broken or incomplete PDF file; open it/u],
    ['a cut-off DOCX', DOCX.slice(0, 200), 'docx', /broken or incomplete DOCX/u],
    [
      'an Office file with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'docx',
      /password/u,
    ],
    [
      'an old Word file',
      Buffer.from('d0cf11e0a1b11ae100', 'hex'),
      'docx',
      /old Office format; save it as DOCX\.$/u,
    ],
    ['an empty file', new Uint8Array(0), 'markdown', /holds no text; write some/u],
    ['a file of blanks', Buffer.from(' \n\t\n'), 'text', /holds no text/u],
    ['a heading without text', Buffer.from('# Title\n'), 'markdown', /holds no text/u],
    [
      'a PDF called .docx',
      PDF,
      'docx',
      /is a PDF file, which its name does not say; rename it to end in \.pdf\.$/u,
    ],
    ['an XLSX called .docx', XLSX, 'docx', /is an XLSX file.*\.xlsx\.$/u],
    [
      'a picture called .txt',
      Buffer.from('89504e470d0a1a0a', 'hex'),
      'text',
      /is a PNG picture.*convert it/u,
    ],
    ['a text called .pdf', Buffer.from('just text'), 'pdf', /is a text,.*rename it to end in \.txt\.$/u],
    [
      'a page called .docx',
      Buffer.from('<!DOCTYPE html><p>x'),
      'docx',
      /is an HTML page,.*rename it to end in \.html\.$/u,
    ],
    ['bytes called .pdf', Buffer.from([1, 2, 200, 3]), 'pdf', /broken or incomplete PDF/u],
    ['bytes called .csv', Buffer.from([1, 0, 2]), 'csv', /bytes that are no text.*convert it/u],
  ] as const)('on %s says what it is and what to do', async (_, bytes, format, sentence) => {
    expect(await reportOf(bytes, format)).toMatch(sentence);
  });

  it('on a ZIP that unpacks to gigabytes comes before it is unpacked', async () => {
    const bomb = Buffer.from(DOCX);
    // The directory's entries say how large each file becomes.
    for (let at = bomb.indexOf('PK\u0001\u0002'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 1))
      bomb.writeUInt32LE(2 ** 31, at + 24);
    expect(await reportOf(bomb, 'docx')).toMatch(/6144 MB, more than the limit of 300 MB; split it/u);
  });
});
