import type { RecordType } from '../records/define-record.ts';
import type { Field } from '../records/field.ts';
import { optionNamed } from './bare-pieces.ts';
import type { Draft, DraftAnswer } from './draft.ts';
import { factsIn } from './facts-in.ts';
import type { Heard, Words } from './hear-words.ts';
import { setAnswers } from './set-answers.ts';
import type { UnderstandContext } from './understand/context.ts';
import { readAnswer } from './understand/read-answer.ts';
import { unlistedSystemOf } from './understand/unlisted-system-of.ts';

/** “Low”, where something else is asked: an option of one other field alone is said to that one. */
export function hearOption(
  type: RecordType,
  draft: Draft,
  asked: Field | null,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  if (asked === null) return null;
  if (asked.name === 'description') return hearSystemAlone(type, draft, words, context);
  const { system } = draft.answers;
  const isOpen = system === undefined || unlistedSystemOf(system.value, context.systems) !== null;
  const named = asked.input.kind === 'text' && isOpen ? hearSystemAlone(type, draft, words, context) : null;
  if (named !== null) return named;
  const pair = hearPair(type, draft, asked, words, context);
  if (pair !== null || asked.input.kind === 'text') return pair;
  const piece = bare(words.text);
  const option = optionNamed(type, piece, context);
  if (option === null || option.name === asked.name) return null;
  // Any words can be the name of a system.
  const answers = asked.input.kind !== 'system' && readAnswer(asked, piece, context).outcome === 'understood';
  return answers ? null : hearOptionAlone(type, draft, words, context);
}

/** “4 and 3”, “4, 3”: the likelihood that is asked for, and the impact. */
const TWO_RATINGS = /^(?<first>[1-5])\s*(?:,|\/|x|×|and|-)\s*(?<second>[1-5])[.!\s]*$/iu;

function hearPair(
  type: RecordType,
  draft: Draft,
  asked: Field,
  { text, source }: Words,
  { now, timezone }: UnderstandContext,
): Heard | null {
  const { first, second } = TWO_RATINGS.exec(text.trim())?.groups ?? {};
  const impact = asked.name === 'likelihood' ? 'impact' : 'residualImpact';
  const isAsked = asked.name === 'likelihood' || asked.name === 'residualLikelihood';
  if (first === undefined || second === undefined || !isAsked || impact in draft.answers) return null;
  const answer = (value: string) =>
    ({ value: Number(value), said: text.trim(), from: 'typed', source }) as const;
  const answers = { [asked.name]: answer(first), [impact]: answer(second) };
  return { heard: 'answers', ...setAnswers(type, draft, answers, { now, timezone }) };
}

/** The name of a listed system alone tells which one it is, and not what happened, nor why. */
function hearSystemAlone(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const { system } = factsIn(type, words, context);
  const isAlone = system !== undefined && bare(words.text).toLowerCase() === system.said?.toLowerCase();
  const isListed = context.systems.some(({ name }) => name === system?.value);
  return isAlone && isListed ? { heard: 'answers', ...setAnswers(type, draft, { system }, context) } : null;
}

/** “High”, and nothing else: said to the one field of which it is an option. */
export function hearOptionAlone(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
): Heard | null {
  const option = optionNamed(type, bare(words.text), context);
  return option === null ? null : withOption(type, draft, option, words, context);
}

export function withOption(
  type: RecordType,
  draft: Draft,
  { name, value }: NonNullable<ReturnType<typeof optionNamed>>,
  { text, source }: Words,
  context: UnderstandContext,
): Heard {
  const answer: DraftAnswer = { value, said: text.trim(), from: 'typed', source };
  return { heard: 'answers', ...setAnswers(type, draft, { [name]: answer }, context) };
}

function bare(text: string): string {
  return text.replace(/[.!\s]+$/u, '').trim();
}
