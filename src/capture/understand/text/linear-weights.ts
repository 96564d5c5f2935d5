import { softmax } from './softmax.ts';

/** What `bench/kinds/write-weights.ts` writes: for every feature a number for every class, in the order of the classes. */
export interface LinearWeights {
  readonly scale: number;
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** Gives, for what has these features, the chance of each of `among` by multinomial logistic regression. */
export function linearWeights<Class extends string>(
  weights: LinearWeights,
  classes: readonly Class[],
): (features: ReadonlySet<string>, among?: readonly Class[]) => ReadonlyMap<Class, number> {
  const byFeature = new Map(Object.entries(weights.features));
  return (features, among = classes) => {
    const sums = classes.map(() => 0);
    for (const feature of features)
      byFeature.get(feature)?.forEach((weight, at) => (sums[at] = (sums[at] ?? 0) + weight / weights.scale));
    const chances = softmax(among.map((one) => sums[classes.indexOf(one)] ?? 0));
    return new Map(among.map((one, at) => [one, chances[at] ?? 0]));
  };
}
