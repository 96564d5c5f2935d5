/** The positions of the `limit` highest positive scores, highest first; equal scores in order of position. */
export function bestPassages(scores: Float64Array, limit: number): number[] {
  const best: number[] = [];
  let worst = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0;
    if (!(score > worst)) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at--;
    best.splice(at, 0, i);
    if (best.length > limit) best.pop();
    if (best.length === limit) worst = scores[best[limit - 1] ?? 0] ?? 0;
  }
  return best;
}
