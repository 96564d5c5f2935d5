import { linearWeights } from '../text/linear-weights.ts';
import { meantChances } from '../text/meant-chances.ts';
import type { ToldKind } from './command-words.ts';
import meanings from './kind-meanings.json' with { type: 'json' };
import weights from './kind-weights.json' with { type: 'json' };

/** A kind of record, or none of them. */
export type KindOrNone = ToldKind | 'none';

/** In the order of the numbers in `kind-weights.json`. */
export const KINDS: readonly KindOrNone[] = ['incident', 'risk', 'change', 'none'];

export type KindChances = Readonly<Record<KindOrNone, number>>;

const byWords = linearWeights<KindOrNone>(weights, KINDS);
const byMeaning = meantChances<KindOrNone>(meanings, KINDS);

/**
 * How likely a message with these features, and this meaning where there is one, is about each kind: multinomial logistic
 * regression. The weights come from `npm run train-kind`.
 */
export function weighKinds(features: ReadonlySet<string>, meaning: Float32Array | null): KindChances {
  const words = byWords(features);
  const chances = meaning === null ? words : byMeaning(words, meaning);
  const chance = (kind: KindOrNone): number => chances.get(kind) ?? 0;
  return {
    incident: chance('incident'),
    risk: chance('risk'),
    change: chance('change'),
    none: chance('none'),
  };
}
