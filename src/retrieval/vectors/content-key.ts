import { createHash } from 'node:crypto';
import type { Passage } from '../passage.ts';

/** What an embedding model reads of a passage: where it stands, then what it says. */
export function embeddedText(title: string, { headings, text }: Pick<Passage, 'headings' | 'text'>): string {
  return `${[title, ...headings].filter((part) => part !== '').join(' > ')}\n${text}`;
}

/** The same text has the same key in every document and every version: it is embedded once. */
export function contentKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 27);
}
