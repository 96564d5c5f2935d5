/**
 * Fits how sure the assistant is that a page of `knowledge/standards` answers a question, and writes
 * `src/answer/decide/page-weights.json`. Questions to pages are measured with examples that do not hold their author's.
 * `npm run fit-pages` is deterministic. With `--check` it writes nothing and prints, for several thresholds, how many
 * questions of each set a page would answer: of an author whom the weights had not seen either, and of the others.
 */
import { writeFileSync } from 'node:fs';
import { createAnswerer } from '../src/answer/answer-question.ts';
import {
  pageConfidenceOf,
  pageMeasuresOf,
  type PageSigns,
  type PageWeights,
} from '../src/answer/decide/page-confidence.ts';
import { loadRegistry } from '../src/answer/knowledge/load-registry.ts';
import { developmentQuestions, exampleIndex, KNOWLEDGE, TODAY } from './example-questions.ts';

const FILE = new URL('../src/answer/decide/page-weights.json', import.meta.url);
const OTHERS = ['controls', 'clauses', 'organization', 'declines'] as const;
const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9] as const;
/** Newton's steps, and how strongly weights are pulled to zero. */
const TRAINING = { steps: 30, pull: 0.1 } as const;

interface Measured {
  readonly set: string;
  readonly signs: PageSigns;
  readonly isPage: boolean;
}

const measured = await measure();
if (process.argv.includes('--check')) check();
else writeFileSync(FILE, `${JSON.stringify(fit(measured), null, 1)}\n`);

async function measure(): Promise<Measured[]> {
  const { registry } = loadRegistry(KNOWLEDGE);
  const index = await exampleIndex();
  const asker = { allows: () => true };
  const answererWith = (pageQuestions: typeof registry.pageQuestions) =>
    createAnswerer({ index, registry: { ...registry, pageQuestions }, today: () => TODAY });
  const authors = [...new Set(registry.pageQuestions.map(({ author }) => author))].sort();
  const pages = authors.flatMap((author) => {
    const answerer = answererWith(registry.pageQuestions.filter((asked) => asked.author !== author));
    return registry.pageQuestions
      .filter((asked) => asked.author === author)
      .map(({ question }) => ({
        set: `pages, author ${String(author)}`,
        signs: answerer.pageSigns(question, asker),
        isPage: true,
      }));
  });
  const known = new Set(registry.companyQuestions.map(({ question }) => question));
  const whole = answererWith(registry.pageQuestions);
  const others = OTHERS.flatMap((set) =>
    developmentQuestions(set)
      .filter(({ question }) => !known.has(question))
      .map(({ question }) => ({ set, signs: whole.pageSigns(question, asker), isPage: false })),
  );
  return [...pages, ...others];
}

/** Logistic regression by Newton's method. */
function fit(examples: readonly Measured[]): PageWeights {
  const rows = examples.map(({ signs }) => [1, ...Object.values(pageMeasuresOf(signs))]);
  const wanted = examples.map(({ isPage }) => Number(isPage));
  const names = ['base', ...Object.keys(pageMeasuresOf(examples[0]!.signs))];
  let weights = names.map(() => 0);
  for (let step = 0; step < TRAINING.steps; step += 1) {
    const slope = weights.map((weight) => TRAINING.pull * weight);
    const curve = names.map((_, at) => names.map((__, to) => (at === to ? TRAINING.pull : 0)));
    rows.forEach((row, at) => {
      const likely = 1 / (1 + Math.exp(-row.reduce((sum, value, of) => sum + value * weights[of]!, 0)));
      row.forEach((value, of) => {
        slope[of]! += (likely - wanted[at]!) * value;
        row.forEach((other, to) => (curve[of]![to]! += likely * (1 - likely) * value * other));
      });
    });
    const change = solve(curve, slope);
    weights = weights.map((weight, at) => weight - change[at]!);
  }
  return Object.fromEntries(
    names.map((name, at) => [name, Math.round(weights[at]! * 1000) / 1000]),
  ) as PageWeights;
}

/** Gauss's elimination with the largest pivot. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  rows.forEach((_, at) => {
    const pivot = rows.reduce(
      (best, row, of) => (of >= at && Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? of : best),
      at,
    );
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    rows.forEach((row, of) => {
      if (of === at) return;
      const times = row[at]! / rows[at]![at]!;
      row.forEach((value, to) => (row[to] = value - times * rows[at]![to]!));
    });
  });
  return rows.map((row, at) => row.at(-1)! / row[at]!);
}

function check(): void {
  const sets = [...new Set(measured.map(({ set }) => set))];
  const sure = sets.map((set) => {
    const isPage = set.startsWith('pages');
    const weights = fit(isPage ? measured.filter((each) => each.set !== set) : measured);
    return measured.filter((each) => each.set === set).map(({ signs }) => pageConfidenceOf(signs, weights));
  });
  for (const threshold of THRESHOLDS) {
    const shares = sets.map((set, at) => {
      const above = sure[at]!.filter((each) => each >= threshold).length;
      return `${set} ${((100 * above) / sure[at]!.length).toFixed(1)} %`;
    });
    process.stdout.write(`from ${String(threshold)}: ${shares.join(', ')}\n`);
  }
}
