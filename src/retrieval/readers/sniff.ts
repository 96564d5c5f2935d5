import type { DocumentFormat } from '../document-info.ts';
import { wideOrder } from './decode-text.ts';
import { listZip } from './list-zip.ts';

/** What bytes are, whatever the file is called. */
export type Content =
  | { readonly kind: 'pdf' | 'docx' | 'xlsx' | 'text' | 'encrypted-office' | 'old-office' }
  | { readonly kind: 'other'; readonly name: string };

/** First bytes of common formats. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['7b5c727466', 'an RTF document'],
  ['1f8b', 'a compressed file'],
  ['504b', 'a ZIP archive'],
];
const OLD_OFFICE = 'd0cf11e0';

export function sniff(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  const hex = head.subarray(0, 8).toString('hex');
  if (hex.startsWith(OLD_OFFICE)) return { kind: isEncrypted(bytes) ? 'encrypted-office' : 'old-office' };
  if (hex.startsWith('504b0304')) {
    const names = new Set(listZip(bytes).map(({ name }) => name));
    if (names.has('word/document.xml')) return { kind: 'docx' };
    if (names.has('xl/workbook.xml')) return { kind: 'xlsx' };
  }
  const magic = MAGIC.find(([start]) => hex.startsWith(start));
  if (magic) return { kind: 'other', name: magic[1] };
  const hasMark = hex.startsWith('fffe') || hex.startsWith('feff');
  const isText = hasMark || !bytes.includes(0) || wideOrder(bytes) !== null;
  return isText ? { kind: 'text' } : { kind: 'other', name: 'a file of bytes that are no text' };
}

/** An Office file with a password is an old-style container around the stream "EncryptedPackage". */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

const EXTENSIONS: Readonly<Record<string, DocumentFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.xlsx': 'xlsx',
  '.csv': 'csv',
};

/** `extension`: lower case with its dot. Null for a format that is not read. */
export function formatFor(extension: string): DocumentFormat | null {
  return Object.hasOwn(EXTENSIONS, extension) ? (EXTENSIONS[extension] ?? null) : null;
}
