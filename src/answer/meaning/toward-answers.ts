import stored from './toward-answers.json' with { type: 'json' };

/** What is added to a question's vector: `scale` × the bytes of `rows` (base 64), a row for each of its numbers. */
export interface StoredTurn {
  readonly size: number;
  readonly scale: number;
  readonly rows: string;
}

export type TowardAnswers = (meaning: Float32Array) => Float32Array;

/**
 * Turns what a question means toward what a statement means that answers it: people ask in everyday words what documents put in
 * their own. Fitted by `npm run fit-toward-answers`; with `-- --check` it prints how often the nearest statement
 * answers, with it and without, in organizations left out.
 */
export const towardAnswers = createTowardAnswers(stored);

export function createTowardAnswers({ size, scale, rows }: StoredTurn): TowardAnswers {
  const bytes = Int8Array.from(Buffer.from(rows, 'base64'));
  const known = new WeakMap<Float32Array, Float32Array>();
  return (meaning) => {
    const before = known.get(meaning);
    if (before !== undefined) return before;
    const turned = Float32Array.from(meaning);
    for (let from = 0; from < size; from += 1) {
      const part = scale * (meaning[from] ?? 0);
      for (let to = 0; to < size; to += 1)
        turned[to] = (turned[to] ?? 0) + part * (bytes[from * size + to] ?? 0);
    }
    const length = Math.hypot(...turned) || 1;
    turned.forEach((value, at) => (turned[at] = value / length));
    known.set(meaning, turned);
    return turned;
  };
}
