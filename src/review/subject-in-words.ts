import type { ReviewSubject } from '../records/review-record.ts';
import { isNumbered } from './subject-answers.ts';

/** In a sentence: a record by its number, anything else by its title; “that question” where its title is not known. */
export function subjectInWords(
  { kind, id }: Pick<ReviewSubject, 'kind' | 'id'>,
  title: string | null = null,
): string {
  if (isNumbered({ kind })) return id;
  return title === null ? `that ${kind}` : `“${title}”`;
}
