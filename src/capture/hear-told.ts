import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import type { Heard, Words } from './hear-words.ts';
import { keepRest } from './keep-rest.ts';
import { recognizeNamedField } from './recognize-correction.ts';
import { setAnswers } from './set-answers.ts';
import { authorityNamed } from './told-parties.ts';
import { toldInStory, type ToldInStory } from './told-in-story.ts';
import type { UnderstandContext } from './understand/context.ts';

export const WHICH_AUTHORITY =
  'Which authority was it? Say it with its name, such as “the data protection authority”.';

type Answers = Extract<Heard, { heard: 'answers' }>;

/** Whether a message says who was told, and nothing else but when. */
export function saysWhoWasTold(type: RecordType, text: string, context: UnderstandContext): boolean {
  const told = toldInStory(type, text, context);
  return saysAny(told) && isFiller(told.rest);
}

/**
 * “High, and we told the data protection authority on Tuesday”: who was told is taken, and the rest is heard for itself.
 * Null for a message about anything else, and where something is asked that is answered in words: there it is part of the
 * answer (`withTold`).
 */
export function hearTold(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
  hear: (words: Words) => Heard,
): Heard | null {
  if (asked?.input.kind === 'text' && recognizeNamedField(type, words.text) === null) return null;
  const told = toldInStory(type, words.text, context);
  if (!saysAny(told)) return null;
  const rest = told.rest === '' ? null : hear({ ...words, text: told.rest });
  const begun = rest !== null && 'draft' in rest ? rest.draft : draft;
  const heard: Answers =
    rest?.heard === 'answers' ? rest : { heard: 'answers', draft: begun, accepted: [], rejected: [] };
  const settled = withTold(type, heard, told, words, context);
  // What is said beside it and is no answer is kept with it.
  return asksWhen(rest?.heard === 'not-understood' ? keepRest(type, settled, words, context) : settled, told);
}

/** What a text says of those who were told, put beside the answer that it is. */
export function withTold(
  type: RecordType,
  heard: Answers,
  told: ToldInStory,
  { source }: Words,
  context: UnderstandContext,
): Answers {
  const answers = Object.fromEntries(
    Object.entries(told.fields).map(([name, { value, said }]): [string, DraftAnswer] => [
      name,
      { value, said, from: 'typed', source },
    ]),
  );
  const settled = setAnswers(type, heard.draft, answers, context);
  const { unnamed } = told;
  const which = unnamed === null ? [] : [{ field: 'informedAt', reason: WHICH_AUTHORITY }];
  return {
    heard: 'answers',
    draft: unnamed === null ? settled.draft : { ...settled.draft, unnamedTold: { ...unnamed, source } },
    accepted: [...heard.accepted, ...settled.accepted],
    rejected: [...heard.rejected, ...settled.rejected, ...told.problems, ...which],
  };
}

/** “The DPA”, to the question which authority it was that was told: the day is known already, or is asked for. */
export function hearAuthority(
  type: RecordType,
  draft: Draft,
  { text }: Words,
  context: UnderstandContext,
): Heard | null {
  const { unnamedTold: held } = draft;
  const named = held ? authorityNamed(text) : null;
  const field = named === null ? undefined : type.field(named.toldAt);
  if (!held || field === undefined) return null;
  const left = { ...draft, unnamedTold: null };
  const { value, said, source } = held;
  if (value === null)
    return { heard: 'field-named', draft: { ...left, focus: field.name, cancelAsked: false }, field };
  const answer: DraftAnswer = { value, said, from: 'typed', source };
  return { heard: 'answers', ...setAnswers(type, left, { [field.name]: answer }, context) };
}

/** Where nothing says when, that is asked for next. */
function asksWhen(heard: Answers, { open, fields, unnamed }: ToldInStory): Heard {
  const [field] = open;
  if (field === undefined) return heard;
  const draft = { ...heard.draft, focus: field.name, cancelAsked: false };
  const isAlone = Object.keys(fields).length === 0 && unnamed === null;
  const nothingElse = isAlone && heard.accepted.length === 0 && heard.rejected.length === 0;
  return nothingElse ? { heard: 'field-named', draft, field } : { ...heard, draft };
}

function saysAny({ fields, open, unnamed, problems }: ToldInStory): boolean {
  return Object.keys(fields).length + open.length + problems.length > 0 || unnamed !== null;
}

const FILLER =
  /^(?:[,:;.\s-]|\b(?:yes|yep|yeah|ok|okay|fyi|update|so|also|done|by the way|btw|for info|hi|hello|no|and)\b)*$/iu;

function isFiller(rest: string): boolean {
  return FILLER.test(rest);
}
