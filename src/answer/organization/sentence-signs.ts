import { sum } from '../../kernel/sum.ts';
import type { Unit } from './meaning.ts';

/** What the sentences of a text have to do with a question, from 0 to 1. */
export interface SentenceSigns {
  /** The most that one of them holds of the question. */
  readonly sentence: number;
  /** The share of the question's neighbouring words whose meanings meet in one of them. */
  readonly neighbours: number;
}

/** `sentences`: of each what it holds of each of the question's words. */
export function signsOfSentences(
  sentences: readonly (readonly number[])[],
  units: readonly Unit[],
): SentenceSigns {
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
