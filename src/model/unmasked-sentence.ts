import type { WrittenSentence } from '../answer/answer.ts';
import type { Masker } from './masking/masker.ts';
import { repeatsPrompt } from './repeats-prompt.ts';

/**
 * A sentence with what was masked put back. One that says our own instructions, or a mask that we never gave out, has
 * no source that could back it.
 */
export function unmaskedSentence(
  { text, sources }: WrittenSentence,
  masker: Masker,
  system: string,
): WrittenSentence {
  const plain = masker.unmask(text);
  const isOurs = repeatsPrompt(plain, system) || /\[[A-Z]+_\d+\]/.test(plain);
  return { text: plain, sources: isOurs ? [] : sources };
}
