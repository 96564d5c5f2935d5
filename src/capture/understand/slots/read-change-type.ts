import { findPhrase, hasPhrase, phrase, type Reading } from '../text/reading.ts';
import { found, type Found } from './found.ts';

const TYPES: readonly (readonly [value: string, words: string])[] = [
  ['emergency', 'emergency|break glass'],
  ['standard', 'standard|routine|pre ?approved'],
  ['normal', 'normal'],
];

const PATTERNS = TYPES.map(
  ([value, words]) =>
    [
      value,
      phrase(
        `(?:${words}) changes?(?! (?:procedure|process|policy|window|board|form|template))|(?:change )?type(?: (?:is|was|:|=))+ (?:an? )?(?:${words})|` +
          `(?:it's|it is|this is|that is|that's|it was|treat(?:ed)? (?:it )?as|as) an? (?:${words})(?: change)?(?= (?:[.,;!¶)]|so|because|and|since)(?![^ ])|$)`,
      ),
    ] as const,
);
/** "Emergency! rolled back …", "hotfix, urgent: …": what was done because it could not wait. */
const URGENT = phrase(
  '(?<=^|[.!¶] )emergency(?= [!:,.-])|(?:urgent|emergency) (?:hot ?)?fix|(?:hot ?fix|patch)(?: [!,:(-])* (?:urgent|emergency)',
);
const NOT = phrase("not|no|isn't|wasn't|never|without|unlike|instead of|rather than|if|whether");

/** “An emergency change”, “it's an emergency”: the type that service management gives a change, where it is said so. */
export function readChangeType(reading: Reading): Found | null {
  const hits = [...PATTERNS, ['emergency', URGENT] as const].flatMap(([value, pattern]) =>
    findPhrase(reading, pattern)
      .filter(({ from }) => !hasPhrase(reading, NOT, { from: Math.max(0, from - 2), to: from }))
      .map((hit) => found(reading, value, hit)),
  );
  const [first] = hits;
  return first !== undefined && hits.every(({ value }) => value === first.value) ? first : null;
}
