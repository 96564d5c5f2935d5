import type { Meant } from '../meaning/meaning.ts';
import type { WordsNear } from '../meaning/near-statements.ts';
import type { Lacked } from '../organization/lacked-facts.ts';
import fitted from './confidence-weights.json' with { type: 'json' };
import { weighted, type Weights } from '../../kernel/weighted-sum.ts';

/** What can be measured on a question before it is answered. */
export interface Signs {
  /**
   * Evidence that it is off topic less the best evidence for a subject, per square root of its content words.
   */
  readonly offTopic: number;
  /** The best evidence for a subject, in the same measure. */
  readonly subject: number;
  /** How it is put, see `formOf`. */
  readonly form: readonly string[];
  /** What it says, see `wordsSaid`. */
  readonly said: readonly string[];
  /** It speaks of a control, a clause, the standard. */
  readonly asksAboutStandard: boolean;
  /** It asks for the place in the standard: then nothing about the organization needs to be found. */
  readonly asksForPlace: boolean;
  /** It asks what is allowed or required. */
  readonly asksForRule: boolean;
  /** How many sentences it has: who tells a case asks how a rule applies to it. */
  readonly sentences: number;
  readonly contentWords: number;
  /** Something particular that it wants to be told, see `factsWanted`. */
  readonly facts: number;
  /** Content words that neither a summary nor a passage that was looked at knows. */
  readonly unknownWords: number;
  /** How much it sounds like what people type about anything else, see `rank/off-topic-sense.ts`. */
  readonly soundsOff: number;
  /** What its meaning speaks for, see `meaning/meaning.ts`; null where no meaning can be read. */
  readonly meant: Pick<Meant['sense'], 'offTopic' | 'answerable' | 'documented' | 'known'> | null;
  /** How far the best document's fit is above that of the next. */
  readonly ahead: number;
  /** Of the organization's best passage; null when it has none. */
  readonly passage: {
    /** The share of the content words that it holds, itself or with other words for the same ideas. */
    readonly meaning: number;
    /** The fit of its document. */
    readonly documentScore: number;
    /** The most that one of its sentences holds, with its title and headings. */
    readonly inPlace: number;
    /** As `inPlace`, of a sentence that tells all of what is wanted. */
    readonly toldInPlace: number;
    /** The most of the question that stands in a few words beside what is wanted. */
    readonly nearby: number;
    /** Stems of which its best sentence holds nothing. */
    readonly missing: readonly string[];
    /** Of the names that the question speaks of: how many it holds and how many it does not, see `namesAsked`. */
    readonly namesHere: { readonly held: number; readonly lacked: number };
    readonly lacked: Lacked;
    /** Content words that stand in no passage that was looked at. */
    readonly unseen: number;
    /** How near the nearest of its statements is by its meaning; null where that is not known. */
    readonly nearest: number | null;
    /** The same of its words. */
    readonly wordsNear: WordsNear | null;
    /** Nothing of what the question surely wants is told. */
    readonly untold: boolean;
  } | null;
}

/**
 * The medians of the development questions that the example answers: where meanings are not known, their nearness is neither for nor
 * against.
 */
const TYPICALLY_NEAR = 0.54;
const TYPICAL_WORDS: WordsNear = { mean: 0.77, least: 0.5, inOne: 0.73 };

/**
 * What is measured, each from about 0 to 1, and what stands for "the question is about us" beside it: a question for
 * the place in the standard needs no passage. In the order of the weights in `confidence-weights.json`.
 */
export function measuresOf(signs: Signs): Readonly<Record<string, number>> {
  const alone = measuresAlone(signs);
  return { ...alone, ...together(alone) };
}

function measuresAlone(signs: Signs) {
  const { passage, contentWords, unknownWords } = signs;
  const ours = signs.asksForPlace ? 0 : 1;
  const wantsFact = ours * Number(signs.facts > 0);
  const { meaning = 0, documentScore = 0, unseen = 0 } = passage ?? {};
  return {
    offTopic: Math.min(4, Math.max(-12, signs.offTopic)) / 4,
    subject: Math.min(signs.subject, 6) / 6,
    asksAboutStandard: Number(signs.asksAboutStandard),
    ours,
    short: Math.min(contentWords, 8) / 8,
    long: Math.min(contentWords, 30) / 30,
    unknown: Math.min(unknownWords, 4) / 4,
    unknownShare: unknownWords / Math.max(1, contentWords),
    soundsOff: Math.min(4, Math.max(-8, signs.soundsOff)) / 4,
    nothingFound: ours * Number(passage === null),
    documentScore,
    asksForRule: ours * Number(signs.asksForRule),
    sentences: Math.min(3, signs.sentences) / 3,
    ahead: ours * signs.ahead,
    meansOff: Math.min(8, Math.max(-8, signs.meant?.offTopic ?? 0)) / 8,
    meansAnswerable: (ours * Math.min(4, Math.max(-4, signs.meant?.answerable ?? 0))) / 4,
    meansDocumented: (ours * Math.min(4, Math.max(-4, signs.meant?.documented ?? 0))) / 4,
    meansKnown: Math.min(6, Math.max(-6, signs.meant?.known ?? 0)) / 6,
    ...lackedMeasures(passage, ours),
    unseenShare: unseen / Math.max(1, contentWords),
    wantsFact,
    factMeant: wantsFact * meaning,
    ...toldMeasures(passage, ours, wantsFact),
    ...namesMeasures(passage, ours),
    heldWords: (ours * Math.min(6, (passage?.inPlace ?? 0) * contentWords)) / 6,
    nearest: ours * (passage === null ? 0 : (passage.nearest ?? TYPICALLY_NEAR)),
    ...wordsMeasures(passage, ours),
    untold: ours * Number(passage?.untold ?? false),
    factScored: wantsFact * documentScore,
    tellsStory: (ours - wantsFact) * (Math.min(signs.subject, 6) / 6),
    storyMeant: (ours - wantsFact) * meaning,
  };
}

/**
 * What says more together than each by itself: that a passage is near says little where it lacks the name that is asked of. With
 * each by each the right questions of authors left out stand above the others in 94.7 % of the pairs, 93.8 % without.
 */
const SAYS_MORE_TOGETHER = [
  'wordsNear',
  'leastNear',
  'nearInOne',
  'nearest',
  'told',
  'inPlace',
  'heldWords',
  'lacksWord',
  'lacksSure',
  'lacksLikely',
  'untold',
  'lacksName',
  'documentScore',
  'meansAnswerable',
  'meansDocumented',
  'meansKnown',
  'wantsFact',
  'subject',
  'ahead',
  'unseenShare',
  'short',
] as const;

/** Each with each, and with itself, by the name that the product has in the weights. */
const TOGETHER = SAYS_MORE_TOGETHER.flatMap((one, at) =>
  SAYS_MORE_TOGETHER.slice(at).map((other) => ({ name: `${one} × ${other}`, one, other })),
);

function together(alone: ReturnType<typeof measuresAlone>): Record<string, number> {
  return Object.fromEntries(TOGETHER.map(({ name, one, other }) => [name, alone[one] * alone[other]]));
}

function lackedMeasures(passage: Signs['passage'], ours: number) {
  const { sure = 0, likely = 0, beyond = 0, thing = 0, uncounted = 0, word = 0 } = passage?.lacked ?? {};
  return {
    lacksSure: ours * Math.min(1, sure),
    lacksMore: (ours * Math.min(2, sure)) / 2,
    lacksLikely: (ours * Math.min(2, likely)) / 2,
    lacksBeyond: (ours * Math.min(2, beyond)) / 2,
    lacksThing: ours * thing,
    lacksCount: ours * uncounted,
    lacksWord: ours * word,
  };
}

function namesMeasures(passage: Signs['passage'], ours: number) {
  const { held = 0, lacked = 0 } = passage?.namesHere ?? {};
  return {
    namesHeld: (ours * Math.min(2, held)) / 2,
    lacksName: ours * Number(lacked > 0),
    lacksAllNames: ours * Number(lacked > 0 && held === 0),
  };
}

function wordsMeasures(passage: Signs['passage'], ours: number) {
  const near = passage === null ? null : (passage.wordsNear ?? TYPICAL_WORDS);
  return {
    wordsNear: ours * (near?.mean ?? 0),
    leastNear: ours * (near?.least ?? 0),
    nearInOne: ours * (near?.inOne ?? 0),
  };
}

/** Together 1.7 points more of unseen authors' questions are declined at 3 % wrongly declined. */
function toldMeasures(passage: Signs['passage'], ours: number, wantsFact: number) {
  const { inPlace = 0, toldInPlace = 0, nearby = 0 } = passage ?? {};
  return {
    inPlace: ours * inPlace,
    told: ours * toldInPlace,
    nearby: ours * nearby,
    factTold: wantsFact * toldInPlace,
    factNearby: wantsFact * nearby,
  };
}

/** Below it the assistant says that it did not find it. `npm run bench:answers` prints what each threshold gives. */
export const ANSWER_FROM = 0.5;

/**
 * Below it what is found is shown with a word of doubt. Of what people ask in five organizations held apart it is right in half of the
 * cases from 0.5, in 62 % from 0.7, 82 % from 0.8 and 92 % from 0.9.
 */
export const SURE_FROM = 0.7;

/**
 * How it is put, what it says and what of it the passage does not hold. None of that says anything where a place in the
 * standard is asked for: "which …" asks for one, and for a name. With the words 2 to 3 points more of the questions of
 * authors left out are declined at 3 % wrongly declined.
 */
export function formsOf({ form, said, passage, asksForPlace }: Signs): readonly string[] {
  return asksForPlace
    ? []
    : [...form, ...said, ...(passage?.missing ?? []).map((stem) => `missing: ${stem}`)];
}

/**
 * How sure it is that there is an answer, 0 to 1: a logistic regression over the measures and the form of the question,
 * fitted by `npm run fit-confidence` on the development questions of `test/eval` and those of `knowledge/questions` that
 * get here; the latter with a ranking that has not seen their author.
 */
export function confidenceOf(signs: Signs, weights: Weights = fitted): number {
  return weighted(measuresOf(signs), formsOf(signs), weights);
}

/** From these on a passage holds the whole question: 38 of 40 development questions that reach them have an answer. */
const PLAINLY = { documentScore: 0.75, inPlace: 0.85, contentWords: 2 } as const;

/** One sentence holds all of the question and tells what is wanted: then its being put in an odd way is no doubt. */
export function isPlainlyTold({ passage, asksForPlace, contentWords }: Signs): boolean {
  if (passage === null || asksForPlace || contentWords < PLAINLY.contentWords) return false;
  const { sure, likely, beyond, thing, uncounted } = passage.lacked;
  return (
    passage.documentScore >= PLAINLY.documentScore &&
    passage.inPlace >= PLAINLY.inPlace &&
    sure + likely + beyond === 0 &&
    Math.max(thing, uncounted) < 0.5
  );
}
