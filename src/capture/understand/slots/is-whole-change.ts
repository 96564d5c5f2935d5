import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

/** Joins what is told, and tells nothing of a change. */
const JOINING = new Set(
  (
    'the a an and or but so then please also just now we i it our my this that these those is are was were be been will would ' +
    'have has had to of for in on at by with from as want need going plan hi hello hey team all everyone thanks thank you ' +
    'log record change changes request new emergency normal standard'
  ).split(' '),
);
/** A way back is for the case that something goes wrong. */
const CONDITION = new Set('if case should unless otherwise fails fail possible takes can could'.split(' '));

/**
 * “Log a change: rollback to the old prompt tomorrow”: what goes back is the change itself where nothing else is told to
 * change. `others`: what was read as something else, the words that ask for the record among them.
 */
export function isWholeChange({ tokens }: Reading, wayBack: Span, others: readonly Span[]): boolean {
  const within = (at: number, { from, to }: Span): boolean => at >= from && at < to;
  const conditional = tokens.slice(wayBack.from, wayBack.to).some(({ low }) => CONDITION.has(low));
  if (conditional && !startsAsPlan(tokens.slice(wayBack.from, wayBack.to).map(({ low }) => low)))
    return false;
  return !tokens.some(
    ({ kind, low }, at) =>
      (kind === 'word' || kind === 'number') &&
      !within(at, wayBack) &&
      !others.some((span) => within(at, span)) &&
      !JOINING.has(low),
  );
}

/** “We can go back to the old prompt on Friday” says no more than that it is done then. */
function startsAsPlan([first, second]: readonly string[]): boolean {
  return (first === 'we' || first === 'i') && (second === 'can' || second === 'could');
}
