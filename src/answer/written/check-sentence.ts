/**
 * The gate for what a language model wrote: a sentence goes through only if everything in it can be found in the
 * sources that it names, and it can neither call, link nor format. The model is not trusted with any of it.
 */
import type { WrittenSentence } from '../answer.ts';
import { holdsQuote } from '../holds-quote.ts';
import type { Registry } from '../knowledge/registry.ts';
import { idsIn, onlyKnownIds } from '../known-ids.ts';
import type { WritingSource } from '../ports.ts';
import { wordsOf } from '../words/words-of.ts';
import {
  callsSomebody,
  figuresIn,
  hasMarkup,
  linksIn,
  namesIn,
  quotesIn,
  recordNumbersIn,
} from './sentence-claims.ts';

export type SentenceFault =
  | 'no-source'
  | 'no-sentence'
  | 'too-long'
  | 'odd-characters'
  | 'markup'
  | 'calls-somebody'
  | 'link'
  | 'unknown-id'
  | 'id-not-in-sources'
  | 'record-not-in-sources'
  | 'quote-not-in-sources'
  | 'figure-not-in-sources'
  | 'name-not-in-sources'
  | 'not-from-sources';

export interface SentenceGate {
  readonly registry: Registry;
  readonly question: string;
  /** BCP 47. Words can be compared with the sources in English only. */
  readonly language: string;
  readonly sources: readonly WritingSource[];
}

const FEWEST_WORDS = 3;
/** A sentence in Slack is read at a glance. Characters. */
const LONGEST_SENTENCE = 600;

/**
 * The share of a sentence's telling words, those of the question aside, that must stand in its sources. A sentence in
 * other words than its source keeps more than that; one that answers from nowhere shares little.
 */
const LEAST_SHARED = 0.5;

/** Why a sentence may not be shown; null when it may. */
export function faultIn(sentence: WrittenSentence, gate: SentenceGate): SentenceFault | null {
  const { text } = sentence;
  const cited = sentence.sources.map((number) => gate.sources[number - 1]);
  if (cited.length === 0 || cited.includes(undefined)) return 'no-source';
  if (text.length > LONGEST_SENTENCE) return 'too-long';
  if (isNoSentence(text)) return 'no-sentence';
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(text)) return 'odd-characters';
  if (callsSomebody(text)) return 'calls-somebody';
  if (hasMarkup(text)) return 'markup';
  const source = cited.map((each) => `${each?.title ?? ''}\n${each?.text ?? ''}`).join('\n');
  return faultAgainst(text, source, gate);
}

function faultAgainst(text: string, source: string, gate: SentenceGate): SentenceFault | null {
  const said = `${source}\n${gate.question}`;
  if (linksIn(text).length > 0) return 'link';
  if (!onlyKnownIds(text, gate.registry)) return 'unknown-id';
  const ids = new Set(idsIn(said));
  if (!idsIn(text).every((id) => ids.has(id) || said.includes(id))) return 'id-not-in-sources';
  if (!recordNumbersIn(text).every((number) => source.toUpperCase().includes(number)))
    return 'record-not-in-sources';
  if (!quotesIn(text).every((quote) => holdsQuote(said, quote))) return 'quote-not-in-sources';
  const figures = new Set(figuresIn(said));
  if (!figuresIn(withoutIds(text)).every((figure) => figures.has(figure))) return 'figure-not-in-sources';
  const held = said.toLowerCase();
  if (!namesIn(text).every((name) => held.includes(name.toLowerCase()))) return 'name-not-in-sources';
  const isEnglish = gate.language.startsWith('en');
  return isEnglish && sharedWith(source, text, gate.question) < LEAST_SHARED ? 'not-from-sources' : null;
}

/** The standard's own number is no figure, nor are the numbers of its parts. */
function withoutIds(text: string): string {
  return text.replace(/\b42001\b/g, ' ').replace(/(?<![\w.])[AB]?\.?\d{1,2}(?:\.\d{1,2}){1,3}(?!\d)/g, ' ');
}

/** A word or two says nothing that could be true. Scripts without spaces between words are let through. */
function isNoSentence(text: string): boolean {
  return (
    text.split(/\s+/u).length < FEWEST_WORDS &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text)
  );
}

/** The share of what a text adds to the question that its source holds, 0 to 1; of all of it when it adds nothing. */
function sharedWith(source: string, text: string, question: string): number {
  const [held, asked] = [source, question].map((each) => new Set(wordsOf(each).map(({ stem }) => stem)));
  const telling = wordsOf(text).filter(({ stop }) => !stop);
  const added = telling.filter(({ stem }) => asked?.has(stem) !== true);
  const weighed = added.length > 0 ? added : telling;
  if (weighed.length === 0) return 0;
  return weighed.filter(({ stem }) => held?.has(stem) === true).length / weighed.length;
}
