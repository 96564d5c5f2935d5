import { besideHeldTime } from './beside-held-time.ts';
import { isOfNoticing, tellsWhen } from './tells-when.ts';
import type { Moment } from '../records/check-value.ts';
import type { Field } from '../records/field.ts';
import type { RecordType } from '../records/define-record.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import type { Words } from './hear-words.ts';
import { peopleNamed } from './people-named.ts';
import { unsettledOf } from './unsettled.ts';
import type { UnderstandContext } from './understand/context.ts';
import { understandFields } from './understand/understand-message.ts';
import { unlistedSystemOf } from './understand/unlisted-system-of.ts';

/**
 * What is read from the words that a change is told in, and stands: “go back to 3.9” tells its way back and does not make it a
 * change of the model's version. It is corrected by its name, or with “no”.
 */
const READ_FROM_TOPIC = ['changeKind'];

/** “It was the invoice reader.” */
const SAYS_WHAT = /^\s*(?:it|this|that)(?:['’]s| is| was)\s+(?:the|our|an?)\b/iu;

/**
 * Answers that stand whatever is said without correcting them: what was read from the topic, and a system, of which one that
 * the inventory does not list takes no place by being mentioned (“a filter by Friday”).
 */
export function standsInPassing(
  { answers }: Draft,
  { text }: Words,
  found: Readonly<Record<string, DraftAnswer>>,
  { systems }: UnderstandContext,
): readonly string[] {
  const isUnlisted = !SAYS_WHAT.test(text) && unlistedSystemOf(found['system']?.value, systems) !== null;
  return [...READ_FROM_TOPIC, ...(isUnlisted ? ['system'] : [])].filter((name) => name in answers);
}

/** What is said once more is no answer: “we took the chatbot offline” says nothing new about which system it is. */
export function held({ answers }: Draft, found: Readonly<Record<string, DraftAnswer>>): readonly string[] {
  return Object.entries(found).flatMap(([name, { value }]) =>
    JSON.stringify(answers[name]?.value) === JSON.stringify(value) ? [name] : [],
  );
}

/** At a step what stands on record is changed by its name alone: “this morning” is no new day of the change. */
export function onRecord({ updates, answers }: Draft): readonly string[] {
  if (updates?.step === undefined) return [];
  return Object.entries(answers).flatMap(([name, { from }]) => (from === 'record' ? [name] : []));
}

export function factsIn(
  type: RecordType,
  words: Words,
  context: UnderstandContext,
): Record<string, DraftAnswer> {
  // Who cannot be named comes back with its reason when it is set.
  const anybody = { ...context, whyNotNamed: () => null };
  const { fields } = understandFields(type.kind, words.text, anybody);
  const people = peopleNamed(type, words.text, context);
  const found = Object.fromEntries(
    Object.entries({ ...people, ...fields }).map(([name, { value, said }]) => [
      name,
      { value, said, from: 'typed' as const, source: words.source },
    ]),
  );
  if (!tellsOfTelling(words.text)) return found;
  return without(
    found,
    type.fields.filter(({ input }) => input.kind === 'when').map(({ name }) => name),
  );
}

/** “The works council was told today”: the day on which somebody was told is of nothing else. */
export function tellsOfTelling(text: string): boolean {
  return text.split(/\s+/u).length <= MOST_WORDS_OF_TELLING && TOLD.test(text);
}

const MOST_WORDS_OF_TELLING = 14;
const TOLD =
  /^(?:(?:and|also|please|ok|btw|by the way)[,\s]+)*(?:(?:add|note)(?: to (?:it|that))?(?: that)?\s+)?(?:[\p{L}'’@<>-]+\s+){1,4}(?:(?:was|were|is|are|(?:has|have) been|got)\s+(?:already\s+|also\s+)?(?:told|informed|notified|briefed|warned|alerted))\b/iu;

/** New facts only: an answer never overwrites what was said before and once; its own words are not the story, and its headline only where they tell it. */
export function unanswered(
  draft: Draft,
  { name: asked }: Field,
  facts: Record<string, DraftAnswer>,
): Record<string, DraftAnswer> {
  const stand = Object.keys(draft.answers).filter((name) => unsettledOf(draft, name) === null);
  return without(facts, ['description', ...(asked === 'description' ? [] : ['title']), ...stand]);
}

export function without(
  facts: Record<string, DraftAnswer>,
  names: readonly string[],
): Record<string, DraftAnswer> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));
}

/**
 * The facts that are said of a draft: a date that is held gives way only to words that tell when it was, and not to the time of
 * something else (“Jana took it down at 14:17”).
 */
export function datedFacts(
  type: RecordType,
  draft: Draft,
  { text }: Words,
  found: Readonly<Record<string, DraftAnswer>>,
  moment: Moment,
): Record<string, DraftAnswer> {
  const facts: Record<string, DraftAnswer> = {};
  for (const [name, answer] of Object.entries(found)) {
    const isDay = type.field(name)?.input.kind === 'when';
    if (!isDay || !(name in draft.answers)) {
      facts[name] ??= isDay ? besideHeldTime(draft, name, answer, moment) : answer;
      continue;
    }
    if (name === 'occurredAt' && isOfNoticing(text)) {
      if (!('detectedAt' in found)) facts['detectedAt'] = besideHeldTime(draft, 'detectedAt', answer, moment);
      continue;
    }
    if (tellsWhen(name, text, answer.said)) facts[name] = besideHeldTime(draft, name, answer, moment);
  }
  return facts;
}
