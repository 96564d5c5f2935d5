import type { Option } from '../../../records/field.ts';
import { IMPACT, LIKELIHOOD } from '../../../records/shared-fields.ts';
import { findPhrase, hasPhrase, phrase, type Hit, type Reading } from '../text/reading.ts';
import { found, type Found } from './found.ts';

/** The other ways in which people say a word of the scale. */
const LIKELIHOOD_WORDS: Readonly<Record<string, string>> = {
  rare: 'rare|very unlikely|highly unlikely|extremely unlikely|very rare',
  unlikely: 'unlikely|not (?:very |that |so |too )?likely|improbable',
  possible: 'possible',
  likely: 'likely|probable',
  'almost certain': 'almost certain|nearly certain|almost inevitable|certain to happen',
};
const IMPACT_WORDS: Readonly<Record<string, string>> = {
  negligible: 'negligible',
  minor: 'minor',
  moderate: 'moderate',
  major: 'major',
  severe: 'severe',
};

const DEGREE = '(?:pretty|quite|fairly|rather|reasonably|really|clearly|probably)';
const SAY =
  "(?:i'd say|i would say|i'd call it|i think|i'd guess|i guess|we'd say|honestly|personally|frankly|likely|to me|imo|maybe|" +
  "it's|it is|that's|that is|this is|is|seems|looks|sounds)";
/** Where a rating stands by itself: at the edge of a clause, or after words that only introduce it. */
const OPENS = `(?<=^|[¶,.;:/(|?!-] (?:(?:and|but|so) )?(?:${SAY}(?: ,| :)? )?|(?:^|[¶.;?!] )(?:(?:and|but|so) )?(?:${SAY}(?: ,| :)? )?)(?:${DEGREE} )?`;
const CLOSES =
  "(?=$|(?: (?:,|\\.|;|¶|/|\\)|\\||-|!))|(?: (?:and|but|with|though|if it happens|if that happens|i think|i guess|i'd say|imo|actually)(?![^ ])))";

/** "unlikely, but the impact would be severe", "possible / major": a word of the scale that is a clause of its own. */
const LIKELIHOOD_ALONE = patternsFor(LIKELIHOOD_WORDS, (words) => `${OPENS}(?:${words})${CLOSES}`);

/** Without a likelihood beside it a bare "severe" may speak of anything; after "would be" it speaks of the harm. */
const WOULD_BE = patternsFor(
  IMPACT_WORDS,
  (words) =>
    `(?:would|could|will|might) be(?: ${DEGREE})? (?:${words})${CLOSES}|(?:it|that|this)'d be (?:${words})${CLOSES}`,
);
const IMPACT_ALONE = patternsFor(IMPACT_WORDS, (words) => `${OPENS}(?:${words})${CLOSES}`);

const LIKELIHOOD_NAMED = phrase(
  '(?:low|high|medium|small|little|moderate) (?:likelihood|probability|chance)',
);

interface Rating {
  readonly label: string;
  readonly pattern: RegExp;
}

function patternsFor(
  words: Readonly<Record<string, string>>,
  around: (words: string) => string,
): readonly Rating[] {
  return Object.entries(words).map(([label, said]) => ({ label, pattern: phrase(around(said)) }));
}

/** Likelihood and impact said in words of the scale without their names. Two different ones of a kind are none. */
export function readRatings(reading: Reading): {
  readonly likelihood: Found | null;
  readonly impact: Found | null;
} {
  const likelihood = theOnly(reading, LIKELIHOOD_ALONE, LIKELIHOOD);
  const impact =
    theOnly(reading, WOULD_BE, IMPACT) ??
    (likelihood !== null || hasPhrase(reading, LIKELIHOOD_NAMED)
      ? theOnly(reading, IMPACT_ALONE, IMPACT)
      : null);
  return { likelihood, impact };
}

function theOnly(reading: Reading, ratings: readonly Rating[], options: readonly Option[]): Found | null {
  const hits = ratings.flatMap(({ label, pattern }) =>
    findPhrase(reading, pattern)
      .filter((hit) => isTold(reading, hit))
      .map((hit) => ({ hit, label })),
  );
  const [first] = hits;
  if (!first || new Set(hits.map(({ label }) => label)).size > 1) return null;
  const option = options.find((one) => one.label.toLowerCase() === first.label);
  return option ? found(reading, Number(option.value), first.hit) : null;
}

function isTold(reading: Reading, hit: Hit): boolean {
  return !reading.sentences.some((one) => one.question && hit.from >= one.from && hit.from < one.to);
}
