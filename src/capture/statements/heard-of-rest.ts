import type { FieldProblem, RecordType } from '../../records/define-record.ts';
import type { Draft, DraftAnswer } from '../draft.ts';
import type { Heard, Words } from '../hear-words.ts';
import { isSmallTalk, keepWords } from '../keep-rest.ts';
import { nobodyCalled, unknownOwner } from '../people-named.ts';
import { setAnswers } from '../set-answers.ts';
import type { UnderstandContext } from '../understand/context.ts';

export type Answers = Extract<Heard, { heard: 'answers' }>;
export type Hear = (draft: Draft, words: Words) => Heard;

export function nothing(draft: Draft): Answers {
  return { heard: 'answers', draft, accepted: [], rejected: [] };
}

/** The rest is an answer or a fact of its own; as far as it is neither, it stays with what happened. */
export function heardOfRest(
  type: RecordType,
  draft: Draft,
  words: Words,
  context: UnderstandContext,
  hear: Hear,
): Answers {
  if (words.text === '' || isSmallTalk(words.text)) return nothing(draft);
  const heard = hear(draft, words);
  if (heard.heard === 'answers') return heard;
  if ('draft' in heard && heard.heard !== 'cancel-asked') return nothing(heard.draft);
  const stranger = unknownOwner(words.text, context);
  if (stranger === null) return keepWords(type, nothing(draft), words, context);
  return { ...nothing(draft), rejected: [{ field: 'owner', reason: nobodyCalled(stranger) }] };
}

export function joined(before: Answers, one: Answers): Answers {
  const rejected: readonly FieldProblem[] = [...before.rejected, ...one.rejected];
  return {
    ...before,
    draft: one.draft,
    accepted: [...new Set([...before.accepted, ...one.accepted])],
    rejected,
  };
}

export function added(
  type: RecordType,
  heard: Answers,
  answers: Readonly<Record<string, DraftAnswer>>,
  context: UnderstandContext,
): Answers {
  return joined(heard, { heard: 'answers', ...setAnswers(type, heard.draft, answers, context) });
}
