import type { Lacked } from '../organization/lacked-facts.ts';

/** What can be measured on a question before it is answered. */
export interface Signs {
  /**
   * Evidence that it is off topic less the best evidence for a subject, per square root of its content words.
   */
  readonly offTopic: number;
  /** The best evidence for a subject, in the same measure. */
  readonly subject: number;
  /** It speaks of a control, a clause, the standard. */
  readonly asksAboutStandard: boolean;
  /** It asks for the place in the standard: then nothing about the organization needs to be found. */
  readonly asksForPlace: boolean;
  readonly contentWords: number;
  /** Content words that no summary knows. */
  readonly unknownWords: number;
  /** Of the organization's best passage; null when it has none. */
  readonly passage: {
    /** The shares of the content words that it holds, and with other words for the same ideas. */
    readonly coverage: number;
    readonly meaning: number;
    /** The fit of its document. */
    readonly documentScore: number;
    readonly lacked: Lacked;
    /** Content words that stand in no passage that was looked at. */
    readonly unseen: number;
  } | null;
}

/**
 * A logistic regression over the signs, fitted on the development questions of `test/eval` that get here
 * (661 of controls, clauses, organization and declines). `npm run bench:answers` prints what each threshold
 * gives.
 */
const WEIGHTS = {
  base: -0.19,
  offTopic: -0.53,
  subject: -1.82,
  asksAboutStandard: 0.15,
  content: 0.68,
  unknown: -0.04,
  meaning: 0.29,
  coverage: 0.53,
  documentScore: 1.08,
  /** Of a question for what is so with the organization. */
  organization: -1.71,
  lacksSure: -3.8,
  lacksLikely: -1.05,
  lacksThing: -1.64,
  given: -0.52,
  unseen: -0.96,
} as const;

/**
 * Below it the assistant says that it did not find it. Of the questions left out of the fit an eighth at a
 * time .009 are wrongly and .84 of the unanswerable ones that get here rightly declined at .35, .016 and .87
 * at .5, .034 and .91 at .7. Those that never get here (numbers that do not exist, other standards' clauses,
 * attempts to override) are declined anyway.
 */
export const ANSWER_FROM = 0.5;

/** How sure it is that there is an answer, 0 to 1. */
export function confidenceOf(signs: Signs): number {
  const w = WEIGHTS;
  const sum =
    w.base +
    w.offTopic * Math.min(4, Math.max(-12, signs.offTopic)) +
    w.subject * (Math.min(signs.subject, 6) / 6) +
    w.asksAboutStandard * Number(signs.asksAboutStandard) +
    w.content * (Math.min(signs.contentWords, 8) / 8) +
    w.unknown * (Math.min(signs.unknownWords, 4) / 4) +
    foundIn(signs) +
    (signs.asksForPlace ? 0 : askedOfUs(signs));
  return 1 / (1 + Math.exp(-sum));
}

function foundIn({ passage, contentWords }: Signs): number {
  if (passage === null) return 0;
  const words = Math.min(contentWords, 6) / 6;
  const held = WEIGHTS.meaning * passage.meaning + WEIGHTS.coverage * passage.coverage;
  return held * words + WEIGHTS.documentScore * passage.documentScore;
}

function askedOfUs({ passage, contentWords }: Signs): number {
  const w = WEIGHTS;
  if (passage === null) return w.organization + w.lacksThing + w.unseen * (Math.min(contentWords, 3) / 3);
  const { sure, likely, given, thing } = passage.lacked;
  return (
    w.organization +
    w.lacksSure * Math.min(2, sure) +
    w.lacksLikely * Math.min(2, likely) +
    w.lacksThing * thing +
    w.given * Math.min(2, given) +
    w.unseen * (Math.min(passage.unseen, 3) / 3)
  );
}
