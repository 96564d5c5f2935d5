import type { Misconception } from '../knowledge/knowledge-schema.ts';
import { fitEvidence, type EvidenceModel } from '../rank/evidence-model.ts';
import { addExample } from '../rank/example-set.ts';
import { featuresOf } from '../rank/features-of.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
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
/** One whose words give the error away may still tell of something else, in the words of another matter. */
const LIKE_ENOUGH_WHEN_SAID = 1;
/** A question that asks for a place in the standard more often only tells a story. */
const LIKE_ENOUGH_BESIDE_A_PLACE = 4.5;
/** One that only asks, and gives no reason that could be an error, most often wants just what it asks for. */
const LIKE_ENOUGH_TO_AN_OPEN_QUESTION = 4;
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
  const likenessTo = (words: readonly Word[]) => {
    model ??= fitErrors(misconceptions, subjects);
    const features = featuresOf(words, subjects.concepts);
    const length = Math.sqrt(features.values().reduce((sum, worth) => sum + worth, 0)) || 1;
    const evidence = model.weigh(features);
    return (label: number) => ((evidence[label] ?? 0) - (evidence[misconceptions.length] ?? 0)) / length;
  };
  return (question) => {
    const spans = spansOf(question);
    const labelsWhere = (patterns: 'about' | 'assumes') =>
      errors.flatMap((error, label) =>
        error[patterns].some((each) => spans.some((words) => holds(each, words))) ? [label] : [],
      );
    let likeness: ((label: number) => number) | null = null;
    // Only weighed where words point at an error: the first weighing fits the model.
    const like = (label: number) => (likeness ??= likenessTo(wordsOf(question)))(label);
    const sure = labelsWhere('assumes').filter((label) => like(label) >= LIKE_ENOUGH_WHEN_SAID);
    const possible = sure.length > 0 ? sure : labelsWhere('about');
    if (possible.length === 0) return null;
    const best = possible.reduce((a, b) => (like(b) > like(a) ? b : a));
    if (sure.length > 0) return premiseOf(misconceptions[best], true);
    return like(best) < likenessNeeded(question) ? null : premiseOf(misconceptions[best], false);
  };
}

/** An error is said in one sentence or in two that follow each other, not here and there in a long story. */
function spansOf(question: string): (readonly Word[])[] {
  const sentences = question.split(/(?<=[.!?])\s+/).map(wordsOf);
  return sentences.length < 3
    ? [wordsOf(question)]
    : sentences.slice(1).map((words, at) => [...(sentences[at] ?? []), ...words]);
}

function premiseOf(misconception: Misconception | undefined, sure: boolean): Premise | null {
  return misconception === undefined ? null : { misconception, sure };
}

function likenessNeeded(question: string): number {
  if (asksWhich(question)) return LIKE_ENOUGH_BESIDE_A_PLACE;
  if (isOpen(question)) return LIKE_ENOUGH_TO_AN_OPEN_QUESTION;
  const named =
    speaksOfTheStandard(question) || /\d\.\d/.test(question) || otherStandardsIn(question).length > 0;
  return named ? LIKE_ENOUGH : LIKE_ENOUGH_WITHOUT_THE_STANDARD;
}

const OPEN =
  /^\W*(?:and\s+|so\s+|but\s+)?(?:who|whom|whose|what|which|where|how\s+(?:do|does|many|often|long)|when)\b[^.;:]*$/i;
const GIVES_A_REASON =
  /\b(?:since|because|as|now\s+that|so|therefore|thus|hence|if|although|already|only|just|must|have\s+to|has\s+to|required?|requires|demands?|prescribed?|prescribes|mandatory)\b/i;

/** "What do 42005 and 42006 each deal with?": it assumes nothing. */
function isOpen(question: string): boolean {
  return OPEN.test(question) && !GIVES_A_REASON.test(question);
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
