import type { Misconception } from '../knowledge/knowledge-schema.ts';
import { fitEvidence, type EvidenceModel } from '../rank/evidence-model.ts';
import { addExample } from '../rank/example-set.ts';
import { featuresOf } from '../rank/features-of.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import { wordsOf } from '../words/words-of.ts';
import { compilePattern, holds } from './match-patterns.ts';
import { otherStandardsIn } from './other-standards.ts';
import { asksWhich, speaksOfTheStandard } from './wants.ts';

export interface Premise {
  readonly misconception: Misconception;
  /** Given away by what the question says, not only by its likeness to questions that assume the error. */
  readonly sure: boolean;
}

/** Finds the widespread error that a question assumes, if any. */
export type PremiseMatcher = (question: string) => Premise | null;

/**
 * How much more like a question with the error it must be than like any other, per square root of its
 * features. Of our own questions with an error, left out of the fit a fifth at a time, .96 are found at .5,
 * .88 at 2 and .73 at 3; of questions without one 1.3 %, .8 % and .6 % are taken for one.
 */
const LIKE_ENOUGH = 2;
/** A question that asks for a place in the standard more often only tells a story. */
const LIKE_ENOUGH_BESIDE_A_PLACE = 4.5;
/** One that names neither the standard nor a certificate is more often about one's own rules. */
const LIKE_ENOUGH_WITHOUT_THE_STANDARD = 5;

/** `subjects` knows what questions without an error are like. */
export function createPremiseMatcher(
  misconceptions: readonly Misconception[],
  subjects: SubjectModel,
): PremiseMatcher {
  const errors = misconceptions.map((misconception) => ({
    misconception,
    about: misconception.about.map(compilePattern),
    assumes: misconception.assumes.map(compilePattern),
  }));
  let model: EvidenceModel | null = null;
  return (question) => {
    const words = wordsOf(question);
    const sure = errors.find(({ assumes }) => assumes.some((pattern) => holds(pattern, words)));
    if (sure !== undefined) return { misconception: sure.misconception, sure: true };
    const possible = errors.flatMap(({ about }, label) =>
      about.some((pattern) => holds(pattern, words)) ? [label] : [],
    );
    if (possible.length === 0) return null;
    model ??= fitErrors(misconceptions, subjects);
    const features = featuresOf(words, subjects.concepts);
    const length = Math.sqrt(features.values().reduce((sum, worth) => sum + worth, 0)) || 1;
    const evidence = model.weigh(features);
    const like = (label: number) =>
      ((evidence[label] ?? 0) - (evidence[misconceptions.length] ?? 0)) / length;
    const best = possible.reduce((a, b) => (like(b) > like(a) ? b : a));
    const misconception = misconceptions[best];
    const enough = likenessNeeded(question);
    return misconception === undefined || like(best) < enough ? null : { misconception, sure: false };
  };
}

function likenessNeeded(question: string): number {
  if (asksWhich(question)) return LIKE_ENOUGH_BESIDE_A_PLACE;
  const named =
    speaksOfTheStandard(question) || /\d\.\d/.test(question) || otherStandardsIn(question).length > 0;
  return named ? LIKE_ENOUGH : LIKE_ENOUGH_WITHOUT_THE_STANDARD;
}

/** The last label stands for all questions without an error. */
function fitErrors(
  misconceptions: readonly Misconception[],
  { concepts, sound }: SubjectModel,
): EvidenceModel {
  const examples = sound(misconceptions.length);
  misconceptions.forEach(({ asks, correction }, label) => {
    const add = (text: string, weight: number) => {
      addExample(examples, label, featuresOf(wordsOf(text), concepts), weight);
    };
    asks.forEach((ask) => {
      add(ask, 1);
    });
    add(correction, CORRECTION_WEIGHT);
  });
  return fitEvidence(misconceptions.length + 1, examples);
}

/** A correction uses the error's words, but puts them right. */
const CORRECTION_WEIGHT = 0.3;
