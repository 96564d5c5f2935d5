import { asPattern } from '../kernel/as-pattern.ts';
import { ASKS_ANEW, PLACE } from './another-place.ts';
import type { Pointed } from './follow-up.ts';
import { contentOf } from './words/words-of.ts';

/** “How many AI systems do we have?”, “list the open findings”: what is counted or listed. */
const COUNTED =
  /\b(?:how\s+many|which|what|list|show(?:\s+me)?|name)\s+(?:all\s+)?(?:the\s+|our\s+|of\s+our\s+)?(?<things>(?:[\p{L}-]+\s+){0,2}?[\p{L}-]{2,}s)\b(?!['’])(?=\s*(?:[?!.]|$|(?:do|does|did|are|is|have|has|were|can|must|should|there|we|that|with|of|in|for)\b))/iu;
/** “Which of them are high risk?”, “and which are only pilots?” */
const WHICH_OF_THEM =
  /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:which|what)\s+(?:(?:of|among)\s+(?:them|those|these)|ones?|(?=(?:are|have|do|were)\b))\s*(?<rest>(?:are|is|have|has|do|does|were|need|needs|apply|applies|must|can|count|belong)\b.*)$/isu;

/** “Which of them are high risk?” behind “how many AI systems do we have?”: “which AI systems are high risk?”. Null for anything else. */
export function whichOfThem(question: string, before: string): string | null {
  const rest = WHICH_OF_THEM.exec(question.trim())?.groups?.['rest'];
  const things = COUNTED.exec(before)?.groups?.['things'];
  return rest === undefined || things === undefined ? null : `which ${things} ${rest}`;
}

/** “Who can accept one?”: another of what was asked about, and not “the first one” or “a high one”. */
const ONE =
  /(?<=\b(?:\p{L}+(?:t|d|s|n|k|e|r|y|w|l|p))\s)(?<!\b(?:the|this|that|which|each|every|any|no|first|second|third|next|last|another|other|an?|high|low|medium|critical|major|minor|old|new|good|single)\s)one(?=\s*[?!.]*\s*$)/iu;

/** Whether “one” stands for what was asked about. */
export function saysOne(question: string): boolean {
  return ONE.test(question);
}

/** “Who can accept one?” with the thing in its place; null where no “one” stands for it. */
export function oneOf(question: string, thing: string): string | null {
  if (!saysOne(question)) return null;
  const article = /^[aeiou]|^[AEFHILMNORSX][A-Z]/u.test(thing) ? 'an' : 'a';
  return question.replace(ONE, () => `${article} ${thing}`);
}

/** “Does ISO 27001 have the same?”, “what does NIST say on this?”, “and in 9001?” */
const IN_ANOTHER_STANDARD =
  /\b(?:the\s+same|same\s+thing|equivalents?|counterparts?|(?:something|anything)\s+(?:like|similar|comparable)|(?:have|has|had|do|does|ask|asks|want|wants|require|requires)\s+(?:for\s+)?(?:it|that|this|one)|sa(?:y|ys|id)\s+(?:on|about|to|of)\s+(?:it|that|this)|match(?:es)?|correspond\w*)\b|^\W*(?:(?:and|but|so|what\s+about|how\s+about)\W+)*(?:in|for|under|with)\b/iu;

/** What corresponds to the place of the last answer in a standard that is named now; null where nothing of that kind is asked. */
export function inAnotherStandard(
  question: string,
  reference: string | undefined,
  standards: readonly string[],
): string | null {
  const [standard] = standards;
  if (reference === undefined || standard === undefined || standards.length > 1) return null;
  return IN_ANOTHER_STANDARD.test(question) ? `What corresponds to ${reference} in ${standard}?` : null;
}

/**
 * The last question with one thing put in place of another: a system, a place, "severity 2" for "severity 1", "normal changes" for
 * "emergency changes".
 */
export function withAnother(
  before: string,
  another: string,
  { systemsIn }: Pick<Pointed, 'systemsIn'>,
): string | null {
  const [system] = systemsIn(another);
  const [earlier] = systemsIn(before);
  if (system !== undefined && earlier !== undefined) return put(before, earlier, another);
  const place = PLACE.exec(another)?.[0];
  const placeBefore = PLACE.exec(before)?.[0];
  if (place !== undefined && placeBefore !== undefined)
    return before.replace(PLACE_NAMED, () => named(place));
  const words = another.trim().split(/\s+/);
  if (placeBefore !== undefined || words.length > MOST_IN_NAME || ASKS_ANEW.test(another)) return null;
  const other = withAnotherGrade(before, another);
  if (other !== null) return other;
  const [, counted, number] = /^(.*?\p{L})[\s-]+(\d+)$/u.exec(another.trim()) ?? [];
  if (counted !== undefined && number !== undefined) {
    // "Sev 1" is severity 1.
    const same = new RegExp(String.raw`\b(${asPattern(counted)}\p{L}*[\s-]+)\d+\b`, 'iu');
    return same.test(before) ? before.replace(same, `$1${number}`) : null;
  }
  return withAnotherKind(before, words);
}

/** A place with what it is called. */
const PLACE_NAMED = new RegExp(String.raw`(?:\b(?:clause|control)\s+)?${PLACE.source}`, 'i');

/** A bare number need be no place: "clause 8.5" is one, whether there is such a clause or not. */
function named(place: string): string {
  return /^A/i.test(place) ? place : `clause ${place}`;
}

const MOST_IN_NAME = 4;

/** Words of which one stands in for another. */
const GRADES: readonly (readonly string[])[] = [
  ['critical', 'high', 'medium', 'low'],
  ['major', 'minor'],
  ['internal', 'external'],
  ['emergency', 'normal', 'standard'],
  ['live', 'pilot', 'retired'],
  ['implemented', 'partly', 'planned'],
];

/** "Who accepts a medium risk?", "and a high one?". */
function withAnotherGrade(before: string, another: string): string | null {
  const grade = another
    .trim()
    .replace(/\s+ones?$/i, '')
    .toLowerCase();
  const grades = GRADES.find((each) => each.includes(grade));
  if (grades === undefined) return null;
  const said = new RegExp(String.raw`\b(?:${grades.join('|')})\b`, 'i');
  return said.test(before) ? before.replace(said, grade === 'partly' ? 'partly implemented' : grade) : null;
}

/** "Who approves emergency changes?", "and normal changes?": what comes before "changes" is replaced, but no verb. */
function withAnotherKind(before: string, words: readonly string[]): string | null {
  const last = words.at(-1) ?? '';
  const [found, kind = ''] =
    new RegExp(String.raw`(?:([\p{L}-]+)\s+)?\b${asPattern(last)}\b`, 'iu').exec(before) ?? [];
  if (found === undefined || words.length < 2) return null;
  const [word] = contentOf(kind);
  const isKind = word !== undefined && !kind.toLowerCase().endsWith('s');
  return before.replace(isKind ? found : last, () => words.join(' '));
}

function put(before: string, earlier: string, another: string): string {
  return before.replace(new RegExp(asPattern(earlier).replace(/[\s-]+/g, String.raw`[\s-]+`), 'iu'), () =>
    another.trim(),
  );
}
