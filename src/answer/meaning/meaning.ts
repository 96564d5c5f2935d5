import type { Subject } from '../rank/subject-model.ts';
import { rememberingLast } from '../../kernel/remembering-last.ts';
import { readHead } from '../../kernel/vector-heads.ts';
import answerable from './answerable.json' with { type: 'json' };
import documented from './documented.json' with { type: 'json' };
import known from './known.json' with { type: 'json' };
import leans from './leans.json' with { type: 'json' };
import type { Asked } from './question-reader.ts';

/** What is read of a text. */
export interface EncodedText {
  /** A vector of length 1 that stands for its meaning. */
  readonly meaning: Float32Array;
  /** Its words and signs in their order, lower case, each with a vector of length 1 for what it means where it stands. */
  words(): readonly { readonly word: string; readonly meaning: Float32Array }[];
  /** What it speaks for as a question. */
  asks(): Asked;
}

/** Reads a text for its meaning; null where none can be read. */
export type Encode = (text: string) => EncodedText | null;

/** What a question's meaning speaks for, whatever its words: "turn it off for good" is about retirement. */
export interface Meant {
  /** The logarithm of the chance of each subject, in their order; that of an unlikely one for those that were added. */
  readonly subjects: Float64Array;
  /** Log odds of each two-way matter. */
  readonly sense: Readonly<Record<MeantSense, number>>;
  /** How much likelier it is that it assumes a widespread error than none: a logarithm; of one that was not taught that of a small chance. */
  premise(error: string): number;
}

/**
 * - `offTopic`: it is about something else than an AI management system
 * - `order`: it is an order that is not theirs to give
 * - `inner`: it is for what stands inside another standard
 * - `answerable`: as a question about the organization it is of the kind that documents answer
 * - `documented`: as a question about an organization it is of the kind that its documents answer, whichever organization it is
 * - `leans`: it cannot be understood without what was asked before it
 * - `known`: it is of the kind that the standard, the knowledge or documents answer, whatever it is about
 */
export type MeantSense = 'offTopic' | 'order' | 'inner' | 'answerable' | 'documented' | 'known' | 'leans';

/** No subject is less likely: one surprising sentence would say too much. */
const LEAST = -12;

export function subjectName(subject: Subject): string {
  return subject.subject === 'off-topic' ? subject.subject : `${subject.subject} ${subject.id}`;
}

/** By what is read of a question in both ways, with weights that `npm run fit-answerable` fitted. */
const isAnswerable = readHead(answerable);
const isDocumented = readHead(documented);
const isKnown = readHead(known);
/** Fitted by `npm run fit-leans`. */
const isLeaning = readHead(leans);

/** What is read of a question in both ways, as it is and as a question, as one vector. */
export function bothReadings({ meaning, asks }: Pick<EncodedText, 'meaning' | 'asks'>): Float32Array {
  const { vector } = asks();
  const both = new Float32Array(meaning.length + vector.length);
  both.set(meaning);
  both.set(vector, meaning.length);
  return both;
}

/** Reads meanings by what `encode` reads of a question. */
export function createMeaning(
  subjects: readonly Subject[],
  encode: Encode,
): (question: string) => Meant | null {
  const labels = subjects.map((subject) => `subject.${subjectName(subject)}`);
  return rememberingLast((question) => {
    const encoded = encode(question);
    if (encoded === null) return null;
    const { odds } = encoded.asks();
    const both = bothReadings(encoded);
    const none = odds('premise.none') ?? 0;
    return {
      subjects: logChances(labels.map((label) => odds(label) ?? -Infinity)),
      sense: {
        offTopic: odds('sense.offTopic') ?? 0,
        order: odds('sense.order') ?? 0,
        inner: odds('sense.inner') ?? 0,
        answerable: isAnswerable(both),
        documented: isDocumented(both),
        known: isKnown(both),
        leans: isLeaning(both),
      },
      premise: (error) => (odds(`premise.${error}`) ?? none + LEAST) - none,
    };
  });
}

function logChances(evidence: readonly number[]): Float64Array {
  const most = Math.max(...evidence);
  const all = most + Math.log(evidence.reduce((sum, each) => sum + Math.exp(each - most), 0));
  return Float64Array.from(evidence, (each) => Math.max(LEAST, each - all));
}
