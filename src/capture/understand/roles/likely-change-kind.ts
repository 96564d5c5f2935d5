import type { Message } from '../read-message.ts';
import { found, type Found } from '../slots/found.ts';
import { linearWeights } from '../text/linear-weights.ts';
import type { Span } from '../text/sentences.ts';
import weights from './change-kind-weights.json' with { type: 'json' };
import { roleFeatures } from './role-features.ts';

/** In the order of the numbers in `change-kind-weights.json`; "none" is a change of no listed kind. */
export const CHANGE_KINDS = [
  'none', 'model-version', 'data', 'prompt', 'threshold', 'tool-access', 'supplier-model', 'intended-use', 'infrastructure',
  'management-system',
] as const; // prettier-ignore
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const weighKinds = linearWeights<ChangeKind>(weights, CHANGE_KINDS);

/** Measured on changes that were not trained on, see `npm run train-roles -- --check`. */
const ENOUGH = 0.7;
/** What is changed stands in the first sentences; what follows are its circumstances. */
const FIRST = 2;

/** The kind of a change that no word gives away, by what its first sentences are like. */
export function likelyChangeKind({ reading, systems, mentions }: Message, asides: readonly Span[]): Found | null {
  const standins = { systems: [...systems.listed, ...systems.named], dates: mentions };
  let best: { kind: ChangeKind; chance: number; span: Span } | null = null;
  for (const span of reading.sentences.slice(0, FIRST)) {
    if (asides.some(({ from, to }) => from <= span.from && to >= span.to)) continue;
    for (const [kind, chance] of weighKinds(roleFeatures(reading, span, standins)))
      if (kind !== 'none' && chance >= ENOUGH && chance > (best?.chance ?? 0)) best = { kind, chance, span };
  }
  return best && found(reading, best.kind, best.span);
}
