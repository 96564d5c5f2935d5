import type { RecordType } from '../records/define-record.ts';
import { optionNamed } from './bare-pieces.ts';
import type { Draft } from './draft.ts';
import { hearField } from './hear-field.ts';
import { withOption } from './hear-option.ts';
import type { Heard, Words } from './hear-words.ts';
import { withMentions } from './name-mentions.ts';
import type { UnderstandContext } from './understand/context.ts';

/** Nothing but a person, where nothing is asked: “it was tomas”, “no, make it Ana”. */
const ONLY_PERSON =
  /^(?:(?:no|sorry|actually)[,.\s]+)?(?:(?:it|that|this)(?:['’]s| is| was| should be)\s+|make (?:it|that)\s+|rather\s+)?<@[^>]+>(?:[,\s]+(?:please|instead|actually))?[.!\s]*$/iu;

/** “It is an emergency”: one of the options of one field. */
const IS =
  /^(?:(?:it|this|that)(?:['’]s| is| was)|make it|mark it(?: as)?)\s+(?:an?\s+|the\s+)?(?<what>.+?)(?:\s+(?:change|one))?[.!\s]*$/iu;

/** A single fact where nothing is asked: whose it is, or an option that only one field has. */
export function hearAlone(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const option = optionSaid(type, words.text, context);
  if (option === null) return hearOwner(type, draft, words, context);
  return withOption(type, draft, option, words, context);
}

/** “It is an emergency”, and nothing else. */
export function optionSaid(
  type: RecordType,
  text: string,
  context: UnderstandContext,
): ReturnType<typeof optionNamed> {
  return optionNamed(type, IS.exec(text.trim())?.groups?.['what'] ?? '', context);
}

function hearOwner(type: RecordType, draft: Draft, words: Words, context: UnderstandContext): Heard | null {
  const owner = type.field('owner');
  const { text } = withMentions(words.text, context.people ?? []);
  return owner !== undefined && ONLY_PERSON.test(text) ? hearField(type, draft, owner, words, context) : null;
}
