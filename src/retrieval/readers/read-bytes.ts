import { err } from '../../kernel/result.ts';
import type { DocumentFormat } from '../document-info.ts';
import type { ReadFailure } from '../documents/read-failure.ts';
import type { ReadDocument, ReadOutcome } from '../documents/read-outcome.ts';
import { decodeText, decodeUtf8 } from './decode-text.ts';
import { fileOf } from './disguised.ts';
import { listZip } from './list-zip.ts';
import { readText } from './read-text.ts';
import { sniff, type Content } from './sniff.ts';

const MEGABYTE = 2 ** 20;

/** Larger files are data, not documents; unpacked Office files are counted as they unpack. */
export const LARGEST = { file: 100 * MEGABYTE, unpacked: 300 * MEGABYTE } as const;

const NAMES: Readonly<Record<DocumentFormat, string>> = {
  markdown: 'Markdown',
  text: 'text',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'DOCX',
  xlsx: 'XLSX',
  csv: 'CSV',
};

/** Any bytes give a document or a failure, never a throw. */
export async function readBytes(bytes: Uint8Array, format: DocumentFormat): Promise<ReadOutcome> {
  try {
    const failure = whyNotReadable(bytes, format);
    if (failure !== null) return err(failure);
    const outcome = await read(bytes, format);
    return outcome.ok && !hasText(outcome.value) ? err({ kind: 'empty' }) : outcome;
  } catch {
    // Parsers recurse: a page of 100,000 nested lists ends here as a full stack.
    return err({ kind: 'broken', format: NAMES[format] });
  }
}

/** Null for bytes that are what their name says, and not too many. */
export function whyNotReadable(bytes: Uint8Array, format: DocumentFormat): ReadFailure | null {
  return mismatch(bytes, sniff(bytes), format) ?? tooLarge(bytes, format);
}

/**
 * Readers are loaded when a file needs them: PDF alone takes 60 ms, which a start with an unchanged index does
 * not spend.
 */
async function read(bytes: Uint8Array, format: DocumentFormat): Promise<ReadOutcome> {
  switch (format) {
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes);
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes);
    case 'xlsx':
      return (await import('./read-xlsx.ts')).readXlsx(bytes);
    default:
      return readTextFormat(bytes, format);
  }
}

async function readTextFormat(
  bytes: Uint8Array,
  format: 'markdown' | 'text' | 'html' | 'csv',
): Promise<ReadOutcome> {
  const source = decodeText(bytes);
  if (source === null) return err({ kind: 'broken', format: NAMES[format] });
  switch (format) {
    case 'markdown':
      return (await import('./read-markdown.ts')).readMarkdown(source);
    case 'html':
      return (await import('./read-html.ts')).readHtml(source);
    case 'csv':
      return (await import('./read-csv.ts')).readCsv(source);
    case 'text':
      return readText(source);
  }
}

const TEXT_FORMATS: readonly DocumentFormat[] = ['markdown', 'text', 'html', 'csv'];

/** What the content says against the name. */
function mismatch(bytes: Uint8Array, content: Content, format: DocumentFormat): ReadFailure | null {
  if (bytes.length === 0) return { kind: 'empty' };
  if (content.kind === format) return null;
  const isText = TEXT_FORMATS.includes(format);
  switch (content.kind) {
    case 'encrypted-office':
      return { kind: 'password' };
    case 'old-office':
      return { kind: 'old-office', suggestion: format === 'xlsx' ? 'XLSX' : 'DOCX' };
    case 'text':
      return isText ? null : textCalled(bytes, format);
    case 'pdf':
    case 'docx':
    case 'xlsx':
      return { kind: 'wrong-name', holds: fileOf(content.kind), extension: `.${content.kind}` };
    case 'other':
      return otherThan(format, isText, content.name);
  }
}

/** Whole words under the name of a PDF or an Office file are a text; other bytes are what is left of a broken file. */
function textCalled(bytes: Uint8Array, format: DocumentFormat): ReadFailure {
  const source = decodeUtf8(bytes);
  if (source === null || /(?![\t\n\v\f\r])\p{Cc}/u.test(source))
    return { kind: 'broken', format: NAMES[format] };
  return /^\s*<(?:!doctype\s+html|html)\b/iu.test(source)
    ? { kind: 'wrong-name', holds: 'an HTML page', extension: '.html' }
    : { kind: 'wrong-name', holds: 'a text', extension: '.txt' };
}

/** A ZIP that is no Office file, under the name of one, is one that was cut off. */
function otherThan(format: DocumentFormat, isText: boolean, holds: string): ReadFailure {
  const isCutOff = holds === 'a ZIP archive' && !isText;
  return isCutOff
    ? { kind: 'broken', format: NAMES[format] }
    : { kind: 'wrong-name', holds, extension: null };
}

function tooLarge(bytes: Uint8Array, format: DocumentFormat): ReadFailure | null {
  const isZip = format === 'docx' || format === 'xlsx';
  const size = isZip ? listZip(bytes).reduce((sum, entry) => sum + entry.size, 0) : bytes.length;
  const limit = isZip ? LARGEST.unpacked : LARGEST.file;
  if (size <= limit) return null;
  return { kind: 'too-large', megabytes: Math.ceil(size / MEGABYTE), limit: limit / MEGABYTE };
}

function hasText({ blocks }: ReadDocument): boolean {
  return blocks.some((block) => {
    if (block.kind === 'table') return block.rows.flat().some((cell) => /\S/u.test(cell));
    return block.kind !== 'heading' && /\S/u.test(block.text);
  });
}
