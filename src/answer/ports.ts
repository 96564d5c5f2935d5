import type { ModelFault } from '../kernel/model-fault.ts';
import type { ModelTrace } from '../kernel/model-trace.ts';
import type { WrittenSentence } from './answer.ts';

/**
 * What answering needs from the index of documents. `retrieval` has it; a test makes one from a few passages.
 */
export interface AnswerIndex {
  readonly documents: readonly DocumentInfo[];
  /** Best first. `allows` is asked before anything is ranked. */
  search(query: string, options: SearchOptions): readonly SearchHit[];
  document(id: string): DocumentInfo | null | undefined;
  passages(documentId: string): readonly Passage[];
}

export interface SearchOptions {
  readonly limit: number;
  readonly allows?: (document: DocumentInfo) => boolean;
}

export interface DocumentInfo {
  readonly id: string;
  readonly collection: 'organization' | 'knowledge';
  readonly title: string;
  readonly owner: string | null;
  readonly version: string | null;
  readonly status: 'approved' | 'draft' | 'superseded';
  readonly approvedBy: string | null;
  readonly approvedOn: string | null;
  /** A day, ISO 8601. */
  readonly nextReview: string | null;
}

export interface Passage {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly headings: readonly string[];
  readonly locator: string;
  readonly text: string;
  readonly kind: 'prose' | 'list' | 'table-row';
  /** Of a table's row: column heading ▶ cell. */
  readonly cells?: Readonly<Record<string, string>>;
}

export interface SearchHit {
  readonly passage: Passage;
  readonly document: DocumentInfo;
  readonly score: number;
  /** The words of the query that the passage holds. */
  readonly matched: readonly string[];
  /** How much of the query's weight those words carry, 0 to 1. */
  readonly coverage: number;
}

/**
 * Puts numbered sources into words. It decides nothing: what it writes is checked sentence by sentence, and the
 * plain answer stands where it fails. `model` has one.
 */
export interface Writer {
  /** Sentences as they come. The last event is `end` or `fault`; it never throws. */
  write(task: WritingTask): AsyncIterable<WriterEvent>;
}

export interface WritingTask {
  /** Who asks: their share of the budget is used. */
  readonly asker: string;
  readonly question: string;
  /** BCP 47, such as `nl`: the language to write in. */
  readonly language: string;
  /** From number 1 on, in this order. */
  readonly sources: readonly WritingSource[];
}

export interface WritingSource {
  readonly title: string;
  readonly text: string;
}

export type WriterEvent =
  | { readonly event: 'sentence'; readonly sentence: WrittenSentence }
  | { readonly event: 'end'; readonly trace: ModelTrace }
  | { readonly event: 'fault'; readonly fault: ModelFault };

/**
 * Answers a question with tools that only read. It decides nothing: its sentences are checked against what the tools
 * showed, and the plain answer stands where they fail. `model` has one.
 */
export interface Investigator {
  /** It never throws. */
  investigate(task: InvestigatingTask): Promise<Investigation>;
}

export interface InvestigatingTask {
  /** Who asks: their share of the budget is used. */
  readonly asker: string;
  readonly question: string;
  /** BCP 47: the language to answer in. */
  readonly language: string;
  readonly tools: readonly ReadingTool[];
}

/** A way to read something, for a model. */
export interface ReadingTool {
  readonly name: string;
  readonly description: string;
  /** Numbered sources as text, or a sentence that there are none. */
  read(words: string): Promise<string>;
}

export type Investigation =
  | {
      readonly outcome: 'told';
      readonly sentences: readonly WrittenSentence[];
      readonly trace: ModelTrace;
    }
  | { readonly outcome: 'fault'; readonly fault: ModelFault };

/** The register as the one who asks may see it, without what may not go to a model. */
export interface RecordShelf {
  /** Records that the words ask for, such as “open high risks”. */
  list(words: string): Promise<Listing>;
}

export interface Listing {
  /** What the words were understood to ask for. */
  readonly understood: string;
  readonly records: readonly ListedRecord[];
  /** How many more fit, which are too many to list. */
  readonly more: number;
  /** How many fit and may not go to a model. */
  readonly kept: number;
}

export interface ListedRecord {
  readonly number: string;
  readonly title: string;
  /** What is on record, in words; fields that are empty are named. */
  readonly facts: string;
}

/** Makes a question whole that leans on what was said before, and puts one of another language into English. */
export interface Rewriter {
  rewrite(task: RewritingTask): Promise<Rewriting>;
}

export interface RewritingTask {
  readonly asker: string;
  readonly question: string;
  /** The question before it in the conversation, and the labels of what was shown. */
  readonly before: { readonly question: string; readonly about: readonly string[] } | null;
}

export type Rewriting =
  | {
      readonly outcome: 'rewritten';
      /** In English, understandable alone. */
      readonly question: string;
      /** BCP 47: the language of the question as it was asked. */
      readonly language: string;
      readonly trace: ModelTrace;
    }
  | { readonly outcome: 'fault'; readonly fault: ModelFault };
