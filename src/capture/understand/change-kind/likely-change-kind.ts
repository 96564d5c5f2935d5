import type { Message } from '../read-message.ts';
import { found, type Found } from '../slots/found.ts';
import type { MeaningOf } from '../text/meant-chances.ts';
import type { Span } from '../text/sentences.ts';
import { tellingWords, weighChangeKinds, type ChangeKind } from './weigh-change-kinds.ts';

/**
 * From this chance on a kind is taken. Of 63 messages by authors who were not learned from and that name none 22 reach it, and 19 of
 * these are right; 32 reach 0.5, and 23 are right (`npm run train-change-kinds -- --check`).
 */
const ENOUGH = 0.6;

/**
 * The kind of a change by all that is said of it outside `asides`, where no word names one. By words alone half of those taken would be
 * wrong: without their meaning none is.
 */
export function likelyChangeKind(
  message: Message,
  asides: readonly Span[],
  meaningOf: MeaningOf,
): Found | null {
  const { features, text } = tellingWords(message, asides);
  const meaning = text === '' ? null : meaningOf(text);
  if (meaning === null) return null;
  const [best] = [...weighChangeKinds(features, meaning)].sort(([, a], [, b]) => b - a);
  if (best === undefined) return null;
  const [kind, chance] = best;
  return chance < ENOUGH ? null : found(message.reading, kind, tellingSentence(message, asides, kind));
}

/** What is shown as the words that it was read from. */
function tellingSentence(message: Message, asides: readonly Span[], kind: ChangeKind): Span {
  const { sentences, tokens } = message.reading;
  const told = sentences
    .map((sentence) => ({
      sentence,
      chance: weighChangeKinds(tellingWords(message, asides, sentence).features, null).get(kind) ?? 0,
    }))
    .sort((a, b) => b.chance - a.chance);
  return told[0]?.sentence ?? { from: 0, to: tokens.length };
}
