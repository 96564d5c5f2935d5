import { asPattern } from '../../../kernel/as-pattern.ts';
import type { Option } from '../../../records/field.ts';
import type { ScaleWords } from '../context.ts';
import { IMPACT, LIKELIHOOD } from '../../../records/shared-fields.ts';
import { findPhrase, hasPhrase, phrase, readText, type Hit, type Reading } from '../text/reading.ts';
import { found, type Found, type FoundFields } from './found.ts';
import type { Span } from '../text/sentences.ts';
import { ratedInWords, readRatings } from './read-ratings.ts';
import { findLoosePairs, findPairs, isAsItStands, type RatedPair } from './rated-pairs.ts';
import { isWithin, residualZones } from './residual-zones.ts';

const FILLER =
  "(?: (?:\\.|(?:falls|drops|sinks|goes|comes|shrinks|reduces|moves)(?: down)? to|(?:is|gets) (?:reduced|lowered|cut) to|i'd put|i would put|we'd put|we put|i put|comes out at|(?:will|would|should|shall|might) (?:then )?be|is|are|was|down|depends ,|varies ,|open ,|unclear ,|now|still|today|remains|stays|of|at|to|set|:|=|-|would|be|should|rated|scored|score|level|rating|i|i'd|" +
  'say|think|we|maybe|perhaps|roughly|approx|like|guess|probably|clearly|currently|rather|about|around|estimated|as|a|an|on (?:the |' +
  'our )?\\w+|for (?:the |our )?\\w+|if it happens|both))*';
const NUMBER =
  '(?<number>\\d+(?:/5)?|one|two|three|four|five)(?: (?:out )?of (?<most>\\d+|five|' +
  'ten))?(?: / (?<over>\\d+))?';

interface Scale {
  readonly field: string;
  readonly residualField: string;
  readonly options: readonly Option[];
  readonly patterns: readonly RegExp[];
}

function scale(field: string, residualField: string, names: string, options: readonly Option[]): Scale {
  const words = options.map(({ label }) => inPattern(label)).join('|');
  const of = '(?: (?:of|for|that|on)(?: [^ .;,¶]+){1,7}?(?= (?:is|:|=|would|will)(?![^ ])))?';
  const patterns = [
    phrase(`(?:residual )?(?:${names})${of}${FILLER} (?:${NUMBER}|(?<word>${words}))`),
    phrase(`(?:residual )?(?<word>${words})(?: in(?: terms of)?)? (?:${names})`),
    // "Chance that it happens in five years: 40 %, so 3 on our scale"
    phrase(
      `(?:${names})(?: [^ .;¶]+){1,20} (?:so|thus|hence|meaning|=|is|that's) (?:an? )?(?<number>[1-5]) (?:on|in) (?:our|the|your) scale`,
    ),
    // "How likely? Almost certain (5)"
    phrase(
      `(?<=how (?:${field === 'likelihood' ? 'likely' : 'bad|severe|serious'})(?: (?:is|would) (?:it|this|that)(?: be)?)?(?: (?:\\?|:|=|-))+ )(?:${NUMBER}|(?<word>${words}))`,
    ),
    // "Then L 2": what is left is often said in the letters alone
    phrase(
      `(?<=(?:then|after that|afterwards|after|later|residual|remaining|left) (?:(?:it is|it's|is|still|only|about|:) ){0,2})${field === 'likelihood' ? 'l' : 'i'}(?: [:=])* ${NUMBER}`,
    ),
    // "Likelihood: medium (3)", "likelihood high, 4", "prob: likely-ish (I'd go 3, not 4)"
    phrase(
      `(?:${names})(?: (?:is|:|=|would be|i'd say))*(?: (?:very|rather|quite|pretty))? (?:low|medium|high|moderate|small|big|large|[^ .;,¶()]+ ish) (?:\\(|,|=|-) (?:i'd (?:go|say)(?: with)? |so |= )?(?<number>[1-5])(?= [),;.¶]|$)`,
    ),
    // "Likelihood is medium, so 3"
    phrase(
      `(?:${names})(?: [^ .;,¶]+){1,5} (?:,|-|–|=|:) (?:so|i\\.?e\\.?|that is|that's|meaning)(?: an?)? (?<number>[1-5])(?= [.,;¶)]|$)`,
    ),
    // "a four on likelihood and a two on impact"
    phrase(
      `(?<=^|[.,;¶(] |and |it's |is |with |an? |say |give |give it )${NUMBER} (?:on|for|in) (?:the )?(?:${names})(?! (?:and|/|,) (?:the )?(?:impact|likelihood))`,
    ),
    // "I'd put it at 2/5 for likelihood": no rating of five stands for anything else there
    phrase(
      `(?<=(?:at|as|a|say|give it) )(?<number>[1-5])(?:/5| / 5| (?:out )?of 5) (?:on|for|in) (?:the )?(?:${names})`,
    ),
    // "- L: 2": a letter by itself at the head of a line, with a mark behind it
    phrase(
      `(?<=(?:^|¶)(?: [-•*])? )${field === 'likelihood' ? '[lp]' : 'i'} [:=] ${NUMBER}(?= (?:[.,;¶]|$)|$)`,
    ),
    // "4 likely, 3 impact": the number stands first, after a mark, so that it is not the number of what stands before it
    phrase(
      `(?<=^|[.,;¶(] |and |it's |is |with )${NUMBER} (?:${field === 'likelihood' ? 'likely|' : ''}${names})(?! (?:\\d|one|two|three|four|five|:|=|is|was))`,
    ),
  ];
  return { field, residualField, options, patterns };
}

/** As a reading holds it, word by word: the words are the organization's, and may hold signs. */
function asRead(label: string): string {
  return readText(label)
    .tokens.map(({ low }) => low)
    .join(' ');
}

function inPattern(label: string): string {
  return asPattern(asRead(label));
}

function scalesOf(likelihood: readonly Option[], impact: readonly Option[]): readonly Scale[] {
  return [
    scale(
      'likelihood',
      'residualLikelihood',
      'likelihood|likelyhood|likelihod|probability|propability|chances?|odds|frequency|prob',
      likelihood,
    ),
    scale(
      'impact',
      'residualImpact',
      '(?:severity of )?impact|consequences?|effects?|imp|cons(?= (?:: |= )?[1-5](?![^ ]))|(?:damage|harm|severity|sev|gravity|seriousness)(?= (?:is |are |would be |: |= |of |at |if it happens |if it does |then |, )*(?:[1-5](?:/5| of 5| / 5)?(?: [.,;¶)]| and |$)|(?:negligible|minor|moderate|major|severe)(?: [.,;¶()]|$)))',
      impact,
    ),
  ];
}

const SHIPPED = scalesOf(LIKELIHOOD, IMPACT);
/** Made once for the settings of a start. */
const made = new WeakMap<ScaleWords, readonly Scale[]>();

function scalesIn(words: ScaleWords | undefined): readonly Scale[] {
  if (words === undefined) return SHIPPED;
  const options = (labels: readonly string[]): readonly Option[] =>
    labels.map((label, at) => ({ value: String(at + 1), label }));
  const scales = made.get(words) ?? scalesOf(options(words.likelihood), options(words.impact));
  made.set(words, scales);
  return scales;
}

/** A word that stands by itself is a rating in the shipped words only: others may be any words at all. */
function isShipped({ options, field }: Scale): boolean {
  const shipped = field === 'impact' ? IMPACT : LIKELIHOOD;
  return options.every(({ label }, at) => label.toLowerCase() === shipped[at]?.label.toLowerCase());
}

const DIGITS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

/**
 * Likelihood and impact where they are named with a number or a word of the scale: "likelihood 4", "impact:
 * major", "4x5".
 */
export function readScales(reading: Reading, words?: ScaleWords): FoundFields {
  const pairs = findPairs(reading);
  const loose = findLoosePairs(reading).filter(
    ({ from }) => !pairs.some((one) => from >= one.from && from < one.to),
  );
  const scales = scalesIn(words).map((one) => {
    const named = one.patterns.flatMap((pattern) => findPhrase(reading, pattern));
    return { one, named, hits: named.filter((hit) => isStated(reading, hit)) };
  });
  const named = scales.flatMap(({ hits }) => hits);
  const zones = residualZones(reading, [...pairs, ...loose, ...named, ...ratedInWords(reading)]);
  const inZone = (said: Span): boolean => isWithin(zones, said);
  const pair = pairs.find((said) => !inZone(said)) ?? loose.find((said) => isAsItStands(reading, said));
  const later = pairs.find(inZone) ?? loose.find(inZone);
  const ratings: Ratings = { ...readRatings(reading, (hit) => !inZone(hit)) };
  const laterRatings: Ratings = { ...readRatings(reading, inZone) };
  const fields: Record<string, Found | null> = {};
  for (const { one, named, hits } of scales) {
    const inherent = hits.filter((hit) => !isWithin(zones, hit) && !isResidual(reading, hit));
    // Two values that contradict each other are asked about; a word on the side does not settle it.
    const doubt = inherent.length > 1;
    const said = onlyValue(reading, inherent, one) ?? inPair(reading, pair, one.field);
    const rating = isShipped(one) ? (ratings[one.field] ?? null) : null;
    fields[one.field] = said ?? (doubt || hits.length < named.length ? null : rating);
    const residual = hits.filter((hit) => isWithin(zones, hit) || isResidual(reading, hit));
    const left = onlyValue(reading, residual, one) ?? inPair(reading, later, one.field);
    const inWords = isShipped(one) && residual.length === 0 ? (laterRatings[one.field] ?? null) : null;
    fields[one.residualField] = left ?? inWords;
  }
  return withSame(reading, fields);
}

type Ratings = Readonly<Record<string, Found | null>>;

const SAME = {
  impact: phrase(
    '(?:(?:the )?same|unchanged) (?:impact|consequences?|effect)|(?:impact|consequences?|effect)(?: (?:is|stays|remains|would be|will be))? (?:the same|unchanged|as before|as it is)',
  ),
  likelihood: phrase(
    '(?:(?:the )?same|unchanged) (?:likelihood|probability|chance)|(?:likelihood|probability|chance)(?: (?:is|stays|remains|would be|will be))? (?:the same|unchanged|as before|as it is)',
  ),
} as const;

/** "Residual likelihood 2, same impact": what is left of the one is as it was, where the other has been rated anew. */
function withSame(reading: Reading, fields: Record<string, Found | null>): FoundFields {
  const { likelihood, impact, residualLikelihood, residualImpact } = fields;
  if (residualLikelihood && !residualImpact && impact && hasPhrase(reading, SAME.impact))
    return { ...fields, residualImpact: impact };
  if (residualImpact && !residualLikelihood && likelihood && hasPhrase(reading, SAME.likelihood))
    return { ...fields, residualLikelihood: likelihood };
  return fields;
}

function inPair(reading: Reading, pair: RatedPair | undefined, field: string): Found | null {
  return pair ? found(reading, field === 'impact' ? pair.impact : pair.likelihood, pair) : null;
}

/** "Likelihood high, residual": the word may stand just before or after the scale's name. */
function isResidual(reading: Reading, { from }: Hit): boolean {
  return [0, 1, 2].some((step) => reading.tokens[from - step]?.low === 'residual');
}

function onlyValue(reading: Reading, hits: readonly Hit[], { options }: Scale): Found | null {
  const values = hits.flatMap((hit) => {
    const value = valueOf(hit, options);
    return value === null ? [] : [found(reading, value, hit)];
  });
  const [first] = values;
  return first && new Set(values.map((one) => one.value)).size === 1 ? first : null;
}

/** A number out of anything but five belongs to another scale and is left to be asked. */
function valueOf({ groups }: Hit, options: readonly Option[]): number | null {
  const { word, most, over, number } = groups;
  if (word) return Number(options.find(({ label }) => asRead(label) === word.text)?.value ?? NaN);
  if (!/^(?:5|five)$/u.test((most ?? over)?.text ?? '5')) return null;
  const said = (number?.text ?? '').replace('/5', '');
  const value = DIGITS[said] ?? Number(said);
  // Beyond ten it is a percentage or an amount rather than a slip on a scale of five.
  return Number.isInteger(value) && value <= 10 ? value : null;
}

/**
 * Not "likelihood 3 or 4", "likelihood 40 percent", "impact 3.5", "impact on 3 branches", "is the impact
 * 4?".
 */
function isStated(reading: Reading, hit: Hit): boolean {
  const sentence = reading.sentences.find((one) => hit.from >= one.from && hit.from < one.to);
  const before = reading.tokens[hit.from - 1]?.low ?? '';
  const asked = sentence?.question === true && hasPhrase(reading, ASKS, { ...sentence, to: hit.from + 1 });
  if (sentence === undefined || asked || /^(?:not|no|between)$/u.test(before)) return false;
  return !isOpen(reading, hit);
}

/** "Is the impact 4?" asks; "likelihood 3 impact 3 ?" rates, and is not sure. */
const ASKS = phrase(
  '(?:(?<=^|[.;,¶!] |and |but |or )(?:is|are|was|would|could|should|can|do|does|shall|may|what|which|how|why|who|whether|or)|if|whether)',
);

/** The number goes on: as a range, as a percentage, or as a number of something. */
function isOpen({ tokens }: Reading, { to, groups }: Hit): boolean {
  const [next, after] = [tokens[to], tokens[to + 1]?.low ?? ''];
  if (next === undefined) return false;
  if (next.hyphenated || next.low === '%') return true;
  if (/^(?:to|or|-|\/)$/u.test(next.low) && /^(?:\d|(?:one|two|three|four|five)$)/u.test(after)) return true;
  return groups['number'] !== undefined && COUNTED.test(next.low);
}

/** "impact 3 branches", "likelihood 40 percent": a number of something. */
const COUNTED = new RegExp(
  String.raw`^(?:percent|points?|times|branches|customers|users|people|persons|days|hours|minutes|` +
    String.raw`weeks|months|years|euros?|dollars|k|million|thousand|hundred|stars|systems|teams|` +
    String.raw`countries|files|tickets)$`,
  'u',
);
