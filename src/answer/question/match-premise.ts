import { CORRECT_FROM, premiseConfidence, type PremiseSigns } from '../decide/premise-confidence.ts';
import type { Misconception } from '../knowledge/knowledge-schema.ts';
import { createErrorLikeness, type Errors } from '../rank/error-likeness.ts';
import { notKept, type Keep } from '../rank/keep.ts';
import type { SubjectModel, Weighed } from '../rank/subject-model.ts';
import { wordsOf } from '../words/words-of.ts';
import { formOf } from './form-of.ts';
import { compilePattern, holds, saidIn, type Said } from './match-patterns.ts';
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

/** Finds the widespread error that a question assumes, if any. `weighed`: what its words speak for, where that is known. */
export type PremiseMatcher = (question: string, weighed?: () => Weighed) => Premise | null;

/** `subjects` knows what questions without an error are like. */
export function createPremiseMatcher(
  errors: Errors,
  subjects: SubjectModel,
  keep: Keep = notKept,
): PremiseMatcher {
  const find = createPremiseFinder(errors, subjects, keep);
  return (question, weighed) => {
    const likely = find(question, weighed);
    return likely !== null && premiseConfidence(likely.signs) >= CORRECT_FROM ? likely : null;
  };
}

/** Finds what the words of a question point at, however unlikely: the bench fits and measures the confidence in it. */
export function createPremiseFinder(
  { misconceptions, premiseQuestions }: Errors,
  subjects: SubjectModel,
  keep: Keep = notKept,
): (question: string, weighed?: () => Weighed) => LikelyPremise | null {
  const patterns = misconceptions.map(({ about, assumes }) => ({
    about: about.map(compilePattern),
    assumes: assumes.map(compilePattern),
  }));
  const likenessTo = createErrorLikeness({ misconceptions, premiseQuestions }, subjects, keep);
  return (question, weighed = () => subjects.weigh(subjects.read(question))) => {
    const spans = spansOf(question);
    const labelsWhere = (kind: 'about' | 'assumes') =>
      patterns.flatMap((error, label) =>
        error[kind].some((each) => spans.some((said) => holds(each, said))) ? [label] : [],
      );
    const said = labelsWhere('assumes');
    const pointed = said.length > 0 ? said : labelsWhere('about');
    // "Which control …" seldom takes anything for granted, and the likeness need not be fitted.
    if (pointed.length === 0 && asksWhich(question)) return null;
    const like = likenessTo(question);
    const most = misconceptions.reduce((best, _, label) => (like(label) > like(best) ? label : best), 0);
    const possible = pointed.length > 0 ? pointed : like(most) >= LIKE_UNSAID ? [most] : [];
    if (possible.length === 0) return null;
    const best = possible.reduce((one, other) => (like(other) > like(one) ? other : one));
    const misconception = misconceptions[best];
    if (misconception === undefined) return null;
    const signs = {
      like: like(best),
      moreLikeAnother: like(most) > like(best),
      isPointedAt: pointed.length > 0,
      said: said.length,
      ...signsOf(question, weighed(), subjects),
    };
    return { misconception, sure: said.length > 0, signs };
  };
}

/** From which likeness an error is thought of that no word points at. */
const LIKE_UNSAID = 1;

/** An error is said in one sentence or in two that follow each other, not here and there in a long story. */
function spansOf(question: string): Said[] {
  const sentences = question.split(/(?<=[.!?])\s+/).map(wordsOf);
  return sentences.length < 3
    ? [saidIn(wordsOf(question))]
    : sentences.slice(1).map((words, at) => saidIn([...(sentences[at] ?? []), ...words]));
}

const OPEN =
  /^\W*(?:and\s+|so\s+|but\s+)?(?:who|whom|whose|what|which|where|how\s+(?:do|does|many|often|long)|when)\b[^.;:]*$/i;
const GIVES_A_REASON =
  /\b(?:since|because|as|now\s+that|so|therefore|thus|hence|if|although|already|only|just|must|have\s+to|has\s+to|required?|requires|demands?|prescribed?|prescribes|mandatory)\b/i;

function signsOf(
  question: string,
  { evidence, content }: Weighed,
  { subjects }: SubjectModel,
): Pick<PremiseSigns, 'asksWhich' | 'givesReason' | 'isOpen' | 'words' | 'place' | 'elsewhere' | 'form'> {
  let [place, elsewhere] = [-Infinity, -Infinity];
  subjects.forEach(({ subject }, label) => {
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
