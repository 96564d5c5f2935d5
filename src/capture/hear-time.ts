import { addDays } from '../kernel/add-days.ts';
import type { FieldProblem, RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft } from './draft.ts';
import { hearField } from './hear-field.ts';
import type { Heard, Words } from './hear-words.ts';
import { nextQuestion, previousQuestion } from './next-question.ts';
import type { UnderstandContext } from './understand/context.ts';

const CLOCK = String.raw`\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|a\.m\.?|p\.m\.?|h|hrs|o['’]?clock)|\d{1,2}[:.]\d{2}|(?:half|quarter|ten|twenty|five)\s+(?:past|to)\s+\p{L}+|noon|midday|midnight`;
/** “As Tomas says”, “of course”, “not 16:20”. */
const BEHIND = String.raw`(?:[,\s]+(?:actually|sorry|i think|of course|obviously|exactly|sharp|or so|though|then|please|(?:just )?as (?:\p{L}+|<@[^>]+>) (?:says|said|say|wrote)|(?:and )?not (?:at )?(?:${CLOCK}|\d{1,2})|(?:and )?only the time (?:changes|is wrong|was wrong)|the day (?:is right|stays|was right)|the same day|that day))*`;
/** “It was 4 pm”, “no, I mean half past four”: a time, and no day. */
const TIME_ALONE = new RegExp(
  String.raw`^(?:(?:no|nope|sorry|sry|oops|actually|wait|ah|oh|hm+|and|but|still|the same day|i mean|i meant|it should be|make (?:it|that)|the time (?:is|was))[,.!\s]+)*(?:(?:it|that)(?:['’]s| is| was| happened| started| began)\s+)?(?:still\s+|rather\s+|more like\s+|actually\s+)?(?:at\s+|around\s+|about\s+)?(?<time>${CLOCK})${BEHIND}[.!\s]*$`,
  'iu',
);

const DAYS_OF: Readonly<Record<string, string>> = {
  occurredAt: 'happened|started|began|occurred',
  detectedAt: 'noticed|discovered|found|detected|spotted',
  endedAt: 'ended|over|fixed|resolved|stopped',
};
const BOTH =
  /^(?:(?:no|sorry|actually|wait|and)[,\s]+)*(?:it |that )?(?:was )?(?<one>\p{L}+)(?: and| &|,) (?:was )?(?<other>\p{L}+) (?<when>(?:(?:both|already|only|also) )*(?:on|at|in|the same|yesterday|today|last|this|\d).*)$/iu;
const ALL =
  /^(?:(?:no|sorry|actually|wait|and|not \p{L}+)[,.\s]+)*(?:all of (?:it|that|this)|all|both|everything)(?: (?:was|were|happened|is))? (?:on )?(?<when>.+)$/iu;

/** “Happened and noticed on Tuesday”, “all of it was Saturday”: one day of several fields. */
export function hearSeveralDays(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const { one = '', other = '', when = '' } = BOTH.exec(words.text.trim())?.groups ?? {};
  const named = [one, other].map((word) => fieldOfWord(type, word));
  const all = ALL.exec(words.text.trim())?.groups?.['when'];
  const held = Object.keys(DAYS_OF).flatMap((name) => (name in draft.answers ? [type.field(name)] : []));
  const fields = named.every((field) => field !== undefined) ? named : all === undefined ? [] : held;
  if (fields.length < 2) return null;
  const said = { ...words, text: all ?? when };
  // In the order in which both hold at every moment.
  const [forth, back] = [fields, fields.toReversed()].map((order) =>
    inTurn(type, draft, order, said, context),
  );
  return forth?.rejected.length === 0 || (back?.rejected.length ?? 1) > 0 ? (forth ?? null) : (back ?? null);
}

function fieldOfWord(type: RecordType, word: string): Field | undefined {
  const name = Object.entries(DAYS_OF).find(([, said]) => new RegExp(`^(?:${said})$`, 'iu').test(word))?.[0];
  return name === undefined ? undefined : type.field(name);
}

function inTurn(
  type: RecordType,
  draft: Draft,
  fields: readonly (Field | undefined)[],
  words: Words,
  context: UnderstandContext,
): Extract<Heard, { heard: 'answers' }> | null {
  let left = draft;
  const accepted: string[] = [];
  const rejected: FieldProblem[] = [];
  for (const field of fields) {
    const one = field === undefined ? null : hearField(type, left, field, words, context);
    if (one?.heard !== 'answers') return null;
    left = one.draft;
    accepted.push(...one.accepted);
    rejected.push(...one.rejected);
  }
  return { heard: 'answers', draft: left, accepted, rejected };
}

const SAME_DAY = new RegExp(
  String.raw`\b(?<what>${Object.values(DAYS_OF).join('|')})\b[^,;.]{0,30}?\b(?:on |at )?(?:the |that )?(?:very )?same day\b(?:[,\s]+(?:at|around|about)\s+(?<time>${CLOCK}))?`,
  'iu',
);

/** “It was noticed the same day”: the one on which it happened. */
export function hearSameDay(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const { what = '', time } = SAME_DAY.exec(words.text)?.groups ?? {};
  const field = fieldOfWord(type, what);
  const happened = draft.answers['occurredAt']?.value;
  if (field === undefined || field.name === 'occurredAt' || typeof happened !== 'string') return null;
  const day = happened.slice(0, 10);
  const others = Object.fromEntries(Object.entries(draft.answers).filter(([name]) => name !== field.name));
  const text = time === undefined ? day : `${day} at ${time}`;
  return withSaid(
    hearField(type, { ...draft, answers: others }, field, { ...words, text }, context),
    field,
    words,
  );
}

/** A time is of the day that was said; null where no day was, or a date is asked for. */
export function hearTimeAlone(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const time = TIME_ALONE.exec(words.text.trim())?.groups?.['time'];
  const asked = nextQuestion(type, draft);
  if (time === undefined || asked?.input.kind === 'when') return null;
  const last = previousQuestion(type, draft);
  for (const field of [...(last === null ? [] : [last]), ...type.captureFields]) {
    const held = draft.answers[field.name]?.value;
    if (field.input.kind !== 'when' || typeof held !== 'string') continue;
    const read = { ...words, text: `${held.slice(0, 10)} at ${time}` };
    return withSaid(hearField(type, draft, field, read, context), field, words);
  }
  return null;
}

/** What was read with the day that stood there before is shown with the person's own words. */
export function withSaid(heard: Heard | null, { name }: Field, { text }: Words): Heard | null {
  const answer = heard?.heard === 'answers' ? heard.draft.answers[name] : undefined;
  if (heard?.heard !== 'answers' || answer === undefined || !heard.accepted.includes(name)) return heard;
  const answers = { ...heard.draft.answers, [name]: { ...answer, said: text.trim() } };
  return { ...heard, draft: { ...heard.draft, answers } };
}

const CLOCK_ALONE =
  /^(?:at|around|about|more like|rather)?\s*\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|h|o['’]?clock)?[.!]*$/iu;
const DAY_BEFORE = /^(?:on\s+)?(?:the|one|a)\s+day\s+(?<side>before|earlier|after|later)(?:\s+that)?[.!]*$/iu;

/** “At 1 pm” is the time of the day that was said, “the day before” is counted from it; null for what stands by itself. */
export function besideHeld({ name, input }: Field, { answers }: Draft, text: string): string | null {
  const held = answers[name]?.value;
  if (input.kind !== 'when' || typeof held !== 'string') return null;
  const day = held.slice(0, 10);
  const words = text.trim();
  if (CLOCK_ALONE.test(words) && /[:apho]/iu.test(words))
    return `${day} ${words.replace(/^(?:more like|rather)\s+/iu, 'at ')}`;
  const side = DAY_BEFORE.exec(words)?.groups?.['side'];
  if (side === undefined) return null;
  return addDays(day, /before|earlier/iu.test(side) ? -1 : 1);
}
