import { recordKinds, recordTypes } from '../../records/record-types.ts';
import type { LongWork } from './long-work.ts';

const PLEASE = '(?:please )?(?:can you |could you )?(?:please )?';
const DOCUMENTS = new RegExp(
  `^${PLEASE}(?:(?:read|index|ingest|load) (?:in )?(?:all )?(?:the |our )?documents(?: again| anew)?|(?:re-?read|re-?index|reload|refresh|update) (?:all )?(?:the |our )?(?:documents|index(?: of (?:the |our )?documents)?))(?: now)?[.!?]*$`,
  'iu',
);
const KINDS = recordKinds.map((kind) => recordTypes[kind].plural).join('|');
const WHAT = `(?:all )?(?:of )?(?:the |our |my )?(?:whole |entire |complete |full )?(?:ai )?(?:registers?|records|audit trail|data|everything|(?:${KINDS})(?:(?:,| and|, and) (?:${KINDS}))*)(?: registers?)?`;
const AS =
  '(?: (?:as|in|to|into) (?:an? )?(?<format>csv|excel|xlsx|spreadsheet|jsonl|json)(?: file| format)?)?';
/** “Export all incidents as CSV”, “download the register”, “can I have an export of the register?”: it is always the whole. */
const EXPORT = new RegExp(
  `^${PLEASE}(?:(?:i (?:want|need|would like) to |can i |could i  )?(?:export|download|extract|dump) ${WHAT}${AS}|(?:i (?:want|need|would like)|can i (?:have|get)|could i (?:have|get)|give me|send me|make|get me)(?: me)? an? (?<format2>csv |json |jsonl |excel )?(?:export|extract|dump|copy|download)(?: of ${WHAT})?${AS.replace('<format>', '<format3>')})(?: now| please| for (?:the )?(?:audit|auditors?))*[.!?]*$`,
  'iu',
);

/** Long work that somebody asks for in words; null for anything else. */
export function recognizeWorkWords(text: string): LongWork | null {
  const words = text.trim().replace(/\s+/gu, ' ');
  if (DOCUMENTS.test(words)) return { work: 'documents' };
  const found = EXPORT.exec(words);
  if (found === null) return null;
  const { format, format2, format3 } = found.groups ?? {};
  const said = (format ?? format2 ?? format3 ?? '').trim().toLowerCase();
  // A spreadsheet opens CSV.
  return { work: 'export', format: said === 'json' || said === 'jsonl' ? said : 'csv' };
}
