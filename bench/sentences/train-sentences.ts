import type { SignsOfOne } from '../../src/answer/organization/signs-of-each.ts';
import { descend } from '../descend.ts';

/** The sentences among which a question chooses, by their signs. */
export interface Choice {
  readonly signs: readonly SignsOfOne[];
  readonly right: readonly boolean[];
}

/** Chosen by cross-validation over the development authors. `pull` keeps weights small. */
const TRAINING = { rounds: 250, rate: 0.05, pull: 0.05 } as const;
/** A sign that few sentences have counts as if it were this much spread. */
const LEAST_SPREAD = 0.15;

/** Weights in the order of `names`, and a choice's signs by their place there. */
interface Row {
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

/** A softmax over the sentences of each passage (Adam, all at each step). The same choices always give the same weights. */
export function trainSentences(choices: readonly Choice[]): Map<string, number> {
  const names = [
    ...new Set(choices.flatMap(({ signs }) => signs.flatMap((each) => [...each.keys()]))),
  ].sort();
  const spread = names.map((name) => Math.max(LEAST_SPREAD, spreadOf(choices, name)));
  const at = new Map(names.map((name, id) => [name, id]));
  const rowOf = (signs: SignsOfOne): Row => {
    const known = [...signs]
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => [at.get(name)!, value] as const);
    return { ids: known.map(([id]) => id), values: known.map(([id, value]) => value / spread[id]!) };
  };
  const rows = choices.map(({ signs, right }) => ({ rows: signs.map(rowOf), right }));
  const weights = descend(new Float64Array(names.length), (each) => slopeAt(each, rows), TRAINING);
  return new Map(names.map((name, id) => [name, Math.round((1000 * weights[id]!) / spread[id]!) / 1000]));
}

/** Within the passages: what all sentences of one share tells none of them apart. */
function spreadOf(choices: readonly Choice[], name: string): number {
  let [square, count] = [0, 0];
  for (const { signs } of choices) {
    const values = signs.map((each) => each.get(name) ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const value of values) square += (value - mean) ** 2;
    count += values.length;
  }
  return Math.sqrt(square / count);
}

interface Rows {
  readonly rows: readonly Row[];
  readonly right: readonly boolean[];
}

function slopeAt(weights: Float64Array, choices: readonly Rows[]): Float64Array {
  const slope = weights.map((weight) => TRAINING.pull * weight);
  for (const { rows, right } of choices) {
    const scores = rows.map(({ ids, values }) =>
      ids.reduce((sum, id, at) => sum + weights[id]! * values[at]!, 0),
    );
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const ofRight = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0) || 1e-12;
    rows.forEach(({ ids, values }, at) => {
      const off = (shares[at]! / all - (right[at] ? shares[at]! / ofRight : 0)) / choices.length;
      ids.forEach((id, sign) => (slope[id] = slope[id]! + off * values[sign]!));
    });
  }
  return slope;
}
