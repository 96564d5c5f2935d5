import { found, type Found } from '../slots/found.ts';
import { hasPhrase, phrase, wordsOf, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { softmax } from '../text/softmax.ts';
import type { SeenStretch, Sight } from './message-reader.ts';
import weights from './choice-weights.json' with { type: 'json' };
import { isAsked } from './seen-texts.ts';
import { CLASSES, type ClassName } from './tags.ts';

export type Choice = Exclude<ClassName, 'kind'>;

/**
 * From these chances on a value is taken: of the value, and, where the grammar does not read it, of the words that say it. Chosen as those of
 * texts are.
 */
const ENOUGH: Readonly<Record<Choice, { readonly value: number; readonly words: number }>> = {
  severity: { value: 0.6, words: 0.7 },
  likelihood: { value: 0.6, words: 0.5 },
  impact: { value: 0.6, words: 0.5 },
  residualLikelihood: { value: 0.6, words: 0.3 },
  residualImpact: { value: 0.5, words: 0.5 },
  treatment: { value: 0.5, words: 0.5 },
  changeKind: { value: 0.6, words: 0 },
};

export function isChoice(name: string): name is Choice {
  return name in ENOUGH;
}

/** Of a treatment where a rating after it is told that is lower than the one before. */
const ENOUGH_LOWERED = { value: 0.15, words: 0 };

/**
 * How much counts what is seen, that the grammar reads a value, that it reads none, and that there is none, where the two are weighed
 * against each other (`bench/fit-choices.ts`). What the grammar reads of other choices is taken: it is nearly always right.
 */
export interface ChoiceWeights {
  readonly seen: number;
  readonly rule: number;
  readonly silent: number;
  readonly none: number;
}

export type WeighedChoice = keyof typeof weights;

const weighedChoices: Readonly<Partial<Record<Choice, ChoiceWeights>>> = weights;

export const NONE = 'none';
/** Less likely than this nothing is seen to be. */
const LEAST = 1e-6;

/** What is seen of a value as log odds, and whether it is what the grammar reads (`rule`), in the order of the weights. */
export function choiceSigns(value: string, chance: number, rule: string): ChoiceWeights {
  return {
    seen: Math.log(Math.max(LEAST, chance)),
    rule: Number(value === rule && rule !== NONE),
    silent: Number(value === rule && rule === NONE),
    none: Number(value === NONE),
  };
}

/** How likely each value of a choice is by what is seen and by what the grammar reads together. */
export function chancesOf(
  seen: ReadonlyMap<string, number>,
  rule: string,
  counts: ChoiceWeights,
): ReadonlyMap<string, number> {
  const odds = [...seen].map(([value, chance]) => {
    const signs = choiceSigns(value, chance, rule);
    return (
      counts.seen * signs.seen +
      counts.rule * signs.rule +
      counts.silent * signs.silent +
      counts.none * signs.none
    );
  });
  const chances = softmax(odds);
  return new Map([...seen.keys()].map((value, at) => [value, chances[at] ?? 0]));
}

/** The likeliest value that is one. */
export function likeliestOf(chances: ReadonlyMap<string, number>): readonly [value: string, chance: number] {
  const [best] = [...chances].filter(([value]) => value !== NONE).sort(([, a], [, b]) => b - a);
  return best ?? [NONE, 0];
}

/** From this chance on another value is taken in the place of what the grammar reads. */
const OVERRULES = 0.5;

function isOverruled(rule: string, chances: ReadonlyMap<string, number>): boolean {
  return [...chances].some(
    ([value, chance]) => value !== rule && value !== BESIDE[rule] && value !== NONE && chance >= OVERRULES,
  );
}

/** Whose version it is tells the name of its maker, which the rules know; what is seen of both is nearly the same. */
const BESIDE: Readonly<Record<string, string>> = { 'supplier-model': 'model-version' };

/** "Mitigation: a second supplier." */
function isSurelyRead(name: Choice, reading: Reading, rule: Found): boolean {
  return name === 'treatment' && /^mitigat/u.test(reading.tokens[rule.from]?.low ?? '');
}

/**
 * What is chosen: by the grammar (`rule`), or by what is seen, or by both together; nothing where it is only seen and the words say more than
 * one thing, or what is not so. `isLowered`: a rating is told to be lower after the treatment.
 */
export function seenChoice(
  name: Choice,
  reading: Reading,
  rule: Found | null,
  sight: Sight,
  isLowered = false,
): Found | null {
  const counts = weighedChoices[name];
  if (rule && (!counts || isSurelyRead(name, reading, rule))) return rule;
  const said = rule === null ? NONE : String(rule.value);
  const seen = sight.chances(name);
  const chances = counts ? chancesOf(seen, said, counts) : seen;
  if (rule && !isOverruled(said, chances)) return rule;
  return taken(name, reading, chances, sight, isLowered) ?? rule;
}

/** The likeliest value, where the words in which it is seen may say it. */
function taken(
  name: Choice,
  reading: Reading,
  chances: ReadonlyMap<string, number>,
  sight: Sight,
  isLowered: boolean,
): Found | null {
  const [value, chance] = likeliestOf(chances);
  const enough = name === 'treatment' && isLowered ? ENOUGH_LOWERED : ENOUGH[name];
  if (chance < enough.value) return null;
  const where = sight.stretch(name);
  if (!where || where.chance < enough.words) return null;
  if (name === 'changeKind') return found(reading, value, where);
  const denied = { from: Math.max(0, where.from - BEFORE), to: where.to };
  if (name === 'treatment' && hasPhrase(reading, DENIED, denied)) return null;
  if (isAsked(reading, where) || isOpen(reading, where, name === 'treatment' ? WISHED : OPEN)) return null;
  if (isOfSeveral(name, reading, { ...where, chance })) return null;
  return found(reading, isRating(name) ? Number(value) : value, where);
}

function isRating(name: Choice): boolean {
  return (CLASSES[name] as readonly string[]).includes('1');
}

/** "We cannot accept this risk": what is not to be done says nothing of what is. */
const DENIED = phrase(
  "(?:cannot|can't|can not|not|won't|never|couldn't|wouldn't|shouldn't)(?: (?:just|simply|want to|be|to|afford to))* (?:accept|reduc|avoid|transfer|mitigat|tolerat|insur|live with)[^ ]*",
);

/** Denied, wished for, or left open. */
const OPEN =
  /^(?:not|no|never|cannot|can't|won't|don't|doesn't|isn't|wouldn't|shouldn't|could|might|may|should|if|or|very|either|neither|between|unclear|unknown)$/u;
/** Of a treatment "it will not be used there" tells which it is. */
const WISHED = /^(?:could|might|may|should|if|unclear|unknown)$/u;
const BEFORE = 3;

function isOpen({ tokens }: Reading, { from, to }: Span, open: RegExp): boolean {
  const mark = tokens.slice(Math.max(0, from - BEFORE), from).findLastIndex(({ kind }) => kind === 'mark');
  const start = Math.max(0, from - BEFORE) + mark + 1;
  return tokens.slice(start, to + 1).some(({ low, kind }) => kind === 'word' && open.test(low));
}

const LEVELS = /(?<!\p{L})(?:low|medium|high|critical)(?!\p{L})/gu;
const RATED = /(?<![\d.,])[1-5](?![\d.,]|\s?%)/gu;

const RANGE = /(?<![\d.,])[1-5]\s?(?:-|–|to|or|and a half)\s?[1-5]?(?![\d.,])/u;
const SURE_OF_PAIR = 0.9;
const OTHER_SCALE = /\d\s*(?:\/|out of|of|from)\s*(?:[6-9]|\d{2,})(?!\d)/u;

/** "2-3", "3 out of 10", and a severity where the message names two levels: the rules left it open, and it is asked. */
function isOfSeveral(name: Choice, reading: Reading, where: SeenStretch): boolean {
  if (name === 'severity') return new Set(reading.text.toLowerCase().match(LEVELS)).size > 1;
  if (!isRating(name)) return false;
  const words = wordsOf(reading, where).toLowerCase();
  if (OTHER_SCALE.test(wordsOf(reading, { from: where.from, to: where.to + 3 }))) return true;
  if (RANGE.test(words)) return true;
  const numbers = words.match(RATED) ?? [];
  // "3 x 5", "2/5": which of the numbers it is has to be surer.
  return (
    (new Set(numbers).size > 1 && where.chance < SURE_OF_PAIR) ||
    (numbers.length === 0 && where.to - where.from === 1 && words === 'scale')
  );
}
