import { sum } from '../../kernel/sum.ts';
import type { Fact } from '../question/facts-wanted.ts';
import type { Unit } from './meaning.ts';
import { ASKS_AS, fitting, LOOKS_AS } from './sentence-looks.ts';

/** The sentences of a passage, one after the other, as a question looks at them. */
export interface SentencesRead {
  readonly question: string;
  readonly texts: readonly string[];
  readonly units: readonly Unit[];
  /** Those of them that are names, see `namesAsked`. */
  readonly named: readonly Unit[];
  /** What each holds of each of the question's words. */
  readonly own: readonly (readonly number[])[];
  /** The share that each holds of all, with its headings and what stands before it. */
  readonly shares: readonly number[];
  /** How near each is by what it means, 0 to 1; empty where that is not known. */
  readonly near: readonly number[];
  /** See `NearPassage`; empty where that is not known. */
  apart(): readonly number[];
  /** The facts wanted that a sentence can tell. */
  readonly facts: readonly Fact[];
  /** Whether the sentence at a place tells it. */
  tells(fact: Fact, at: number): boolean;
}

/** What speaks for a sentence and against it, by its name in `sentence-weights.json`. */
export type SignsOfOne = ReadonlyMap<string, number>;

export function signsOfEach(read: SentencesRead): SignsOfOne[] {
  const apart = read.apart();
  const asked = fitting(ASKS_AS, read.question);
  return read.texts.map((text, at) => {
    const looks = fitting(LOOKS_AS, text.trim());
    return new Map<string, number>([
      ['near', read.near[at] ?? 0],
      ['apart', apart[at] ?? 0],
      ...signsOfWords(read, at),
      ...signsOfPlace(read.texts, at),
      ...signsOfFacts(read, at),
      ...looks.map((look) => [look, 1] as const),
      ...looks.flatMap((look) => asked.map((kind) => [`${kind}: ${look}`, 1] as const)),
    ]);
  });
}

type Named = readonly (readonly [string, number])[];

function signsOfWords({ texts, units, named, own, shares }: SentencesRead, at: number): Named {
  const all = sum(units.map(({ weight }) => weight)) || 1;
  const held = own[at] ?? [];
  const beyond = (other: readonly number[] = []) =>
    sum(other.map((each, unit) => Math.max(0, each - (held[unit] ?? 0)))) / all;
  const words = lengthOf(texts[at]);
  return [
    ['words in place', shares[at] ?? 0],
    ['words of the sentence before', beyond(own[at - 1])],
    ['words of the next sentence', beyond(own[at + 1])],
    ['words that only it has', onlyHere(units, own, held) / all],
    ['words of the question’s end', sum(held.slice(Math.floor(units.length / 2))) / all],
    ['words for its length', sum(held) / all / Math.sqrt(words)],
    ['neighbouring words', neighboursIn(units, held)],
    ['names', namesIn(units, named, held)],
    ['length', Math.log(words)],
    ['short', Number(words <= SHORT)],
  ];
}

function namesIn(units: readonly Unit[], named: readonly Unit[], held: readonly number[]): number {
  const here = units.filter((unit, at) => named.includes(unit) && (held[at] ?? 0) > 0).length;
  return named.length === 0 ? 0 : here / named.length;
}

/** Words, of a label or the rest of one. */
const SHORT = 3;

/** What all sentences hold tells none of them apart. */
function onlyHere(
  units: readonly Unit[],
  own: readonly (readonly number[])[],
  held: readonly number[],
): number {
  return sum(
    units.map(({ weight }, unit) => {
      const here = held[unit] ?? 0;
      return here === 0 ? 0 : (weight * here) / sum(own.map((each) => each[unit] ?? 0));
    }),
  );
}

function neighboursIn(units: readonly Unit[], held: readonly number[]): number {
  let possible = 0;
  let met = 0;
  units.slice(1).forEach(({ weight }, before) => {
    possible += Math.sqrt(weight * (units[before]?.weight ?? 0));
    met += Math.sqrt((held[before] ?? 0) * (held[before + 1] ?? 0));
  });
  return possible === 0 ? 0 : met / possible;
}

function signsOfPlace(texts: readonly string[], at: number): Named {
  const before = texts[at - 1]?.trim() ?? '';
  return [
    ['first', Number(at === 0)],
    ['second', Number(at === 1)],
    ['last', Number(at === texts.length - 1)],
    ['after a question', Number(before.endsWith('?'))],
    ['after a label', Number(before.endsWith(':'))],
  ];
}

function signsOfFacts({ facts, tells }: SentencesRead, at: number): Named {
  const told = facts.filter((fact) => tells(fact, at));
  return [
    ...told.map(({ fact }) => [`tells its ${fact}`, 1] as const),
    ['tells all facts', Number(facts.length > 0 && told.length === facts.length)],
  ];
}

function lengthOf(text = ''): number {
  return text.trim().split(/\s+/).length;
}
