import type { Acronyms } from './acronyms.ts';
import type { PairTable } from './pair-table.ts';
import type { PostingLists } from './posting-lists.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Everything a query is scored with. Passages and documents are numbered in order, from 0; passages of a
 * document stand next to each other.
 */
export interface LexicalIndex {
  readonly passageCount: number;
  /** Passage ▶ its document. */
  readonly documentOf: Uint32Array;
  /** Passage ▶ the first passage of the section around its own, or -1. */
  readonly parentOf: Int32Array;
  /** Passage ▶ its section; those of a section stand next to each other. */
  readonly sectionOf: Uint32Array;
  readonly vocabulary: Vocabulary;
  /** Of content words and of all words: most pairs are both. */
  readonly pairs: PairTable;
  readonly acronyms: Acronyms;
  /** By field; the units of `title` and `document` are documents, of `section` sections, of the others passages. */
  readonly fields: {
    readonly words: PostingLists;
    readonly contentPairs: PostingLists;
    readonly wordPairs: PostingLists;
    readonly prefixes: PostingLists;
    readonly headings: PostingLists;
    readonly title: PostingLists;
    readonly section: PostingLists;
    readonly document: PostingLists;
  };
}
