import { wordsOf } from '../../answer/words/words-of.ts';
import { carriedText } from '../carried-text.ts';
import type { Complaint, OpenQuestion, QuestionGroup } from './open-question.ts';

/**
 * How much of the words of two questions must be the same for them to count as one (Jaccard index of their stems).
 * Chosen so that another order, a filler or one more detail stays with the question, and another subject does not:
 * see the examples in `group-questions.test.ts`.
 */
const SAME_FROM = 0.6;

/** Puts questions together that ask the same in other words; those that were asked most often come first. */
export function groupQuestions(questions: readonly OpenQuestion[]): readonly QuestionGroup[] {
  const groups: { readonly stems: ReadonlySet<string>; readonly members: OpenQuestion[] }[] = [];
  for (const question of [...questions].sort((one, other) => other.seq - one.seq)) {
    const stems = subjectOf(question.question);
    const same = groups.find((group) => likeness(group.stems, stems) >= SAME_FROM);
    if (same === undefined) groups.push({ stems, members: [question] });
    else same.members.push(question);
  }
  return groups
    .map(({ members }) => groupOf(members))
    .sort((one, other) => other.members.length - one.members.length || (one.lastAt < other.lastAt ? 1 : -1));
}

/** One question of a list that was shown: by the place of one of its wordings, or by that wording as a button carried it. */
export interface Listed {
  readonly seq?: number | undefined;
  readonly question?: string | undefined;
  readonly upTo: number;
}

/** The members of the group that it belongs to, as far as they came before the list was shown. */
export function sameQuestions(
  questions: readonly OpenQuestion[],
  { seq, question, upTo }: Listed,
): readonly OpenQuestion[] {
  const shown = groupQuestions(questions.filter((one) => one.seq <= upTo));
  const isMeant = (one: OpenQuestion): boolean =>
    seq === undefined ? carriedText(one.question) === question : one.seq === seq;
  return shown.find(({ members }) => members.some(isMeant))?.members ?? [];
}

function groupOf(members: readonly OpenQuestion[]): QuestionGroup {
  const declined = members.filter(({ why }) => why === 'declined').length;
  const complaints = members
    .map(({ complaint }) => complaint)
    .filter((one): one is Complaint => one !== null);
  return {
    question: members[0]?.question ?? '',
    declined,
    notUseful: members.length - declined,
    complaints: [...new Set(complaints)],
    lastAt: members[0]?.at ?? '',
    members,
  };
}

/** The stems that carry the subject; a question of nothing but small words is known by all of them. */
function subjectOf(question: string): ReadonlySet<string> {
  const words = wordsOf(question);
  const subject = words.filter(({ stop }) => !stop);
  return new Set((subject.length > 0 ? subject : words).map(({ stem }) => stem));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = one.intersection(other).size;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}
