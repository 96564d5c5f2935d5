/**
 * Adds what passages earn by their meaning to what they earn by their words. `near`: position ▶ 0 to 1; `share`: of the best score
 * by words. Where no word was found,
 * meaning alone ranks.
 */
export function addNearness(near: ReadonlyMap<number, number>, share: number, total: Float64Array): void {
  let best = 0;
  for (const score of total) if (score > best) best = score;
  const whole = best === 0 ? 1 : best * share;
  for (const [position, nearness] of near) {
    const own = total[position] ?? 0;
    total[position] = Math.max(own, 0) + whole * nearness;
  }
}
