import { found, type Found } from '../slots/found.ts';
import { hasPhrase, phrase, wordsOf, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { SeenStretch, Sight } from './message-reader.ts';
import { isAsked } from './seen-texts.ts';
import { CLASSES, type ClassName } from './tags.ts';

export type Choice = Exclude<ClassName, 'kind'>;

/**
 * From these chances on a value is taken where the grammar reads none: of the value, and of the words that say it. Chosen as those of
 * texts are.
 */
const ENOUGH: Readonly<Record<Choice, { readonly value: number; readonly words: number }>> = {
  severity: { value: 0.6, words: 0.7 },
  likelihood: { value: 0.6, words: 0.5 },
  impact: { value: 0.6, words: 0.5 },
  residualLikelihood: { value: 0.6, words: 0.3 },
  residualImpact: { value: 0.5, words: 0.5 },
  treatment: { value: 0.5, words: 0.5 },
  changeKind: { value: 0.75, words: 0 },
};

export function isChoice(name: string): name is Choice {
  return name in ENOUGH;
}

/** Of a treatment where a rating after it is told that is lower than the one before. */
const ENOUGH_LOWERED = { value: 0.15, words: 0 };

/**
 * What is chosen in words that no rule reads; nothing where they say more than one thing, or what is not so. `isLowered`: a rating is
 * told to be lower after the treatment.
 */
export function seenChoice(name: Choice, reading: Reading, sight: Sight, isLowered = false): Found | null {
  const [best] = [...sight.chances(name)].filter(([one]) => one !== 'none').sort(([, a], [, b]) => b - a);
  const where = sight.stretch(name);
  const { value: enough, words } = name === 'treatment' && isLowered ? ENOUGH_LOWERED : ENOUGH[name];
  if (!best || !where || best[1] < enough || where.chance < words) return null;
  const [value] = best;
  if (name === 'changeKind') return found(reading, value, where);
  if (name === 'treatment' && hasPhrase(reading, DENIED)) return null;
  if (isAsked(reading, where) || isOpen(reading, where)) return null;
  if (isOfSeveral(name, reading, { ...where, chance: best[1] })) return null;
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
const BEFORE = 3;

function isOpen({ tokens }: Reading, { from, to }: Span): boolean {
  const mark = tokens.slice(Math.max(0, from - BEFORE), from).findLastIndex(({ kind }) => kind === 'mark');
  const start = Math.max(0, from - BEFORE) + mark + 1;
  return tokens.slice(start, to + 1).some(({ low, kind }) => kind === 'word' && OPEN.test(low));
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
