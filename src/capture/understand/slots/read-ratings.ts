import type { Option } from '../../../records/field.ts';
import { IMPACT, LIKELIHOOD } from '../../../records/shared-fields.ts';
import { findPhrase, hasPhrase, phrase, type Group, type Hit, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { found, type Found } from './found.ts';

/** The other ways in which people say a word of the scale. */
const LIKELIHOOD_WORDS: Readonly<Record<string, string>> = {
  rare: 'rare|very unlikely|highly unlikely|extremely unlikely|very rare',
  unlikely: 'unlikely|not (?:very |that |so |too )?likely|improbable',
  possible: 'possible',
  likely: 'likely|probable',
  'almost certain':
    '(?:almost|nearly|virtually|practically) (?:certain|sure)|almost inevitable|(?:certain|sure|bound) to happen',
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
  "(?:i'd say|i would say|i'd call it|i would call it|we would call it|we'd call it|i call it|i would call (?:this|that)|i'd call (?:this|that)|i think|i'd guess|i guess|we'd say|honestly|personally|frankly|likely|to me|imo|maybe|" +
  "i see (?:it|this) as|i'd rate(?: it)?|i would rate(?: it)?|i rate(?: it)?(?: as)?|we rate(?: it)?(?: as)?|rated(?: as)?|i'd put it at|i put it at|i'd give it|" +
  '(?:the )?risk is|rating(?: is)?|' +
  "it's|it is|that's|that is|this is|is|seems|looks|sounds)";
/** Where a rating stands by itself: at the edge of a clause, or after words that only introduce it. */
const OPENS = `(?<=^|[¶,.;:/(|?!-] (?:(?:and|but|so) )?(?:${SAY}(?: ,| :)? ){0,2}|(?:^|[¶.;?!] )(?:(?:and|but|so) )?(?:${SAY}(?: ,| :)? ){0,2})(?:${DEGREE} )?`;
const CLOSES =
  "(?=$|(?: (?:,|\\.|;|¶|/|\\)|\\||-|!|\\( [1-5](?:/5)? \\)))|(?: (?:and|but|with|though|if|honestly|overall|under|since|until|to me|i'm afraid|i am afraid|i fear|sadly|unfortunately|in (?:my|our) (?:opinion|view|eyes|book)|from my side|if it happens|if that happens|at first|at the moment|today|for now|right now|i think|i guess|i'd say|imo|actually|too|as well|also|now|as things stand|afterwards|thereafter|after that|then)(?![^ ])))";

/** "unlikely, but the impact would be severe", "possible / major": a word of the scale that is a clause of its own. */
const LIKELIHOOD_ALONE = patternsFor(LIKELIHOOD_WORDS, (words) => `${OPENS}(?:${words})${CLOSES}`);

/** "Likely, severe", "unlikely but severe", "major and likely": a word of each scale side by side. */
const WORDS_OF = (words: Readonly<Record<string, string>>): string => Object.values(words).join('|');
const NUMBERED = '(?: \\( [1-5](?:/5)? \\))?';
const JOINT = `${NUMBERED}(?: likelihood| probability)?(?: (?:,|;|/|\\||-|&|and|but|with|yet|x|×))+ (?:(?:a |an |the |its )?(?:impact|consequences?|harm|damage|severity|effects?)(?: (?:is|would be|will be|:|=))? )?(?:a |an )?`;
/** "moderate impact", "major harm": the word with what it is said of. */
const OF_HARM = `${NUMBERED}(?: (?:impact|consequences?|harm|damage|effects?)(?=(?: though)?(?: [.,;¶!)]|$| (?:i|and|if|for)(?![^ ]))))?`;
const SIDE_BY_SIDE = [
  phrase(
    `(?<likelihood>${WORDS_OF(LIKELIHOOD_WORDS)})${JOINT}(?:${DEGREE} )?(?<impact>${WORDS_OF(IMPACT_WORDS)})${OF_HARM}${CLOSES}`,
  ),
  phrase(
    `(?<impact>${WORDS_OF(IMPACT_WORDS)})(?: impact| harm| consequences)?(?: though)? (?:,|/|and|but|;) (?:(?:it is|it's) )?(?:${DEGREE} )?(?<likelihood>${WORDS_OF(LIKELIHOOD_WORDS)})${CLOSES}`,
  ),
];

/** No other meaning: "almost certain that they'll ask". */
const CERTAIN = phrase(`(?:${LIKELIHOOD_WORDS['almost certain'] ?? ''}) (?:that|to (?!be(?![^ ]))[^ ]+)`);

/** Without a likelihood beside it a bare "severe" may speak of anything; after "would be" it speaks of the harm. */
const WOULD_BE = patternsFor(
  IMPACT_WORDS,
  (words) =>
    `(?:would|could|will|might) be(?: ${DEGREE})? (?:${words})${CLOSES}|(?:it|that|this)'d be (?:${words})${CLOSES}`,
);
const IMPACT_ALONE = patternsFor(IMPACT_WORDS, (words) => `${OPENS}(?:${words})${CLOSES}`);

/** "A complaint is likely, I'm afraid; impact 3": of something that is said to come. */
const IS_LIKELY = patternsFor(
  {
    unlikely: 'unlikely',
    likely: 'likely|probable',
    'almost certain': LIKELIHOOD_WORDS['almost certain'] ?? '',
  },
  (words) => `(?:is|are|seems|looks|would be)(?: ${DEGREE})? (?:${words})${CLOSES}`,
);
const IMPACT_NAMED = phrase(
  '(?:impact|consequences?|harm|damage|severity)(?: [^ .;¶]+){0,3} (?:[1-5]|' + WORDS_OF(IMPACT_WORDS) + ')',
);

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

/** Every place that may rate in words of the scale. */
export function ratedInWords(reading: Reading): readonly Span[] {
  const alone = [...LIKELIHOOD_ALONE, ...IMPACT_ALONE].map(({ pattern }) => pattern);
  return [...SIDE_BY_SIDE, ...alone].flatMap((pattern) => findPhrase(reading, pattern));
}

/**
 * Likelihood and impact said in words of the scale without their names, in the places that `fits` takes. Two different ones of a
 * kind are none.
 */
export function readRatings(
  reading: Reading,
  fits: (hit: Span) => boolean = () => true,
): {
  readonly likelihood: Found | null;
  readonly impact: Found | null;
} {
  const pair = sideBySide(reading, fits);
  if (pair) return pair;
  const likelihood =
    theOnly(reading, LIKELIHOOD_ALONE, LIKELIHOOD, fits) ??
    certain(reading, fits) ??
    (hasPhrase(reading, IMPACT_NAMED) ? theOnly(reading, IS_LIKELY, LIKELIHOOD, fits) : null);
  const impact =
    theOnly(reading, WOULD_BE, IMPACT, fits) ??
    (likelihood !== null || hasPhrase(reading, LIKELIHOOD_NAMED)
      ? theOnly(reading, IMPACT_ALONE, IMPACT, fits)
      : null);
  return { likelihood, impact };
}

type Fits = (hit: Span) => boolean;

function sideBySide(reading: Reading, fits: Fits): { likelihood: Found | null; impact: Found | null } | null {
  const hits = SIDE_BY_SIDE.flatMap((pattern) => findPhrase(reading, pattern)).filter(
    (hit) => fits(hit) && isTold(reading, hit),
  );
  const [hit] = hits;
  const { likelihood, impact } = hit?.groups ?? {};
  if (!hit || hits.length > 1 || !likelihood || !impact) return null;
  return {
    likelihood: rated(reading, likelihood, LIKELIHOOD_WORDS, LIKELIHOOD),
    impact: rated(reading, impact, IMPACT_WORDS, IMPACT),
  };
}

function rated(
  reading: Reading,
  said: Group,
  words: Readonly<Record<string, string>>,
  options: readonly Option[],
): Found | null {
  const label = Object.entries(words).find(([, forms]) =>
    new RegExp(`^(?:${forms})$`, 'u').test(said.text),
  )?.[0];
  const option = options.find((one) => one.label.toLowerCase() === label);
  return option ? found(reading, Number(option.value), said) : null;
}

function certain(reading: Reading, fits: Fits): Found | null {
  const hit = findPhrase(reading, CERTAIN).find((one) => fits(one) && isTold(reading, one));
  const option = LIKELIHOOD.find((one) => one.label.toLowerCase() === 'almost certain');
  return hit && option ? found(reading, Number(option.value), hit) : null;
}

function theOnly(
  reading: Reading,
  ratings: readonly Rating[],
  options: readonly Option[],
  fits: Fits,
): Found | null {
  const hits = ratings.flatMap(({ label, pattern }) =>
    findPhrase(reading, pattern)
      .filter((hit) => fits(hit) && isTold(reading, hit))
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
