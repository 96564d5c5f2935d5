import { isStopWord } from '../text/stop-words.ts';
import { stem } from '../text/stem.ts';
import { PREFIX_LENGTH } from './ranking-parameters.ts';

/**
 * Numbers for words. Words with the same stem share one; a stop word has a number of its own, so that it can
 * take part in pairs without ever being a content word.
 */
export class Vocabulary {
  /** Term number ▶ its stem; a stop word's starts with STOP. */
  readonly stems: string[] = [];
  /** Word as written (lower case, no accents) ▶ term number. */
  readonly words = new Map<string, number>();
  private readonly byStem = new Map<string, number>();
  private readonly byPrefix = new Map<string, number>();
  private readonly prefixNumbers: number[] = [];

  /** `stems` in the order of their numbers; `terms[i]` is the number of `words[i]`. */
  static restore(stems: readonly string[], words: readonly string[], terms: Uint32Array): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const one of stems) vocabulary.addStem(one);
    words.forEach((word, i) => vocabulary.words.set(word, terms[i] ?? 0));
    return vocabulary;
  }

  get size(): number {
    return this.stems.length;
  }

  get prefixes(): number {
    return this.byPrefix.size;
  }

  /** The number of a word of a document; a new word gets one. */
  add(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const key = keyOf(word);
    const number = this.byStem.get(key) ?? this.addStem(key);
    this.words.set(word, number);
    return number;
  }

  /** The number of a word of a query, or -1. */
  find(word: string): number {
    return this.words.get(word) ?? this.byStem.get(keyOf(word)) ?? -1;
  }

  isContent(term: number): boolean {
    return this.stems[term]?.startsWith(STOP) === false;
  }

  /** The number of the term's prefix, shared by all terms that begin alike. */
  prefix(term: number): number {
    return this.prefixNumbers[term] ?? 0;
  }

  /** The number of the prefix of any word, or -1. */
  findPrefix(word: string): number {
    return this.byPrefix.get(prefixOf(stem(word))) ?? -1;
  }

  private addStem(key: string): number {
    const number = this.stems.push(key) - 1;
    this.byStem.set(key, number);
    const prefix = prefixOf(key);
    if (!this.byPrefix.has(prefix)) this.byPrefix.set(prefix, this.byPrefix.size);
    this.prefixNumbers.push(this.byPrefix.get(prefix) ?? 0);
    return number;
  }
}

const STOP = '_';

/** A stop word or a lone letter (a list mark) is kept apart from the stems. */
function keyOf(word: string): string {
  return isStopWord(word) || /^\p{L}$/u.test(word) ? `${STOP}${word}` : stem(word);
}

/** Numbers and identifiers have no word family: their prefix is all of them. */
function prefixOf(key: string): string {
  return /^\p{L}+$/u.test(key) ? key.slice(0, PREFIX_LENGTH) : key;
}
