import type { Lacked } from '../organization/lacked-facts.ts';

/** What can be measured on a question before it is answered. */
export interface Signs {
  /**
   * Evidence that it is off topic less the best evidence for a subject, per square root of its content words.
   */
  readonly offTopic: number;
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
  base: -0.39,
  offTopic: -0.4,
  asksAboutStandard: 0.33,
  content: 0.44,
  unknown: -0.31,
  meaning: 0.42,
  coverage: 1.02,
  documentScore: 1.09,
  /** Of a question for what is so with the organization. */
  organization: -1.73,
  lacksSure: -3.82,
  lacksLikely: -0.97,
  lacksThing: -1.33,
  given: -0.48,
  unseen: -1.32,
} as const;

/**
 * Below it the assistant says that it did not find it. Of the questions left out of the fit an eighth at a
 * time .016 are wrongly and .84 of the unanswerable ones that get here rightly declined at .5, .022 and .89
 * at .6, .041 and .90 at .7.
 */
export const ANSWER_FROM = 0.55;

/** How sure it is that there is an answer, 0 to 1. */
export function confidenceOf(signs: Signs): number {
  const w = WEIGHTS;
  const sum =
    w.base +
    w.offTopic * Math.min(4, Math.max(-12, signs.offTopic)) +
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
