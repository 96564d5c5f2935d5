/**
 * The gate that every sentence of a language model passes, in an answer or as a suggestion: it can neither call, link nor
 * format, and what it claims of ids, records, quotes, figures and names stands in what the model was given.
 */
import { holdsQuote } from '../holds-quote.ts';
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

export type ClaimFault =
  | 'odd-characters'
  | 'calls-somebody'
  | 'markup'
  | 'link'
  | 'unknown-id'
  | 'id-not-in-sources'
  | 'record-not-in-sources'
  | 'quote-not-in-sources'
  | 'figure-not-in-sources'
  | 'name-not-in-sources';

export interface Given {
  readonly registry: Registry;
  /** What backs a sentence. */
  readonly source: string;
  /** What was asked: its ids, figures and names may be repeated, a record is named only where a source has it. */
  readonly asked: string;
}

/** What is wrong with a sentence; null when nothing is. */
export function claimFault(text: string, { registry, source, asked }: Given): ClaimFault | null {
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(text)) return 'odd-characters';
  if (callsSomebody(text)) return 'calls-somebody';
  if (hasMarkup(text)) return 'markup';
  if (linksIn(text).length > 0) return 'link';
  if (!onlyKnownIds(text, registry)) return 'unknown-id';
  const said = `${source}\n${asked}`;
  const ids = new Set(idsIn(said));
  if (!idsIn(text).every((id) => ids.has(id) || said.includes(id))) return 'id-not-in-sources';
  if (!recordNumbersIn(text).every((number) => source.toUpperCase().includes(number)))
    return 'record-not-in-sources';
  if (!quotesIn(text).every((quote) => holdsQuote(said, quote))) return 'quote-not-in-sources';
  const figures = new Set(figuresIn(said));
  if (!figuresIn(withoutIds(text)).every((figure) => figures.has(figure))) return 'figure-not-in-sources';
  const held = said.toLowerCase();
  return namesIn(text).every((name) => held.includes(name.toLowerCase())) ? null : 'name-not-in-sources';
}

/** The standard's own number is no figure, nor are the numbers of its parts. */
function withoutIds(text: string): string {
  return text.replace(/\b42001\b/g, ' ').replace(/(?<![\w.])[AB]?\.?\d{1,2}(?:\.\d{1,2}){1,3}(?!\d)/g, ' ');
}
