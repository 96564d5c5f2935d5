import { CORRECT_FROM, premiseConfidence, type PremiseSigns } from '../decide/premise-confidence.ts';
import type { Misconception } from '../knowledge/knowledge-schema.ts';
import { fitEvidence, type EvidenceModel } from '../rank/evidence-model.ts';
import { addExample } from '../rank/example-set.ts';
import { featuresOf, lengthOf } from '../rank/features-of.ts';
import type { SubjectModel } from '../rank/subject-model.ts';
import { wordsOf, type Word } from '../words/words-of.ts';
import { formOf } from './form-of.ts';
import { compilePattern, holds } from './match-patterns.ts';
import { asksWhich } from './wants.ts';

export interface Premise {
  readonly misconception: Misconception;
  /** Given away by what the question says, not only by its likeness to questions that assume the error. */
  readonly sure: boolean;
}

/** An error that a question's words point at, with what speaks for and against it. */
export interface LikelyPremise extends Premise {
  readonly signs: PremiseSigns;
}

/** Finds the widespread error that a question assumes, if any. */
export type PremiseMatcher = (question: string) => Premise | null;

/** `subjects` knows what questions without an error are like. */
export function createPremiseMatcher(
  misconceptions: readonly Misconception[],
  subjects: SubjectModel,
): PremiseMatcher {
  const find = createPremiseFinder(misconceptions, subjects);
  return (question) => {
    const likely = find(question);
    return likely !== null && premiseConfidence(likely.signs) >= CORRECT_FROM ? likely : null;
  };
}

/** Finds what the words of a question point at, however unlikely: the bench fits and measures the confidence in it. */
export function createPremiseFinder(
  misconceptions: readonly Misconception[],
  subjects: SubjectModel,
): (question: string) => LikelyPremise | null {
  const errors = misconceptions.map(({ about, assumes }) => ({
    about: about.map(compilePattern),
    assumes: assumes.map(compilePattern),
  }));
  let fitted: EvidenceModel | null = null;
  return (question) => {
    const spans = spansOf(question);
    const labelsWhere = (patterns: 'about' | 'assumes') =>
      errors.flatMap((error, label) =>
        error[patterns].some((each) => spans.some((words) => holds(each, words))) ? [label] : [],
      );
    const said = labelsWhere('assumes');
    const possible = said.length > 0 ? said : labelsWhere('about');
    if (possible.length === 0) return null;
    // Only weighed where words point at an error: the first weighing fits the model.
    fitted ??= fitErrors(misconceptions, subjects);
    const like = likenessTo(question, fitted, subjects, misconceptions.length);
    const best = possible.reduce((a, b) => (like(b) > like(a) ? b : a));
    const misconception = misconceptions[best];
    if (misconception === undefined) return null;
    const moreLikeAnother = misconceptions.some((_, label) => like(label) > like(best));
    const signs = { like: like(best), moreLikeAnother, said: said.length, ...signsOf(question, subjects) };
    return { misconception, sure: said.length > 0, signs };
  };
}

/** An error is said in one sentence or in two that follow each other, not here and there in a long story. */
function spansOf(question: string): (readonly Word[])[] {
  const sentences = question.split(/(?<=[.!?])\s+/).map(wordsOf);
  return sentences.length < 3
    ? [wordsOf(question)]
    : sentences.slice(1).map((words, at) => [...(sentences[at] ?? []), ...words]);
}

/** How much more it is like a question with each error than like one without; `sound` is the label of the latter. */
function likenessTo(
  question: string,
  model: EvidenceModel,
  { concepts }: SubjectModel,
  sound: number,
): (label: number) => number {
  const features = featuresOf(wordsOf(question), concepts);
  const evidence = model.weigh(features);
  return (label) => ((evidence[label] ?? 0) - (evidence[sound] ?? 0)) / lengthOf(features);
}

const OPEN =
  /^\W*(?:and\s+|so\s+|but\s+)?(?:who|whom|whose|what|which|where|how\s+(?:do|does|many|often|long)|when)\b[^.;:]*$/i;
const GIVES_A_REASON =
  /\b(?:since|because|as|now\s+that|so|therefore|thus|hence|if|although|already|only|just|must|have\s+to|has\s+to|required?|requires|demands?|prescribed?|prescribes|mandatory)\b/i;

function signsOf(
  question: string,
  model: SubjectModel,
): Omit<PremiseSigns, 'like' | 'moreLikeAnother' | 'said'> {
  const { evidence, content } = model.weigh(model.read(question));
  let [place, elsewhere] = [-Infinity, -Infinity];
  model.subjects.forEach(({ subject }, label) => {
    const its = (evidence[label] ?? 0) / Math.sqrt(Math.max(1, content));
    if (subject === 'entry') place = Math.max(place, its);
    else elsewhere = Math.max(elsewhere, its);
  });
  const givesReason = GIVES_A_REASON.test(question);
  return {
    asksWhich: asksWhich(question),
    givesReason,
    isOpen: OPEN.test(question) && !givesReason,
    words: wordsOf(question).length,
    place,
    elsewhere,
    form: formOf(question),
  };
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
