/**
 * The gate for a text that a language model suggests for a record: sentence by sentence, it can neither call, link nor
 * format, and it names no control, record, figure or acronym that the records behind it do not. Whether it is right is
 * for the person to say.
 */
import type { Registry } from '../knowledge/registry.ts';
import { idsIn, onlyKnownIds } from '../known-ids.ts';
import {
  callsSomebody,
  figuresIn,
  hasMarkup,
  linksIn,
  namesIn,
  quotesIn,
  recordNumbersIn,
} from './sentence-claims.ts';
import { sentencesIn } from './sentences-in.ts';
import { holdsQuote } from '../holds-quote.ts';

/** A first text is read at a glance. Characters. */
export const LONGEST_DRAFT = 1_500;
/** A text of which more has to go says something else than it meant. */
const LEAST_KEPT = 0.5;

/** What is left of it; null when that is too little. `source`: all that the model was given. */
export function checkedDraft(text: string, source: string, registry: Registry): string | null {
  const sentences = sentencesIn(text);
  const kept = sentences.filter((sentence) => isSafe(sentence, source, registry));
  if (kept.length === 0 || kept.length / sentences.length < LEAST_KEPT) return null;
  let length = 0;
  return kept
    .filter((sentence) => (length += sentence.length + 1) <= LONGEST_DRAFT)
    .join(' ')
    .trim();
}

function isSafe(sentence: string, source: string, registry: Registry): boolean {
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(sentence) || hasMarkup(sentence) || callsSomebody(sentence))
    return false;
  if (linksIn(sentence).length > 0 || !onlyKnownIds(sentence, registry)) return false;
  const held = source.toLowerCase();
  const figures = new Set(figuresIn(source));
  return (
    idsIn(sentence).every((id) => source.includes(id)) &&
    recordNumbersIn(sentence).every((number) => source.toUpperCase().includes(number)) &&
    figuresIn(sentence).every((figure) => figures.has(figure)) &&
    namesIn(sentence).every((name) => held.includes(name.toLowerCase())) &&
    quotesIn(sentence).every((quote) => holdsQuote(source, quote))
  );
}
