import { descend } from '../descend.ts';
import type { MeasuredQuestion, MeasuredSigns } from './measured-questions.ts';

/** Weights in the order of the signs: `passage` those of words and behind them those of how near it is. */
export interface PassageWeights {
  readonly passage: readonly number[];
  readonly document: readonly number[];
}

/** Chosen by cross-validation over authors. `pull` keeps weights small; `start` is what each begins with. */
const TRAINING = { rounds: 300, rate: 0.1, pull: 0.0005, start: 2 } as const;

/**
 * A softmax over what each question could be answered with, no weight below 0 (Adam, all questions at each step): over all
 * passages where it is known which answer, else over the documents by their best passage. Questions whose document was not
 * found teach nothing. The same questions always give the same weights.
 */
export function trainPassages(questions: readonly MeasuredQuestion[]): PassageWeights {
  const taught = questions.filter(({ right }) => right.length > 0);
  const [first] = taught[0]!.documents;
  const split = first!.passages[0]!.signs.length;
  const size = split + first!.ofDocument.length;
  const weights = descend(new Float64Array(size).fill(TRAINING.start), (each) => slopeAt(each, taught), {
    ...TRAINING,
    bound: (weight) => Math.max(0, weight),
  });
  return { passage: [...weights.slice(0, split)], document: [...weights.slice(split)] };
}

/** The document that comes first, and its best passage. */
export function firstOf({ documents }: MeasuredQuestion, { passage, document }: PassageWeights) {
  const scored = documents.map((each) => {
    const best = bestOf(each, passage);
    return { document: each, ...best, score: best.score + product(each.ofDocument, document) };
  });
  return scored.reduce((a, b) => (b.score > a.score ? b : a));
}

function bestOf({ passages }: MeasuredSigns, weights: ArrayLike<number>) {
  const scored = passages.map((passage) => ({ passage, score: product(passage.signs, weights) }));
  return scored.reduce((a, b) => (b.score > a.score ? b : a));
}

function slopeAt(weights: Float64Array, questions: readonly MeasuredQuestion[]): Float64Array {
  const slope = weights.map((weight) => TRAINING.pull * weight);
  const total = questions.reduce((sum, { worth }) => sum + worth, 0);
  for (const question of questions) {
    const { rows, right } = choicesOf(question, weights);
    const scores = rows.map((row) => product(row, weights));
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const ofRight = right.reduce((sum, at) => sum + shares[at]!, 0);
    rows.forEach((row, at) => {
      const wanted = right.includes(at) ? shares[at]! / ofRight : 0;
      const off = (question.worth * (shares[at]! / all - wanted)) / total;
      row.forEach((sign, sign_) => (slope[sign_] = slope[sign_]! + off * sign));
    });
  }
  return slope;
}

interface Choices {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly number[];
}

function choicesOf({ documents, right }: MeasuredQuestion, weights: ArrayLike<number>): Choices {
  const all = documents.flatMap(({ passages, ofDocument }) =>
    passages.map((passage) => ({ passage, ofDocument })),
  );
  const answers = all.flatMap(({ passage }, at) => (passage.answers ? [at] : []));
  const rowOf = ({ passage, ofDocument }: (typeof all)[number]) => [...passage.signs, ...ofDocument];
  if (answers.length > 0) return { rows: all.map(rowOf), right: answers };
  const best = documents.map((each) => ({
    passage: bestOf(each, weights).passage,
    ofDocument: each.ofDocument,
  }));
  return { rows: best.map(rowOf), right };
}

function product(signs: readonly number[], weights: ArrayLike<number>): number {
  return signs.reduce((sum, sign, at) => sum + sign * weights[at]!, 0);
}
