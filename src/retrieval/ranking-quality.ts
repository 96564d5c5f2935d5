/** How many of the relevant ids are among the first `depth` found, 0 to 1. */
export function recallAt(depth: number, found: readonly string[], relevant: ReadonlySet<string>): number {
  return found.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}

/**
 * Average precision of the first `depth` found, over min(depth, number of relevant ids): 1 when the relevant
 * ones come first.
 */
export function averagePrecisionAt(
  depth: number,
  found: readonly string[],
  relevant: ReadonlySet<string>,
): number {
  let hits = 0;
  let sum = 0;
  found.slice(0, depth).forEach((id, position) => {
    if (relevant.has(id)) sum += ++hits / (position + 1);
  });
  return sum / Math.min(depth, relevant.size);
}

/** The value below which the share `of` (0 to 1) of the values lies; 0 of none. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(of * sorted.length) - 1)] ?? 0;
}
