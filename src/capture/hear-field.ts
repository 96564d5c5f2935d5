import { MONTH_NAMES } from '../kernel/month-names.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Field, FieldValue } from '../records/field.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import type { Heard, Words } from './hear-words.ts';
import { besideHeldTime } from './beside-held-time.ts';
import { whichPerson, withMentions } from './name-mentions.ts';
import { onOtherScale } from './other-scale.ts';
import { nobodyCalled } from './people-named.ts';
import { setAnswers } from './set-answers.ts';
import type { UnderstandContext } from './understand/context.ts';
import { putBehind } from './put-behind.ts';
import { readAnswer } from './understand/read-answer.ts';

/** Words that are said of one field; null where they are no answer to it. */
export function hearField(
  type: RecordType,
  draft: Draft,
  field: Field,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  if (field.input.kind === 'system' && isPersonAlone(words.text, context)) return null;
  const read = readAnswer(field, words.text, context);
  switch (read.outcome) {
    case 'understood': {
      const value = grown(field, draft, withFurther(field, draft, read.value, words.text));
      const said: DraftAnswer = { value, said: read.said, from: 'typed', source: words.source };
      const answer = field.input.kind === 'when' ? besideHeldTime(draft, field.name, said, context) : said;
      return { heard: 'answers', ...setAnswers(type, draft, { [field.name]: answer }, context) };
    }
    case 'invalid':
      return refused(draft, field, read.reason);
    case 'not-understood': {
      if (field.input.kind === 'person') return readName(type, draft, field, words, context);
      const other = onOtherScale(field, words.text);
      return other === null ? null : refused(draft, field, other);
    }
  }
}

/** “Jonas Keller”, “<@U…>”: somebody, and no system. */
function isPersonAlone(text: string, { people = [] }: UnderstandContext): boolean {
  return /^\W*<@[^>]+>\W*$/u.test(withMentions(text, people).text.trim());
}

const FURTHER = /\b(?:also|too|as well|in addition|additionally|besides|add|plus)\b/iu;

/** “Harm is also privacy” joins what was said before. */
function withFurther(
  { name, input }: Field,
  { answers }: Draft,
  value: FieldValue,
  text: string,
): FieldValue {
  const held = answers[name]?.value;
  if (input.kind !== 'choices' || !FURTHER.test(text) || !Array.isArray(held) || !Array.isArray(value))
    return value;
  return [...new Set([...held, ...value])];
}

/** A note stands behind the ones before. */
function grown({ name, grows }: Field, { answers }: Draft, value: FieldValue): FieldValue {
  return grows === true ? putBehind(answers[name]?.value, String(value)) : value;
}

function refused(draft: Draft, { name }: Field, reason: string): Heard {
  return { heard: 'answers', draft, accepted: [], rejected: [{ field: name, reason }] };
}

/** “Tom Becker”, “@ines”, “Ines does”, nothing else: nobody who is known here is called so. */
const NAME_ALONE =
  /^(?:it(?:['’]s| is) )?(?:@(?<called>[\p{L}.'’-]{2,30})|(?<name>\p{Lu}[\p{L}.'’-]{1,25}(?: \p{Lu}[\p{L}.'’-]{1,25}){0,2}))(?: (?:does|do|will|owns? it|should(?: own it)?|is the owner|please))?[.!\s]*$/u;

/** Written like a name as well. */
const DAY = new RegExp(
  String.raw`^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|${MONTH_NAMES})\b`,
  'iu',
);

function unknownName(draft: Draft, field: Field, text: string): Heard | null {
  const groups = NAME_ALONE.exec(text.trim())?.groups;
  const name = groups?.['called'] ?? groups?.['name'];
  if (name === undefined || DAY.test(name)) return null;
  return refused(draft, field, nobodyCalled(name));
}

/** “it was tomas”: the person who is called so; with several of them it is asked which one. */
function readName(
  type: RecordType,
  draft: Draft,
  field: Field,
  { text, source }: Words,
  context: UnderstandContext,
): Heard | null {
  const named = withMentions(text, context.people ?? []);
  const [unclear] = named.unclear;
  if (unclear !== undefined) {
    const problem = { field: field.name, reason: whichPerson(unclear) };
    return { heard: 'answers', draft: { ...draft, focus: field.name }, accepted: [], rejected: [problem] };
  }
  if (named.text === text) return unknownName(draft, field, text);
  const read = readAnswer(field, named.text, context);
  if (read.outcome !== 'understood') return null;
  const answer: DraftAnswer = { value: read.value, said: text.trim(), from: 'typed', source };
  return { heard: 'answers', ...setAnswers(type, draft, { [field.name]: answer }, context) };
}
