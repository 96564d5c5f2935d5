/** The chances that stand behind sums of evidence, in the same order: they add up to 1. */
export function softmax(sums: readonly number[]): readonly number[] {
  const most = Math.max(...sums);
  const grown = sums.map((sum) => Math.exp(sum - most));
  const total = grown.reduce((all, one) => all + one, 0);
  return grown.map((one) => one / total);
}
