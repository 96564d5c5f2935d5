import type { ReadFailure } from '../documents/read-failure.ts';
import { sniff } from './sniff.ts';

/** Why a file is not read whose ending no reader knows: it may well be a document under another name. */
export function disguised(bytes: Uint8Array, extension: string): ReadFailure {
  const content = sniff(bytes);
  switch (content.kind) {
    case 'pdf':
    case 'docx':
    case 'xlsx':
      return { kind: 'wrong-name', holds: fileOf(content.kind), extension: `.${content.kind}` };
    case 'encrypted-office':
      return { kind: 'password' };
    case 'old-office':
      return { kind: 'old-office', suggestion: /^\.xl/u.test(extension) ? 'XLSX' : 'DOCX or PDF' };
    case 'text':
    case 'other':
      return { kind: 'unsupported', extension };
  }
}

/** "a PDF file", "an XLSX file". */
export function fileOf(kind: 'pdf' | 'docx' | 'xlsx'): string {
  return kind === 'xlsx' ? 'an XLSX file' : `a ${kind.toUpperCase()} file`;
}
