import { idsIn } from '../known-ids.ts';
import { isOverride } from '../question/is-override.ts';
import { callsSomebody, figuresIn, hasMarkup, linksIn } from './sentence-claims.ts';

/** A question in a sentence or two. Characters. */
const LONGEST_QUESTION = 400;

/**
 * Whether a question that a model wrote may be searched for in place of the one that was asked: it names no control,
 * clause or figure that the conversation does not, and it is a question, not a message to anybody.
 */
export function isSafeRewriting(question: string, said: string): boolean {
  if (question.trim() === '' || question.length > LONGEST_QUESTION || question.includes('\n')) return false;
  if (hasMarkup(question) || callsSomebody(question) || linksIn(question).length > 0 || isOverride(question))
    return false;
  const figures = new Set(figuresIn(said));
  const ids = idsIn(question);
  return (
    ids.every((id) => said.includes(id)) &&
    figuresIn(question).every((figure) => figures.has(figure) || figure === '42001')
  );
}
