import type { LongWork } from './long-work.ts';

const PLEASE = '(?:please )?(?:can you |could you )?(?:please )?';
const DOCUMENTS = new RegExp(
  `^${PLEASE}(?:(?:read|index|ingest|load) (?:in )?(?:all )?(?:the |our )?documents(?: again| anew)?|(?:re-?read|re-?index|reload|refresh|update) (?:all )?(?:the |our )?(?:documents|index(?: of (?:the |our )?documents)?))(?: now)?[.!?]*$`,
  'iu',
);
const EXPORT = new RegExp(
  `^${PLEASE}export (?:all )?(?:of )?(?:the |our )?(?:whole |entire )?(?:register|records|audit trail)(?: (?:as|in|to) (?<format>csv|jsonl|json))?(?: now)?[.!?]*$`,
  'iu',
);

/** Long work that somebody asks for in words; null for anything else. */
export function recognizeWorkWords(text: string): LongWork | null {
  const said = text.trim().replace(/\s+/gu, ' ');
  if (DOCUMENTS.test(said)) return { work: 'documents' };
  const found = EXPORT.exec(said);
  if (found === null) return null;
  const format = found.groups?.['format']?.toLowerCase() ?? 'csv';
  return { work: 'export', format: format as 'json' | 'jsonl' | 'csv' };
}
