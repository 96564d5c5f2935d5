/**
 * The gate for a text that a language model suggests for a record: sentence by sentence, it can neither call, link nor
 * format, and it names no control, record, figure or acronym that the records behind it do not. Whether it is right is
 * for the person to say.
 */
import type { Registry } from '../knowledge/registry.ts';
import { claimFault } from './claim-fault.ts';
import { sentencesIn } from './sentences-in.ts';

/** A first text is read at a glance. Characters. */
export const LONGEST_DRAFT = 1_500;
/** A text of which more has to go says something else than it meant. */
const LEAST_KEPT = 0.5;

/** What is left of it; null when that is too little. `source`: all that the model was given. */
export function checkedDraft(text: string, source: string, registry: Registry): string | null {
  const sentences = sentencesIn(text);
  const kept = sentences.filter((sentence) => claimFault(sentence, { registry, source, asked: '' }) === null);
  if (kept.length === 0 || kept.length / sentences.length < LEAST_KEPT) return null;
  let length = 0;
  return kept
    .filter((sentence) => (length += sentence.length + 1) <= LONGEST_DRAFT)
    .join(' ')
    .trim();
}
