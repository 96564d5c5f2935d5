import { formsOf, measuresOf, type Signs } from '../../src/answer/decide/confidence.ts';
import type { Weights } from '../../src/kernel/weighted-sum.ts';
import { fitLogistic } from '../logistic.ts';

/** A question with what was measured on it and whether it has an answer. */
export interface Judged {
  readonly set: string;
  readonly signs: Signs;
  readonly isAnswerable: boolean;
  /** How much it counts; 1 when left out. */
  readonly worth?: number | undefined;
}

/**
 * What speaks for an answer may not come to speak against one, nor the other way round, however the examples fall: a
 * passage that holds all of a question's words is no reason for doubt.
 */
const SPEAKS_FOR = [
  'subject',
  'documentScore',
  'factMeant',
  'factScored',
  'tellsStory',
  'storyMeant',
  'inPlace',
  'ahead',
  'told',
  'nearby',
  'factTold',
  'factNearby',
  'meansAnswerable',
  'meansDocumented',
  'meansKnown',
  'nearest',
  'wordsNear',
  'leastNear',
  'nearInOne',
  'namesHeld',
  'heldWords',
];
const SPEAKS_AGAINST = [
  'offTopic',
  'unknown',
  'unknownShare',
  'soundsOff',
  'meansOff',
  'nothingFound',
  'lacksSure',
  'lacksMore',
  'lacksLikely',
  'lacksBeyond',
  'lacksThing',
  'lacksCount',
  'lacksWord',
  'unseenShare',
  'untold',
  'lacksName',
  'lacksAllNames',
];

/** Chosen by cross-validation. */
const TRAINING = { rounds: 400, rate: 0.05, pull: 0.6, formScale: 3, fewest: 8, sign: signOf } as const;

export function trainConfidence(examples: readonly Judged[]): Weights {
  return fitLogistic(
    examples.map(({ signs, isAnswerable, worth = 1 }) => ({
      measures: measuresOf(signs),
      forms: formsOf(signs),
      answer: isAnswerable,
      worth,
    })),
    TRAINING,
  );
}

function signOf(measure: string): number {
  if (SPEAKS_FOR.includes(measure)) return 1;
  return SPEAKS_AGAINST.includes(measure) ? -1 : 0;
}
