import type { Reading } from './reading.ts';
import type { Span } from './sentences.ts';
import { isMark, isWord, type Token } from './token.ts';

/** Marks and words at which a new clause begins. The word belongs to the clause that it opens. */
const BREAKING_MARKS = [',', ':', '-', '(', ')', '/', '>'];
const BREAKING_WORDS = new Set([
  'but', 'because', 'while', 'when', 'which', 'who', 'whose', 'that', 'so', 'then', 'after', 'before', 'although',
  'though', 'whereas', 'where', 'until',
]); // prettier-ignore
const SUBJECTS = new Set([
  'we',
  'i',
  'it',
  'he',
  'she',
  'they',
  'nobody',
  'somebody',
  'someone',
  'the',
  'our',
  'a',
  'this',
  'one',
  'customers',
  'users',
]);

const LONGEST_LABEL = 4;
const BULLETS = new Set(['-', '>', '+']);

/** The clauses of a sentence, roughly: enough to tell which verb a date or a number belongs to. */
export function segmentsOf(
  reading: Reading,
  sentence: Span,
  opensClause: (at: number) => boolean,
): readonly Span[] {
  const { tokens } = reading;
  const segments: Span[] = [];
  const first = BULLETS.has(tokens[sentence.from]?.low ?? '') ? sentence.from + 1 : sentence.from;
  let from = first;
  // "found out: 30 October at 4 by the lead": the label says what the words behind it are about.
  const labels = (at: number): boolean => at - first <= LONGEST_LABEL && from === first;
  const close = (to: number): void => {
    if (to > from) segments.push({ from, to });
    from = to;
  };
  for (let at = first; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (token && BREAKING_MARKS.some((mark) => isMark(token, mark)) && !(token.low === ':' && labels(at))) {
      close(at);
      from = at + 1;
    } else if (breaks(tokens, token, at, opensClause)) {
      close(at);
    }
  }
  close(sentence.to);
  return segments;
}

/** "and" joins things as often as clauses: it breaks only where a subject or a verb that matters follows. */
function breaks(
  tokens: readonly Token[],
  token: Token | undefined,
  at: number,
  opensClause: (at: number) => boolean,
): boolean {
  // "Due date for that: …", "by when: …": what stands before a colon is one label.
  if (isMoment(tokens, at) || tokens[at + 1]?.low === ':') return false;
  if (isWord(token, BREAKING_WORDS)) return true;
  if (token?.low !== 'and' && token?.low !== 'or') return false;
  return isWord(tokens[at + 1], SUBJECTS) || tokens[at + 1]?.kind === 'person' || opensClause(at + 1);
}

/** "found before injection at 15:45", "one week after that", "that same day": a time, and no clause of its own. */
function isMoment(tokens: readonly Token[], at: number): boolean {
  const [word, next, third] = [0, 1, 2].map((step) => tokens[at + step]?.low ?? '');
  const ended = (to: number): boolean => tokens[to]?.kind !== 'word';
  if (word === 'that' && next === 'same') return true;
  if (word === 'that' && tokens[at - 1]?.low === 'after') return ended(at + 1);
  if (word === 'after' && next === 'that') return ended(at + 2);
  return /^(?:before|after)$/u.test(word ?? '') && /^(?:at|on)$/u.test(third ?? '');
}
