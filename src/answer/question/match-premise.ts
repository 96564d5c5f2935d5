import { CORRECT_FROM, premiseConfidence, type PremiseSigns } from '../decide/premise-confidence.ts';
import type { Misconception } from '../knowledge/knowledge-schema.ts';
import type { Meant } from '../meaning/meaning.ts';
import { createErrorLikeness, type Errors } from '../rank/error-likeness.ts';
import { notKept, type Keep } from '../rank/keep.ts';
import type { SubjectModel, Weighed } from '../rank/subject-model.ts';
import { wordsOf } from '../words/words-of.ts';
import { formOf } from './form-of.ts';
import { bars, compilePattern, holds, saidIn, type Said } from './match-patterns.ts';
import { claimToConfirm, saidAsKnown } from './said-as-known.ts';
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

/** What a question means, where that is known. */
type MeantBy = (question: string) => Pick<Meant, 'premise'> | null;

/** Finds the widespread error that a question assumes, if any. `weighed`: what its words speak for, where that is known. */
export type PremiseMatcher = (question: string, weighed?: () => Weighed) => Premise | null;

/** `subjects` knows what questions without an error are like. */
export function createPremiseMatcher(
  errors: Errors,
  subjects: SubjectModel,
  meantBy: MeantBy,
  keep: Keep = notKept,
): PremiseMatcher {
  const find = createPremiseFinder(errors, subjects, meantBy, keep);
  return (question, weighed) => {
    const likely = find(question, weighed);
    return likely !== null && premiseConfidence(likely.signs) >= CORRECT_FROM ? likely : null;
  };
}

/** Finds what the words of a question point at, however unlikely: the bench fits and measures the confidence in it. */
export function createPremiseFinder(
  { misconceptions, premiseQuestions }: Errors,
  subjects: SubjectModel,
  meantBy: MeantBy,
  keep: Keep = notKept,
): (question: string, weighed?: () => Weighed) => LikelyPremise | null {
  const patterns = keep('premise-patterns', () => misconceptions.map(patternsOf));
  const likenessTo = createErrorLikeness({ misconceptions, premiseQuestions }, subjects, keep);
  return (question, weighed = () => subjects.weigh(subjects.read(question))) => {
    const spans = spansOf(question);
    const said = saidWrongly(question, spans, patterns);
    if (said === null) return null;
    const pointed = said.length > 0 ? said : labelsWhere('about', spans, patterns);
    const meant = meantBy(question);
    const odds = misconceptions.map(({ id }) => meant?.premise(id) ?? 0);
    const isMeant = odds.some((its) => its > 0);
    // "Which control …" seldom takes anything for granted, and the likeness need not be fitted.
    if (pointed.length === 0 && !isMeant && asksWhich(question)) return null;
    const like = likenessTo(question);
    const most = bestOf(misconceptions.keys(), like) ?? 0;
    if (pointed.length === 0 && !isMeant && like(most) < LIKE_UNSAID) return null;
    const possible = said.length > 0 || meant === null ? pointed : misconceptions.keys();
    const best = bestOf(possible, (label) => like(label) + MEANT_WORTH * (odds[label] ?? 0)) ?? most;
    const [misconception, its = 0] = [misconceptions[best], odds[best]];
    const isUnsaid = meant !== null && !pointed.includes(best);
    if (misconception === undefined || (isUnsaid && isFarFetched(question, spans, its, patterns[best])))
      return null;
    const signs = {
      like: like(best),
      moreLikeAnother: like(most) > like(best),
      meant: meant === null ? null : its,
      isPointedAt: pointed.length > 0,
      said: said.length,
      ...signsOf(question, weighed(), subjects),
    };
    return { misconception, sure: said.includes(best), signs };
  };
}

/** From which odds an error is thought of that none of its words point at, and in how many words. */
const MEANT_UNSAID = -1;
const FEWEST_WORDS = 5;

/** "Stage 1 looks at documents, stage 2 at effectiveness": what would point at the error is barred by what puts it right. */
function isFarFetched(
  question: string,
  spans: readonly Said[],
  odds: number,
  patterns: Patterns | undefined,
): boolean {
  if (odds < MEANT_UNSAID || wordsOf(question).length < FEWEST_WORDS) return true;
  return patterns?.about.some((each) => spans.some((one) => bars(each, one))) ?? false;
}

type Patterns = ReturnType<typeof patternsOf>;

function patternsOf({ about, assumes, right }: Misconception) {
  return {
    about: about.map(compilePattern),
    assumes: assumes.map(compilePattern),
    right: right.map(compilePattern),
  };
}

function labelsWhere(
  kind: 'about' | 'assumes',
  spans: readonly Said[],
  patterns: readonly Patterns[],
): number[] {
  return [...patterns.keys()].filter((label) =>
    patterns[label]?.[kind].some((each) => spans.some((one) => holds(each, one))),
  );
}

/**
 * The errors that the words give away, without those of which the question says what is true. Null where it only does that: who
 * says one thing right as known assumes no other error that the words do not give away.
 */
function saidWrongly(
  question: string,
  spans: readonly Said[],
  patterns: readonly Patterns[],
): readonly number[] | null {
  const right = rightIn(question, patterns);
  const said = labelsWhere('assumes', spans, patterns).filter((label) => !right.has(label));
  return right.size > 0 && said.length === 0 ? null : said;
}

/** The errors of which the question itself says what is true, as known or to have it confirmed. */
function rightIn(question: string, patterns: readonly Patterns[]): ReadonlySet<number> {
  const claim = claimToConfirm(question);
  const known = [...saidAsKnown(question), ...(claim === null ? [] : [claim])].map((each) =>
    saidIn(wordsOf(each)),
  );
  if (known.length === 0) return new Set();
  return new Set(
    [...patterns.keys()].filter((label) =>
      patterns[label]?.right.some((each) => known.some((one) => holds(each, one))),
    ),
  );
}

/** From which likeness an error is thought of that no word points at. */
const LIKE_UNSAID = 1;
/** What the meaning counts beside the likeness of the words where any error is possible: right in 80 of 100, by the words alone in 72. */
const MEANT_WORTH = 0.7;

function bestOf(labels: Iterable<number>, worth: (label: number) => number): number | null {
  let best: number | null = null;
  let most = -Infinity;
  for (const label of labels) {
    const its = worth(label);
    if (its > most) [best, most] = [label, its];
  }
  return best;
}

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
