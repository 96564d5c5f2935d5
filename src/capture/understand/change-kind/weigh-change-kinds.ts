import type { Message } from '../read-message.ts';
import { standinAt, type Standins } from '../roles/role-features.ts';
import { linearWeights } from '../text/linear-weights.ts';
import { meantChances } from '../text/meant-chances.ts';
import type { Span } from '../text/sentences.ts';
import meanings from './change-kind-meanings.json' with { type: 'json' };
import weights from './change-kind-weights.json' with { type: 'json' };

/** What a change can touch, in the order of the numbers in `change-kind-weights.json`. */
export const CHANGE_KINDS = [
  'model-version',
  'data',
  'prompt',
  'threshold',
  'tool-access',
  'supplier-model',
  'intended-use',
  'infrastructure',
  'management-system',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const byWords = linearWeights<ChangeKind>(weights, CHANGE_KINDS);
const byMeaning = meantChances<ChangeKind>(meanings, CHANGE_KINDS);

/** How likely a change with these words, and this meaning where there is one, touches each of the kinds. */
export function weighChangeKinds(
  features: ReadonlySet<string>,
  meaning: Float32Array | null,
): ReadonlyMap<ChangeKind, number> {
  const chances = byWords(features);
  return meaning === null ? chances : byMeaning(chances, meaning);
}

/** The words of a message that may tell what the change touches. */
export interface TellingWords {
  /** Stems and pairs of them. */
  readonly features: ReadonlySet<string>;
  /** As it is read for its meaning. */
  readonly text: string;
}

/** Longer messages say what changes at their beginning. */
const MOST_TOKENS = 120;

/** The words of a span outside `asides`: reasons, ways back and checks speak of other things. */
export function tellingWords(
  { reading, systems, mentions }: Message,
  asides: readonly Span[],
  { from, to }: Span = { from: 0, to: MOST_TOKENS },
): TellingWords {
  const standins: Standins = { systems: [...systems.listed, ...systems.named], dates: mentions };
  const features = new Set<string>(['bias']);
  let text = '';
  let before = '^';
  reading.tokens.forEach((token, at) => {
    if (at < from || at >= to || asides.some((aside) => at >= aside.from && at < aside.to)) return;
    text += reading.text.slice(reading.tokens[at - 1]?.end ?? 0, token.end);
    const word = standinAt(token, at, standins);
    if (word === before) return;
    features.add(`w:${word}`);
    features.add(`b:${before} ${word}`);
    before = word;
  });
  return { features, text: text.trim() };
}
