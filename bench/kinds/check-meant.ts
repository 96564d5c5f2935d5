import { meantChances } from '../../src/capture/understand/text/meant-chances.ts';
import { fitMeant, type MeantExample, type Vectors } from './fit-meant.ts';
import { chancesOf, trainWeights } from './train-weights.ts';

export type FromSet = MeantExample & { readonly set: string };

/** The chances that an example has by its words alone, and by its meaning beside them. */
export interface Chances {
  readonly example: FromSet;
  readonly byWords: readonly number[];
  readonly byMeaning: readonly number[];
}

/** The chances of examples by weights that have seen none of their author's; those of `always` are learned from each time. */
export function chancesOfUnseen(
  examples: readonly FromSet[],
  classes: readonly string[],
  vectorOf: Vectors,
  always: readonly string[],
): readonly Chances[] {
  const sets = [...new Set(examples.map(({ set }) => set))].filter((set) => !always.includes(set));
  return sets.flatMap((left) => {
    const others = examples.filter(({ set }) => set !== left);
    const weights = trainWeights(others, classes.length);
    const together = meantChances(fitMeant(others, classes, vectorOf), classes);
    return examples
      .filter(({ set }) => set === left)
      .map((example) => {
        const byWords = chancesOf(example.features, weights, classes.length);
        const named = new Map(classes.map((name, at) => [name, byWords[at]!]));
        return { example, byWords, byMeaning: [...together(named, vectorOf(example.text)).values()] };
      });
  });
}

/** At a chance: how many of those taken for a class are right, and how many of the class are taken. */
export function takenAt(
  all: readonly { readonly is: boolean; readonly chance: number }[],
  enough: number,
): { readonly precision: number; readonly recall: number } {
  const taken = all.filter(({ chance }) => chance >= enough);
  const right = taken.filter(({ is }) => is).length;
  return { precision: right / taken.length, recall: right / all.filter(({ is }) => is).length };
}
