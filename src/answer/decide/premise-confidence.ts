import fitted from './premise-weights.json' with { type: 'json' };
import { weighted, weightedOdds, type Weights } from '../../kernel/weighted-sum.ts';

/** What is measured on a question whose words point at a widespread error. */
export interface PremiseSigns {
  /**
   * How much more it is like questions that assume the error than like those that assume none, per square root of the
   * worth of its features.
   */
  readonly like: number;
  /** Its words point at an error, see `about` and `assumes` in `knowledge/misconceptions`. */
  readonly isPointedAt: boolean;
  /** It is more like a question that assumes another error. */
  readonly moreLikeAnother: boolean;
  /** How much likelier by its meaning it assumes this error than none, a logarithm; null where the meaning is not known. */
  readonly meant: number | null;
  /** Errors that its words give away, see `assumes` in `knowledge/misconceptions`. */
  readonly said: number;
  readonly asksWhich: boolean;
  readonly givesReason: boolean;
  /** It only asks, and gives no reason that could be an error. */
  readonly isOpen: boolean;
  readonly words: number;
  /** The best evidence for a place of the standard and for anything else, per square root of the content words. */
  readonly place: number;
  readonly elsewhere: number;
  /** How it is put, see `formOf`: "since …", "…, right?". */
  readonly form: readonly string[];
}

/** What is measured by words, each from about 0 to 1, in the order of the weights in `premise-weights.json`. */
export function premiseMeasures(signs: PremiseSigns) {
  const { like, place, elsewhere } = signs;
  return {
    like: Math.min(like, 12) / 12,
    likeAtAll: Math.min(like, 3) / 3,
    isPointedAt: Number(signs.isPointedAt),
    moreLikeAnother: Number(signs.moreLikeAnother),
    said: Math.log(1 + signs.said),
    asksWhich: Number(signs.asksWhich),
    givesReason: Number(signs.givesReason),
    isOpen: Number(signs.isOpen),
    long: Math.min(signs.words, 40) / 40,
    elsewhere: Math.min(8, Math.max(-2, elsewhere)) / 8,
    placeLeads: Math.min(8, Math.max(-8, place - elsewhere)) / 8,
  };
}

/** Of log odds by meaning no more is believed. */
const MOST_MEANT = 8;

/** What the words say as log odds, and what the meaning says, -1 to 1. */
export function premiseOdds(
  signs: PremiseSigns,
  words: Weights,
): { readonly words: number; readonly meant: number } {
  const meant = Math.min(MOST_MEANT, Math.max(-MOST_MEANT, signs.meant ?? 0)) / MOST_MEANT;
  return { words: weightedOdds(premiseMeasures(signs), signs.form, words), meant };
}

/** Weights over the words, and over what these and the meaning say together. */
export interface PremiseWeights {
  readonly words: Weights;
  readonly together: Weights;
}

/**
 * Of questions that neither the reader nor the weights have seen .93 with an error that somebody asked, .72 of those in which it is only
 * implied, .24 of right ones in the same words (four of ten of these rightly) and 1.6 % of all others are corrected from here. Below it a
 * question is answered as it was asked. `npm run fit-premises -- --check` prints what each threshold gives.
 */
export const CORRECT_FROM = 0.32;

/**
 * How sure it is that the question assumes the error, 0 to 1: a logistic regression over the measures and the form of the
 * question, and one over that and its meaning, fitted by `npm run fit-premises`.
 */
export function premiseConfidence(signs: PremiseSigns, { words, together }: PremiseWeights = fitted): number {
  if (signs.meant === null) return weighted(premiseMeasures(signs), signs.form, words);
  return weighted(premiseOdds(signs, words), [], together);
}
