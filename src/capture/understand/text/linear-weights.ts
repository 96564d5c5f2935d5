import { softmax } from './softmax.ts';

/** What `bench/kinds/write-weights.ts` writes: for every feature a number for every class, in the order of the classes. */
export interface LinearWeights {
  readonly scale: number;
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** Gives, for what has these features, the chance of each class by multinomial logistic regression. */
export function linearWeights<Class extends string>(
  weights: LinearWeights,
  classes: readonly Class[],
): (features: ReadonlySet<string>) => ReadonlyMap<Class, number> {
  const byFeature = new Map(Object.entries(weights.features));
  return (features) => {
    const sums = classes.map(() => 0);
    for (const feature of features)
      byFeature.get(feature)?.forEach((weight, at) => (sums[at] = (sums[at] ?? 0) + weight / weights.scale));
    const chances = softmax(sums);
    return new Map(classes.map((one, at) => [one, chances[at] ?? 0]));
  };
}
