/**
 * The words that turn a sentence round, or make it hold for everything: to search they say nothing, to a reader all. In
 * English only.
 */
import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import { wordsOf } from '../words/words-of.ts';
import { sentencesIn } from './sentences-in.ts';
import { figuresIn } from './sentence-claims.ts';

export type Reversal = 'turned-round' | 'negation-left-out' | 'number-not-in-sources';

const TURNING = {
  negation:
    /^(?:no|not|never|nobody|none|nothing|neither|nor|nowhere|cannot|without|[a-z]+n't|(?:do|does|is|ca|wo|did)nt)$/,
  exception: /^(?:except|excepting|unless|excluding)$/,
  limit: /^(?:only|solely|exclusively)$/,
  all: /^(?:all|always|any|anybody|anyone|anything|anytime|every|everybody|everyone|everything)$/,
  endless: /^(?:forever|ever|indefinitely|permanently|eternally)$/,
} as const;
type Kind = keyof typeof TURNING;
const KINDS = Object.keys(TURNING) as readonly Kind[];

/** Of a sentence's telling words, the share that a sentence or clause of the sources holds to speak of the same. */
const SAME_SUBJECT = 0.4;

/** What a sentence says the other way round than its sources do; null when nothing. */
export function reversalIn(text: string, source: string): Reversal | null {
  if (!spelledIn(text).every((figure) => numbersOf(source).has(figure))) return 'number-not-in-sources';
  const said = stemsOf(text);
  const units = sentencesIn(source)
    .flatMap((sentence) => [sentence, ...sentence.split(/[,;:]/u)])
    .map((unit) => ({ unit, shared: [...stemsOf(unit)].filter((stem) => said.has(stem)).length }))
    .filter(({ shared }) => shared > 0 && shared >= said.size * SAME_SUBJECT);
  const turned = KINDS.filter((kind) => countOf(text, kind) > 0);
  if (!turned.every((kind) => units.some(({ unit }) => countOf(unit, kind) > 0))) return 'turned-round';
  const most = Math.max(0, ...units.map(({ shared }) => shared));
  const best = units.filter(({ shared }) => shared === most);
  // Two negations say it straight: "no system goes live without an assessment".
  const isNegated = best.length > 0 && best.every(({ unit }) => countOf(unit, 'negation') % 2 === 1);
  return isNegated && !turned.includes('negation') ? 'negation-left-out' : null;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter(({ stop, text: word }) => !stop && !KINDS.some((kind) => TURNING[kind].test(word)))
      .map(({ stem }) => stem),
  );
}

function countOf(text: string, kind: Kind): number {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
  return words.filter((word) => TURNING[kind].test(word)).length;
}

/** From "two": "one" is more often no number. */
const SMALL = [...NUMBER_WORDS.slice(2), 'seventeen', 'eighteen', 'nineteen'];
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SPELLED = new RegExp(
  String.raw`\b(?:(${TENS.join('|')})(?:[\s-](one|${SMALL.slice(0, 8).join('|')}))?|(${SMALL.join('|')}|hundred|thousand))\b`,
  'gi',
);

/** Numbers in words, as figures. */
function spelledIn(text: string): string[] {
  return Array.from(text.matchAll(SPELLED), ([, ten, unit, word]) =>
    String(ten === undefined ? valueOf(word) : (TENS.indexOf(ten.toLowerCase()) + 2) * 10 + valueOf(unit)),
  );
}

function valueOf(word: string | undefined): number {
  if (word === undefined) return 0;
  const large = { one: 1, hundred: 100, thousand: 1000 }[word.toLowerCase()];
  return large ?? SMALL.indexOf(word.toLowerCase()) + 2;
}

function numbersOf(source: string): ReadonlySet<string> {
  return new Set([...figuresIn(source), ...spelledIn(source)]);
}
