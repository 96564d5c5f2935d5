import type { Concepts } from '../words/concepts.ts';
import { heldOf, type Unit } from './meaning.ts';
import { termsIn } from './passage-terms.ts';
import { sentencesOf } from './sentences-of.ts';

/** What the sentences of a text have to do with a question, from 0 to 1. */
export interface SentenceSigns {
  /** The most that one of them holds of the question. */
  readonly sentence: number;
  /** The share of the question's neighbouring words whose meanings meet in one of them. */
  readonly neighbours: number;
}

export function signsOfSentences(text: string, units: readonly Unit[], concepts: Concepts): SentenceSigns {
  const sentences = sentencesOf(text).map(({ start, end }) => {
    const terms = termsIn(text.slice(start, end), concepts);
    return units.map((unit) => heldOf(terms, unit));
  });
  const all = sum(units.map(({ weight }) => weight));
  const sentence = all === 0 ? 0 : Math.max(0, ...sentences.map((held) => sum(held) / all));
  const pairs = units.slice(1).map((unit, before) => {
    const possible = Math.sqrt((units[before]?.weight ?? 0) * unit.weight);
    const met = sentences.map((held) => Math.sqrt((held[before] ?? 0) * (held[before + 1] ?? 0)));
    return { possible, met: Math.max(0, ...met) };
  });
  const possible = sum(pairs.map((pair) => pair.possible));
  return { sentence, neighbours: possible === 0 ? sentence : sum(pairs.map(({ met }) => met)) / possible };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
