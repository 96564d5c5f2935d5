import type { Answer, LeftBehind } from './answer.ts';
import type { Meant } from './meaning/meaning.ts';
import type { NearStatements } from './meaning/near-statements.ts';
import type { Identifier } from './question/find-identifiers.ts';
import type { Premise, PremiseMatcher } from './question/match-premise.ts';
import type { OtherStandard } from './question/other-standards.ts';
import type { TermIndex } from './question/term-index.ts';
import type { Wanted } from './question/wants.ts';
import type { Registry } from './knowledge/registry.ts';
import type { FoundPassage, PassageFinder } from './organization/find-passages.ts';
import type { Terms } from './organization/passage-terms.ts';
import type { AnswerIndex, DocumentInfo } from './ports.ts';
import type { PartFinder } from './rank/part-finder.ts';
import type { Sense } from './rank/two-way-sense.ts';
import type { SubjectModel, Weighed } from './rank/subject-model.ts';
import type { Sections } from './organization/sections.ts';
import type { StatementRows } from './organization/statement-rows.ts';
import type { SystemRows } from './organization/system-rows.ts';
import type { ReadInEnglish } from './words/read-in-english.ts';
import type { Word } from './words/words-of.ts';

/** What answering needs, the same for every question. */
export interface Sources {
  readonly registry: Registry;
  readonly index: AnswerIndex;
  readonly model: SubjectModel;
  readonly passages: PassageFinder;
  readonly statement: StatementRows;
  readonly systems: SystemRows;
  readonly sections: Sections;
  /** What a question means, whatever its words; null where no meaning can be read. */
  readonly meant: (question: string) => Meant | null;
  /** How near what passages state is to a question. */
  readonly near: NearStatements;
  readonly premise: PremiseMatcher;
  readonly inEnglish: ReadInEnglish;
  readonly parts: PartFinder;
  readonly pageSense: Sense;
  readonly placeSense: Sense;
  readonly terms: TermIndex;
  readonly termSense: Sense;
  readonly offTopicSense: Sense;
  readonly orderSense: Sense;
  readonly innerSense: Sense;
  /** A day, ISO 8601. */
  today(): string;
  /** From which confidence a question is answered, 0 to 1. */
  readonly answerFrom: number;
}

/** What a follow-up in the same conversation can refer to. */
export type Memory = LeftBehind;

export interface Asker {
  /** What the asker may read; asked before anything is ranked. */
  allows(document: DocumentInfo): boolean;
  readonly memory: Memory | null;
}

/** A question, read. */
export interface Asked {
  readonly question: string;
  readonly words: readonly Word[];
  readonly terms: Terms;
  readonly identifiers: readonly Identifier[];
  readonly others: readonly OtherStandard[];
  readonly wanted: Wanted;
  readonly asker: Asker;
  /** How strongly its words speak for each subject, weighed on demand and once. */
  weighed(): Weighed;
  /** What it means as a whole, read on demand and once; null where no meaning can be read. */
  meant(): Meant | null;
  /** Passages of the organization for the question, found on demand and once. */
  found(): readonly FoundPassage[];
  /** The widespread error that it assumes, looked for on demand and once. */
  premise(): Premise | null;
}

/** A question as it is written and once more with its slips repaired, for signs that are looked for in it. */
export function wordingOf({ question, words }: Pick<Asked, 'question' | 'words'>): string {
  return `${question} ${words.map(({ text }) => text).join(' ')}`;
}

/** Tries to answer; null hands the question on. */
export type Attempt = (asked: Asked, sources: Sources) => Answer | null;
