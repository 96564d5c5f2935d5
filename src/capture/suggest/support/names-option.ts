import { asPattern } from '../../../kernel/as-pattern.ts';
import type { Option } from '../../../records/field.ts';
import { DEGREES, DENIALS, OPTION_WORDS, RATED, SCALE_NAMES } from './option-words.ts';
import type { Place } from './place-of.ts';

/**
 * Whether words name an option and no other one: its value, its label or what people call it, not denied, and not said
 * of something else ("a high number of customers" is no high severity).
 */
export function namesOption(value: string, options: readonly Option[], place: Place): boolean {
  const named = options.flatMap((option) => {
    const word = wordFor(option, place);
    return word === null ? [] : [{ value: option.value, word }];
  });
  // "Very unlikely" says more than the "unlikely" that it holds.
  const [longest] = named.toSorted((a, b) => b.word.length - a.word.length);
  const rest = named.filter(({ word }) => longest?.word.includes(word) !== true);
  return longest?.value === value && rest.every((other) => other.value === value);
}

/** Whether words give a figure on a scale: with the scale's name beside it, or alone as the whole of the message. */
export function givesFigure(value: string, field: string, { said, before, after }: Place): boolean {
  const figures = Array.from(said.matchAll(/\p{Nd}+/gu), ([figure]) => figure.normalize('NFKC'));
  if (!figures.includes(value)) return false;
  const scales = SCALE_NAMES.filter((scale) => scale.said.test(said));
  if (scales.length > 0) return scales.some((scale) => scale.field.test(field));
  return !/\p{L}{2}/u.test(before + after);
}

/** Each of several options, whatever else the words name. */
export function namesEach(values: readonly string[], options: readonly Option[], place: Place): boolean {
  return values.every((value) => {
    const option = options.find((each) => each.value === value);
    return option !== undefined && wordFor(option, place) !== null;
  });
}

/** Whether degrees in some words are those of a field, and not denied. */
export function isOwnDegree({ said, before, after }: Place): boolean {
  return !DENIALS.test(before) && !describesElse(said, said, after);
}

function wordFor({ value, label }: Option, { said, before, after }: Place): string | null {
  const names = [value.replaceAll('-', ' '), label.toLowerCase()].map(asPattern);
  const other = [OPTION_WORDS[value], OPTION_WORDS[label.toLowerCase()]].filter(
    (words) => words !== undefined,
  );
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${[...names, ...other].join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  const words = Array.from(said.matchAll(pattern), ({ index, 0: word }) => ({
    word,
    isFree:
      !DENIALS.test(before + said.slice(0, index)) &&
      !describesElse(word, word, said.slice(index + word.length) + after),
  }));
  return words.find(({ isFree }) => isFree)?.word ?? null;
}

/** "Low battery", "hohe Zahl", "high-risk": the degree is of what follows, and that is none of ours. */
function describesElse(word: string, said: string, after: string): boolean {
  const last = /\p{L}+$/u.exec(said.trim())?.[0] ?? word;
  if (!DEGREES.test(last)) return false;
  const [, joint = '', next] = /^(-|[\s"'’”]+)(\p{L}+)/u.exec(after) ?? [];
  if (next === undefined) return false;
  return joint === '-' ? !/^(?:severity|likelihood|impact)$/iu.test(next) : !RATED.test(next);
}
