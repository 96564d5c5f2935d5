import type { Subject } from '../rank/subject-model.ts';
import { rememberingLast } from '../../kernel/remembering-last.ts';
import { readHead, type Head, type StoredHead } from '../../kernel/vector-heads.ts';
import stored from './meaning-weights.json' with { type: 'json' };

/** What is read of a text. */
export interface EncodedText {
  /** A vector of length 1 that stands for its meaning. */
  readonly meaning: Float32Array;
  /** Its words and signs in their order, lower case, each with a vector of length 1 for what it means where it stands. */
  words(): readonly { readonly word: string; readonly meaning: Float32Array }[];
}

/** Reads a text for its meaning; null where none can be read. */
export type Encode = (text: string) => EncodedText | null;

/** What a question's meaning speaks for, whatever its words: "turn it off for good" is about retirement. */
export interface Meant {
  /** The logarithm of the chance of each subject, in their order; that of an unlikely one for those that were added. */
  readonly subjects: Float64Array;
  /** Log odds of each two-way matter in `meaning-weights.json`. */
  readonly sense: Readonly<Record<MeantSense, number>>;
}

/**
 * - `offTopic`: it is about something else than an AI management system
 * - `order`: it is an order that is not theirs to give
 * - `inner`: it is for what stands inside another standard
 * - `answerable`: as a question about the organization it is of the kind that documents answer
 */
export type MeantSense = 'offTopic' | 'order' | 'inner' | 'answerable';

export interface MeaningWeights {
  readonly subjects: Readonly<Record<string, StoredHead>>;
  readonly senses: Readonly<Record<MeantSense, StoredHead>>;
}

/** No subject is less likely: one surprising sentence would say too much. */
const LEAST = -12;

export function subjectName(subject: Subject): string {
  return subject.subject === 'off-topic' ? subject.subject : `${subject.subject} ${subject.id}`;
}

/** Reads meanings with the weights that `npm run fit-meaning` fitted to the questions in `knowledge/`. */
export function createMeaning(
  subjects: readonly Subject[],
  encode: Encode,
  weights: MeaningWeights = stored,
): (question: string) => Meant | null {
  const heads = subjects.map((subject): Head => {
    const head = weights.subjects[subjectName(subject)];
    return head === undefined ? () => -Infinity : readHead(head);
  });
  const senses = Object.entries(weights.senses).map(([name, head]) => [name, readHead(head)] as const);
  return rememberingLast((question) => {
    const encoded = encode(question);
    if (encoded === null) return null;
    const { meaning } = encoded;
    return {
      subjects: logChances(heads.map((head) => head(meaning))),
      sense: Object.fromEntries(senses.map(([name, head]) => [name, head(meaning)])) as Meant['sense'],
    };
  });
}

function logChances(evidence: readonly number[]): Float64Array {
  const most = Math.max(...evidence);
  const all = most + Math.log(evidence.reduce((sum, each) => sum + Math.exp(each - most), 0));
  return Float64Array.from(evidence, (each) => Math.max(LEAST, each - all));
}
