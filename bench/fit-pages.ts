/**
 * Fits how sure the assistant is that a page of `knowledge/standards` answers a question, and writes
 * `src/answer/decide/page-weights.json`. Questions to pages are measured with examples that do not hold their author's.
 * `npm run fit-pages` is deterministic. With `--check` it writes nothing and prints, for several thresholds, how many
 * questions of each set a page would answer: of an author whom the weights had not seen either, and of the others.
 */
import { writeFileSync } from 'node:fs';
import { createAnswerer } from '../src/answer/answer-question.ts';
import { pageConfidenceOf, pageMeasuresOf, type PageSigns } from '../src/answer/decide/page-confidence.ts';
import type { Weights } from '../src/kernel/weighted-sum.ts';
import { loadRegistry } from '../src/answer/knowledge/load-registry.ts';
import { developmentQuestions, exampleIndex, KNOWLEDGE, TODAY } from './example-questions.ts';
import { fitLogistic } from './logistic.ts';
import { rememberingEncoder } from './meaning/vectors.ts';

const FILE = new URL('../src/answer/decide/page-weights.json', import.meta.url);
const OTHERS = ['controls', 'clauses', 'organization', 'declines'] as const;
const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9] as const;
/** So many rounds that more change no weight; there are no forms. */
const TRAINING = { rounds: 3000, rate: 0.05, pull: 0.1, formScale: 1, fewest: 1 } as const;

interface Measured {
  readonly set: string;
  readonly signs: PageSigns;
  readonly isPage: boolean;
}

const measured = await measure();
if (process.argv.includes('--check')) check();
else writeFileSync(FILE, `${JSON.stringify(fit(measured), null, 2)}\n`);

async function measure(): Promise<Measured[]> {
  const { registry } = loadRegistry(KNOWLEDGE);
  const { encode } = rememberingEncoder();
  const index = await exampleIndex();
  const asker = { allows: () => true };
  const answererWith = (pageQuestions: typeof registry.pageQuestions) =>
    createAnswerer({ index, registry: { ...registry, pageQuestions }, today: () => TODAY, encode });
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

function fit(examples: readonly Measured[]): Weights {
  return fitLogistic(
    examples.map(({ signs, isPage }) => ({ measures: pageMeasuresOf(signs), forms: [], answer: isPage })),
    TRAINING,
  );
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
