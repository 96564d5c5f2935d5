/**
 * The gate for what a language model wrote: a sentence goes through only if everything in it can be found in the
 * sources that it names, and it can neither call, link nor format. The model is not trusted with any of it.
 */
import type { WrittenSentence } from '../answer.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Registry } from '../knowledge/registry.ts';
import type { WritingSource } from '../ports.ts';
import { contentOf, wordsOf } from '../words/words-of.ts';
import { claimFault, type ClaimFault } from './claim-fault.ts';
import { isEnglish } from './is-english.ts';
import { reversalIn, type Reversal } from './reversal-in.ts';
import { addressesIn, withoutAddresses } from './sentence-claims.ts';
import { withOriginal, type ForeignFault } from './with-original.ts';

export type SentenceFault =
  | ClaimFault
  | Reversal
  | ForeignFault
  | 'no-source'
  | 'no-sentence'
  | 'too-long'
  | 'address-not-in-sources'
  | 'not-from-sources';

export interface SentenceGate {
  readonly registry: Registry;
  readonly question: string;
  /** BCP 47. Words can be compared with the sources in English only; in any other the original is shown beside them. */
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

/** A sentence as it may be shown, or why it may not be. One in another language has its originals beside it. */
export function checkedSentence(
  sentence: WrittenSentence,
  gate: SentenceGate,
): Result<WrittenSentence, SentenceFault> {
  const { text } = sentence;
  const cited = sentence.sources.map((number) => gate.sources[number - 1]);
  if (cited.length === 0 || cited.includes(undefined)) return err('no-source');
  if (text.length > LONGEST_SENTENCE) return err('too-long');
  if (isNoSentence(text)) return err('no-sentence');
  const sources = cited.map((each) => `${each?.title ?? ''}\n${each?.text ?? ''}`);
  const source = sources.join('\n');
  const fault = claimFault(text, { registry: gate.registry, source, asked: gate.question });
  if (fault !== null) return err(fault);
  // What a document is called is no place for an address to write to.
  const passages = cited.map((each) => each?.text ?? '').join('\n');
  if (!addressesIn(text).every((address) => passages.toLowerCase().includes(address)))
    return err('address-not-in-sources');
  if (!isComparable(text, source, gate.language)) {
    const beside = withOriginal(sentence, sources, gate.language);
    return typeof beside === 'string' ? err(beside) : ok(beside);
  }
  if (sharedWith(source, text, gate.question) < LEAST_SHARED) return err('not-from-sources');
  const reversal = reversalIn(text, source);
  return reversal === null ? ok(sentence) : err(reversal);
}

/** With so many words a sentence is told to be English by itself, with fewer by a word that no other language has. */
const TELLING_LENGTH = 6;
const TELLING_WORD = /\b(?:the|this|that|which|with|from|are|been|their|there)\b/i;

/** English words can be compared with English sources. What the model calls the language is not enough: it writes both. */
function isComparable(text: string, source: string, language: string): boolean {
  if (!language.startsWith('en') || !isEnglish(text)) return false;
  return text.split(/\s+/u).length >= TELLING_LENGTH || TELLING_WORD.test(text) || isEnglish(source);
}

/** A word or two says nothing that could be true. Scripts without spaces between words are let through. */
function isNoSentence(text: string): boolean {
  return (
    text.split(/\s+/u).length < FEWEST_WORDS &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text)
  );
}

/**
 * The share of what a text adds to the question that its source holds, 0 to 1; of all of it when it adds nothing. The words of an
 * address that the source holds do not speak for what is said of it: “Send your password to …”.
 */
function sharedWith(source: string, text: string, question: string): number {
  const [held, asked] = [source, question].map((each) => new Set(wordsOf(each).map(({ stem }) => stem)));
  const telling = contentOf(withoutAddresses(text));
  const added = telling.filter(({ stem }) => asked?.has(stem) !== true);
  const weighed = added.length > 0 ? added : telling;
  if (weighed.length === 0) return 0;
  return weighed.filter(({ stem }) => held?.has(stem) === true).length / weighed.length;
}
