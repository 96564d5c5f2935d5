import type { Reading } from '../text/reading.ts';
import { DANGLING } from './title-words.ts';

const OF_WHAT = String.raw`(?: (?:with|in|at|on|around|from|to|for)(?: (?:the|our|a|this|that))?(?<about> .+?))?`;
/** “Something went wrong with claims triage”, “we have a problem with the scorecard”: what it was comes behind it. */
const EMPTY = new RegExp(
  String.raw`^(?:(?:so|and|but|hey|,|-|:) )*(?:(?:something|sth|things?|stuff) (?:(?:just|has|have|must have|seems to have|went|gone|is going|is|was|are|seems?|looks?|got|went|badly|really|quite|very|a bit|terribly|seriously|to be) )+(?:wrong|off|odd|strange|weird|fishy|bad|not right)|something (?:(?:bad|strange|odd|weird|stupid|unpleasant) )?(?:has )?happened|(?:we|i)(?:'ve)? (?:(?:have|had|got|see|face|just|now) )+(?:a|an|another|some)(?: (?:small|big|serious|little|new|strange|weird|bit of a))* (?:problem|issue|trouble|situation|mess)|there(?:'s| is| was| has been) (?:a|an|another|some)(?: (?:small|big|serious|little|new|strange|weird))* (?:problem|issue|trouble|situation|mess))${OF_WHAT}$`,
  'u',
);
const STANDS_FOR = /^(?:it|they|he|she|which)$/u;
const FEWEST_TOLD = 4;

/**
 * The kept words of the clauses of a headline without a first one that says nothing. “It” behind it becomes what it is about: “Something
 * went wrong with claims triage, it sent …” is “claims triage sent …”. Null where the first one says something, or all.
 */
export function withoutEmptyOpening(
  reading: Reading,
  [first = [], next = [], ...later]: readonly (readonly number[])[],
): readonly (readonly number[])[] | null {
  const low = (at: number): string => reading.tokens[at]?.low ?? '';
  const about = aboutWhat(first, low);
  const told = next.filter((at) => reading.tokens[at]?.kind !== 'mark' && !/^(?:and|but|so)$/u.test(low(at)));
  if (about === null || told.length < FEWEST_TOLD) return null;
  const [subject, ...rest] = told;
  const isStoodFor = subject !== undefined && STANDS_FOR.test(low(subject)) && about.length > 0;
  const marked = next.filter((at) => at >= (told[0] ?? 0));
  return [isStoodFor ? [...about, ...marked.filter((at) => at >= (rest[0] ?? 0))] : marked, ...later];
}

/** Whether the first sentence says nothing by itself. */
export function saysNothingYet(reading: Reading, kept: readonly number[]): boolean {
  return aboutWhat(kept, (at) => reading.tokens[at]?.low ?? '') !== null;
}

function aboutWhat(clause: readonly number[], low: (at: number) => string): readonly number[] | null {
  const own = [...clause];
  while (own.length > 0 && (DANGLING.has(low(own.at(-1) ?? -1)) || low(own.at(-1) ?? -1) === '.')) own.pop();
  const found = EMPTY.exec(own.map(low).join(' '));
  if (found === null) return null;
  const words = found.groups?.['about']?.trim().split(' ').length ?? 0;
  return words === 0 ? [] : own.slice(-words);
}
