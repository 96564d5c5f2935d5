import type { ToldKind } from './command-words.ts';
import weights from './kind-weights.json' with { type: 'json' };

/** A kind of record, or none of them. */
export type KindOrNone = ToldKind | 'none';

/** In the order of the numbers in `kind-weights.json`. */
export const KINDS: readonly KindOrNone[] = ['incident', 'risk', 'change', 'none'];

export type KindChances = Readonly<Record<KindOrNone, number>>;

const WEIGHTS = new Map<string, readonly number[]>(Object.entries(weights.features));

/**
 * How likely a message with these features is about each kind: multinomial logistic regression. The weights
 * come from `npm run train-kind`.
 */
export function weighWords(features: ReadonlySet<string>): KindChances {
  const sums = KINDS.map(() => 0);
  for (const feature of features) {
    WEIGHTS.get(feature)?.forEach((weight, at) => (sums[at] = (sums[at] ?? 0) + weight / weights.scale));
  }
  const most = Math.max(...sums);
  const grown = sums.map((sum) => Math.exp(sum - most));
  const total = grown.reduce((a, b) => a + b, 0);
  const chance = (at: number): number => (grown[at] ?? 0) / total;
  return { incident: chance(0), risk: chance(1), change: chance(2), none: chance(3) };
}
