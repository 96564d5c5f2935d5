import { addDays } from '../../kernel/add-days.ts';
import type { Answer } from '../answer.ts';
import type { DocumentInfo } from '../ports.ts';
import { sourceOf } from './cite-passage.ts';
import { answered } from './make-answer.ts';

export const MOST_LISTED = 25;
const SOON_IN_DAYS = 90;

/** "AI policy, version 3.0; owner: Ann Roe; next review: 2027-01-20". */
export function documentLine(document: DocumentInfo): string {
  const { owner, nextReview } = document;
  return [
    sourceOf(document),
    ...(owner === null ? [] : [`owner: ${owner}`]),
    ...(nextReview === null ? [] : [`next review: ${nextReview}`]),
  ].join('; ');
}

/** The documents whose review is past or near, the oldest date first; and how many say nothing of theirs. */
export function answerDueForReview(
  question: string,
  readable: readonly DocumentInfo[],
  today: string,
): Answer {
  const soon = addDays(today, SOON_IN_DAYS);
  const due = readable
    .filter(({ nextReview }) => nextReview !== null && nextReview <= soon)
    .sort((a, b) => (a.nextReview ?? '').localeCompare(b.nextReview ?? ''));
  const overdue = due.filter(({ nextReview }) => (nextReview ?? '') < today).length;
  const undated = readable.filter(({ nextReview }) => nextReview === null).length;
  return answered(
    question,
    'ours',
    leadOf({ all: readable.length, overdue, due: due.length, undated, soon }),
    {
      points: due.slice(0, MOST_LISTED).map(documentLine),
    },
  );
}

interface Counted {
  readonly all: number;
  readonly overdue: number;
  readonly due: number;
  readonly undated: number;
  readonly soon: string;
}

function leadOf({ all, overdue, due, undated, soon }: Counted): string {
  const documents = all === 1 ? 'the one document' : `the ${String(all)} documents`;
  if (undated === all)
    return `I cannot tell: none of ${documents} in force that you may read states when its review is due.`;
  const silent =
    undated === 0 ? '' : ` ${String(undated)} ${undated === 1 ? 'states' : 'state'} no review date.`;
  const ahead = due - overdue;
  const near =
    ahead === 0
      ? `none comes up by ${soon}`
      : `${String(ahead)} ${ahead === 1 ? 'comes' : 'come'} up by ${soon}`;
  const past = overdue === 0 ? 'none is' : `${String(overdue)} ${overdue === 1 ? 'is' : 'are'}`;
  const said = `Of ${documents} in force that you may read, ${past} past the review date and ${near}`;
  return due === 0 ? `${said}.${silent}` : `${said}${silent === '' ? ':' : `.${silent}`}`;
}
