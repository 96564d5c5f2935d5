import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft } from './draft.ts';
import type { Heard, Words } from './hear-words.ts';
import { setAnswers } from './set-answers.ts';
import { withMore } from './tell-more.ts';
import type { UnderstandContext } from './understand/context.ts';

/** “It told a customer to sue us”, where a day is asked for: it belongs to what happened, and nothing that was told may vanish. */
export function hearMoreOfIt(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const held = draft.answers['description'];
  if (draft.updates !== null || held === undefined || asked?.input.kind === 'text') return null;
  const text = words.text.trim();
  const tells = TELLS.test(text) || (asked === null && SOMEBODY_DID.test(text));
  if (!tells || PUTS_OFF.test(text) || text.split(/\s+/u).length < FEWEST_WORDS_TOLD) return null;
  return { heard: 'answers', ...setAnswers(type, draft, { description: withMore(held, words) }, context) };
}

const FEWEST_WORDS_TOLD = 5;
/** Somebody or something did something. */
const TELLS =
  /^(?:(?:and|also|then|so|because|but)\s+)*(?:it|they|he|she|the\s+\p{L}+|our\s+\p{L}+|one\s+of|some|somebody|someone|a\s+\p{L}+)\s+(?:also\s+|even\s+|just\s+|then\s+|only\s+)?(?:\p{L}+ed|told|said|gave|sent|showed|made|put|took|went|got|lost|let|kept|wrote|read|ran|saw|found|left|paid|called|had|did|began|broke|chose|came|quoted|was\s+\p{L}+(?:ed|ing)|were\s+\p{L}+(?:ed|ing)|has\s+\p{L}+|have\s+\p{L}+|keeps|says|tells|gives|shows)\b/iu;
/** “Tomas blocked the account”, where nothing is asked. */
const SOMEBODY_DID =
  /^(?:(?:and|also|then|so)\s+)*(?:we|i|our\s+[\p{L}-]+(?:\s+\p{Lu}\p{L}+)?|\p{Lu}\p{L}+|<@[^>]+>)\s+(?:also\s+|already\s+|then\s+)?(?:have\s+|has\s+)?(?:already\s+)?(?:\p{L}+ed|told|sent|put|took|shut|cut|went|made|gave|wrote|called|turned)\s/u;
const PUTS_OFF = /\?|\b(?:no idea|not sure|don['’]?t know|later|tomorrow|ask)\b/iu;
