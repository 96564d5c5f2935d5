import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft } from './draft.ts';
import type { Heard, Words } from './hear-words.ts';
import { keepWords } from './keep-rest.ts';
import { skipped } from './obey-command.ts';
import { nothing } from './statements/heard-of-rest.ts';
import { tellsWhen } from './tells-when.ts';
import type { UnderstandContext } from './understand/context.ts';

/** “Dunno, she wrote to us yesterday”: no answer, and the day of something else. */
export function putsOff(text: string): boolean {
  return DUNNO.test(text) && !tellsWhen('occurredAt', text.replace(DUNNO, ''), null);
}

const DUNNO =
  /^(?:(?:no|well|sorry|hm+)[,\s]+)*(?:(?:i |we )?(?:really |honestly )?(?:dunno|don['’]?t know|do not know)|(?:i have )?no (?:idea|clue)|idk)\b(?: when| exactly| yet)?[,.;\s]+/iu;

/** What was said of something else stays with what happened, and the question is left for later. */
export function hearPutOff(
  type: RecordType,
  draft: Draft,
  asked: Field,
  words: Words,
  context: UnderstandContext,
): Heard {
  const text = words.text.replace(DUNNO, '');
  const kept = keepWords(type, nothing(draft), { ...words, text }, context);
  const left = skipped(type, kept.draft, asked);
  return 'draft' in left && kept.accepted.length > 0 ? { ...kept, draft: left.draft } : left;
}
