import type { Field } from '../records/field.ts';
import type { RecordType } from '../records/define-record.ts';
import { optionNamed } from './bare-pieces.ts';
import type { Draft } from './draft.ts';
import { hearField } from './hear-field.ts';
import { withOption } from './hear-option.ts';
import type { Heard, Words } from './hear-words.ts';
import { withMentions } from './name-mentions.ts';
import { withPieces } from './hear-pieces.ts';
import { keepRest } from './keep-rest.ts';
import { missingFields } from './next-question.ts';
import { nobodyCalled, unknownOwner } from './people-named.ts';
import type { UnderstandContext } from './understand/context.ts';
import { readAnswer } from './understand/read-answer.ts';

/** “Me”, “I own it”, “<@U…>”, “it’s <@U…>”: one person, and nothing else. */
const ONE_PERSON =
  /^(?:(?:it(?:['’]s| is)|that(?:['’]s| is)|owner(?: is|:)?|and|assign(?: it)? to)\s+)?(?:me|myself|mine|<@[^>]+>)(?:\s+(?:please|pls|owns it|then))?[.!\s]*$/iu;

/** Words that are said where a field is asked for, and what is still missing beside it. */
interface Said {
  readonly type: RecordType;
  readonly draft: Draft;
  readonly asked: Field;
  readonly open: readonly Field[];
  readonly words: Words;
  readonly context: UnderstandContext;
}

/**
 * “Me” where a date is asked for, “low” where the way back is: what can be the answer to one thing alone that is still missing
 * is taken as that, whatever is asked. `hear` hears what is said behind it.
 */
export function hearBesideAsked(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
  hear: (draft: Draft, words: Words) => Heard,
): Heard | null {
  if (asked === null || draft.focus === asked.name) return null;
  const said: Said = { type, draft, asked, open: missingFields(type, draft), words, context };
  return (
    hearPerson(said) ??
    hearOtherOption(said) ??
    hearOptionFirst(said, hear) ??
    hearScale(said) ??
    hearCount(said) ??
    hearDay(said)
  );
}

function hearPerson({ type, draft, asked, open, words, context }: Said): Heard | null {
  if (asked.input.kind === 'person') return null;
  const people = open.filter(({ input }) => input.kind === 'person');
  const [owner] = people;
  const { text } = withMentions(words.text.trim(), context.people ?? []);
  return owner !== undefined && people.length === 1 && ONE_PERSON.test(text)
    ? hearField(type, draft, owner, { ...words, text }, context)
    : null;
}

/** An option’s own name, where a text is asked for: no text is as short as that. */
function hearOtherOption({ type, draft, asked, open, words, context }: Said): Heard | null {
  if (asked.input.kind !== 'text') return null;
  const option = optionNamed(type, words.text.replace(/[.!\s]+$/u, '').trim(), context);
  const isOpen = option !== null && open.some(({ name }) => name === option.name);
  return isOpen ? withOption(type, draft, option, words, context) : null;
}

const OPTION_FIRST =
  /^(?<option>\p{L}[\p{L} -]{1,23})(?:\s*[,.;]\s*(?:and\s+)?|\s+and\s+|\s+(?=because\b))(?<rest>\S.{4,})$/isu;

/** “Critical, and Marta should own it”: the option, and what is said behind it. */
function hearOptionFirst(said: Said, hear: (draft: Draft, words: Words) => Heard): Heard | null {
  const { type, words, context } = said;
  const { option = '', rest = '' } = OPTION_FIRST.exec(words.text.trim())?.groups ?? {};
  const first = option === '' ? null : hearFirst({ ...said, words: { ...words, text: option.trim() } });
  if (first?.heard !== 'answers' || first.accepted.length === 0) return null;
  if (EXPLAINS.test(rest)) return keepRest(type, withPieces(type, first, words, context), words, context);
  const behind = hear(first.draft, { ...words, text: rest });
  if (behind.heard === 'answers')
    return {
      ...behind,
      accepted: [...first.accepted, ...behind.accepted],
      rejected: [...first.rejected, ...behind.rejected],
    };
  const stranger = unknownOwner(rest, context);
  if (stranger === null) return null;
  return { ...first, rejected: [...first.rejected, { field: 'owner', reason: nobodyCalled(stranger) }] };
}

/** “Because nobody else is here” tells why that is the answer. */
const EXPLAINS = /^(?:because|since|as)\b/iu;

function hearFirst({ type, draft, open, words, context }: Said): Heard | null {
  const owner = open.find(({ name }) => name === 'owner');
  if (owner !== undefined && SELF_ALONE.test(words.text))
    return hearField(type, draft, owner, words, context);
  const option = optionNamed(type, words.text, context);
  if (option === null || !open.some(({ name }) => name === option.name)) return null;
  return withOption(type, draft, option, words, context);
}

const SELF_ALONE = /^(?:me|myself|i do|i own it)$/iu;

const COUNT_ALONE =
  /^(?:(?:about|around|roughly|approximately|some|almost|nearly|maybe|over|at least|up to|it was|it is|it's|there (?:are|were))\s+)*(?:\d[\d.,]*|(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|hundred|thousand|dozen)[\s-]*)+)(?:\s+(?:people|persons|customers|members|users|clients|applicants|patients|employees|colleagues|citizens|students|policyholders|affected|of them|in total))*[.!\s]*$/iu;

/** “Around two hundred”, where no number and no time is asked for. */
function hearCount({ type, draft, asked, words, context }: Said): Heard | null {
  const count = type.captureFields.find(({ input }) => input.kind === 'count');
  const isOther = ['system', 'choice', 'person'].includes(asked.input.kind);
  if (count === undefined || !isOther || count.name in draft.answers || !COUNT_ALONE.test(words.text.trim()))
    return null;
  // "2" where a choice is asked for may be one of its places.
  if (/^\d$/u.test(words.text.trim())) return null;
  return hearField(type, draft, count, words, context);
}

const RATING =
  /^(?:(?:ok(?:ay)?|then|so|and|maybe|it(?:['’]?s| is)|i(?:['’]?d)? say)[,\s]+)*(?<rating>[1-5])(?:\s+(?:then|i (?:guess|think)))?[.!\s]*$/iu;

/** “4”, where no number is asked for, and one rating alone is still missing. */
function hearScale({ type, draft, asked, open, words, context }: Said): Heard | null {
  const [scale, ...others] = open.filter(({ input }) => input.kind === 'scale');
  const rating = RATING.exec(words.text.trim())?.groups?.['rating'];
  const isOther = ['choice', 'person', 'system'].includes(asked.input.kind);
  if (scale === undefined || others.length > 0 || rating === undefined || !isOther) return null;
  return hearField(type, draft, scale, { ...words, text: rating }, context);
}

const MOST_WORDS_OF_DAY = 14;
/** What only a date that is told begins with. */
const DATED =
  /\b(?:since|until|till|from|on the|last|yesterday|this (?:morning|afternoon|evening)|today|ago|between|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,2}:\d{2}|\d{1,2}(?:st|nd|rd|th)|\d{4}-\d{2}-\d{2})\b/iu;

/**
 * “First Tuesday in January”, where a text is asked for: a day and nothing else is no text, and the day that is still missing.
 * Where something else is asked, words that say when are heard for that day as well.
 */
function hearDay({ type, draft, asked, open, words, context }: Said): Heard | null {
  if (asked.input.kind === 'when') return null;
  const [day, ...others] = open.filter(({ input }) => input.kind === 'when');
  const any = day ?? type.captureFields.find(({ input }) => input.kind === 'when');
  if (any === undefined) return null;
  const read = readAnswer(any, words.text, context);
  if (read.outcome !== 'understood') return null;
  const isWhole = wholly(read.said, words.text);
  if (asked.input.kind === 'text') {
    if (!isWhole) return null;
    return day === undefined || others.length > 0
      ? { heard: 'not-understood', field: asked }
      : hearField(type, draft, day, words, context);
  }
  const isShort = words.text.split(/\s+/u).length <= MOST_WORDS_OF_DAY && DATED.test(words.text);
  const isAlone = day !== undefined && others.length === 0;
  if (!isAlone || !(isWhole || (isShort && asked.input.kind === 'system'))) return null;
  return hearField(type, draft, day, words, context);
}

function wholly(said: string, text: string): boolean {
  const plain = (words: string) =>
    words.toLowerCase().replace(/\b(?:on|at|the|in|it|is|was|planned|for)\b|[^\p{L}\p{N}]/gu, '');
  return plain(said) === plain(text);
}
