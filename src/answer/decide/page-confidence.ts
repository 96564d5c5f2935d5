import fitted from './page-weights.json' with { type: 'json' };
import { weighted, type Weights } from '../../kernel/weighted-sum.ts';

/** What can be measured on a question before a page of `knowledge/standards` answers it. */
export interface PageSigns {
  /** Evidence for the best page less that for anything else, per square root of the content words. */
  readonly ahead: number;
  /** Evidence for the best page, in the same measure. */
  readonly strength: number;
  /** How much more it sounds like a general question than like one about one's own company, see `createPageSense`. */
  readonly general: number;
  /** How much more it sounds like one for a page than like one for a clause or control, see `createPlaceSense`. */
  readonly overPlaces: number;
  /** It names the page: a sector, a law, a standard other than 42001. */
  readonly named: boolean;
  /** It names another standard or a law. */
  readonly namesStandard: boolean;
  /** It asks which control or clause. */
  readonly asksWhich: boolean;
  /** It wants to be told what is or was so with us, see `wantsOurFact`. */
  readonly wantsOurFact: boolean;
  readonly wantsFact: boolean;
  /** It speaks of a control, a clause, the standard, a certificate. */
  readonly speaksOfTheStandard: boolean;
  /** It gives the number of a clause, a control or an annex. */
  readonly givesNumber: boolean;
  /** The share of its words that the organization's best passage holds, 0 to 1. */
  readonly meaning: number;
  /** That passage lacks what the question wants to be told. */
  readonly lacksFact: boolean;
  /** Content words that no summary knows. */
  readonly unknownWords: number;
}

/**
 * From here a page answers: one that is named and for which most of the words speak, and any other. What share of each
 * set is above which threshold, for authors whom neither the examples nor the weights have seen, is printed by
 * `npm run fit-pages -- --check`.
 */
export const PAGE_ANSWERS_FROM = { named: 0.7, otherwise: 0.85 } as const;

/** How sure it is that a page answers, 0 to 1: a logistic regression, fitted by `npm run fit-pages`. */
export function pageConfidenceOf(signs: PageSigns, weights: Weights = fitted): number {
  return weighted(pageMeasuresOf(signs), [], weights);
}

export function pageMeasuresOf(signs: PageSigns): Record<keyof PageSigns, number> {
  return {
    ahead: signs.ahead,
    strength: signs.strength,
    general: signs.general,
    overPlaces: signs.overPlaces,
    named: Number(signs.named),
    namesStandard: Number(signs.namesStandard),
    asksWhich: Number(signs.asksWhich),
    wantsOurFact: Number(signs.wantsOurFact),
    wantsFact: Number(signs.wantsFact),
    speaksOfTheStandard: Number(signs.speaksOfTheStandard),
    givesNumber: Number(signs.givesNumber),
    meaning: signs.meaning,
    lacksFact: Number(signs.lacksFact),
    unknownWords: Math.min(signs.unknownWords, 4),
  };
}
