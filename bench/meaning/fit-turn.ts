import { product } from '../../src/answer/meaning/near-statements.ts';
import type { StoredTurn } from '../../src/answer/meaning/toward-answers.ts';
import type { ToldPairs } from './told-pairs.ts';

/** `pull` was chosen on organizations left out, the others are first settings. `sharp`: what a cosine counts in the choice among all statements. */
const TRAINING = { rounds: 12, batch: 64, rate: 0.003, pull: 0.03, sharp: 20 } as const;

type Question = ToldPairs['questions'][number];

/**
 * A square of numbers that is added to a question's vector, so that of all statements of its documents those that answer are
 * nearest: a softmax over the statements (Adam over small batches). The same pairs always give the same square.
 */
export function fitTurn(corpora: readonly ToldPairs[]): Float32Array {
  const size = sizeOf(corpora);
  const turn = new Float32Array(size * size);
  const [first, second] = [new Float32Array(turn.length), new Float32Array(turn.length)];
  const batches = corpora.flatMap(({ statements, questions }) =>
    chunked(questions, TRAINING.batch).map((own) => ({ statements, own })),
  );
  let step = 0;
  for (let round = 0; round < TRAINING.rounds; round += 1) {
    const rate = TRAINING.rate * (1 - round / TRAINING.rounds);
    for (const { statements, own } of inTurn(batches, round)) {
      const slope = slopeOf(turn, statements, own, size);
      step += 1;
      const [a, b] = [1 - 0.9 ** step, 1 - 0.999 ** step];
      for (let at = 0; at < turn.length; at += 1) {
        const g = slope[at]! + TRAINING.pull * turn[at]!;
        first[at] = 0.9 * first[at]! + 0.1 * g;
        second[at] = 0.999 * second[at]! + 0.001 * g * g;
        turn[at]! -= (rate * (first[at]! / a)) / (Math.sqrt(second[at]! / b) + 1e-8);
      }
    }
  }
  return turn;
}

/** The mean over a batch of how much each number of the square would have to change. */
function slopeOf(
  turn: Float32Array,
  statements: readonly Float32Array[],
  questions: readonly Question[],
  size: number,
): Float32Array {
  const slope = new Float32Array(turn.length);
  for (const { vector, answers, worth } of questions) {
    const off = offBy(turned(vector, turn, size), statements, answers);
    const share = (worth * TRAINING.sharp) / questions.length;
    for (let from = 0; from < size; from += 1) {
      const part = share * vector[from]!;
      for (let to = 0; to < size; to += 1) slope[from * size + to]! += part * off[to]!;
    }
  }
  return slope;
}

/** What all statements draw the question to, less what those do that answer. */
function offBy(
  asked: Float32Array,
  statements: readonly Float32Array[],
  answers: readonly number[],
): Float32Array {
  const scores = statements.map((statement) => TRAINING.sharp * product(asked, statement));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const ofAnswers = answers.reduce((sum, at) => sum + shares[at]!, 0) + 1e-12;
  const off = new Float32Array(asked.length);
  statements.forEach((statement, at) => {
    const part = shares[at]! / all - (answers.includes(at) ? shares[at]! / ofAnswers : 0);
    if (Math.abs(part) < 1e-6) return;
    for (let i = 0; i < off.length; i += 1) off[i]! += part * statement[i]!;
  });
  return off;
}

/** As it is read at run time: bytes with one scale. */
export function storedTurn(turn: Float32Array): StoredTurn {
  const scale = turn.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST || 1;
  const bytes = Int8Array.from(turn, (value) => Math.round(value / scale));
  const rows = Buffer.from(bytes.buffer).toString('base64');
  return { size: Math.sqrt(turn.length), scale: Number(scale.toPrecision(5)), rows };
}

const LARGEST = 127;

function sizeOf([first]: readonly ToldPairs[]): number {
  return first?.statements[0]?.length ?? 0;
}

export function turned(vector: Float32Array, turn: Float32Array, size: number): Float32Array {
  const all = Float32Array.from(vector);
  for (let from = 0; from < size; from += 1) {
    const part = vector[from]!;
    for (let to = 0; to < size; to += 1) all[to]! += part * turn[from * size + to]!;
  }
  return all;
}

function chunked<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

/** Another order each round, the same each time: every `stride`th batch. */
function inTurn<T>(items: readonly T[], round: number): T[] {
  const stride = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47][round % 12]!;
  const order = items.map((_, at) => (at * stride) % items.length);
  return [...new Set([...order, ...items.keys()])].map((at) => items[at]!);
}
