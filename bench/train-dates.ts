/**
 * Trains what tells the dates of an incident apart, when it happened, was noticed and was over, and dates of other things, and
 * writes `src/capture/understand/when/date-role-weights.json`. `npm run train-dates` is deterministic. With `--check` it writes
 * nothing and prints, for each set of labelled messages, how many of its dates are told right by weights that saw none of the
 * set: by the rules alone, by the weights alone and by both. The rules were written with a look at most of the sets, but not
 * at `capture-dated.jsonl`.
 */
import { DATE_ROLES, roleByBoth } from '../src/capture/understand/when/weigh-date-roles.ts';
import { composedExamples, labelledDates, SOURCES, type LabelledDate } from './dates/labelled-dates.ts';
import { chancesOf, trainWeights, type Weights } from './kinds/train-weights.ts';
import { writeWeights } from './kinds/write-weights.ts';

const FILE = new URL('../src/capture/understand/when/date-role-weights.json', import.meta.url);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const composed = composedExamples();
const sets = SOURCES.map((source) => ({ source, dates: labelledDates(source) }));

if (process.argv.includes('--check')) check();
else {
  const examples = [...sets.flatMap(({ dates }) => dates), ...composed];
  const features = writeWeights(FILE, trainWeights(examples, DATE_ROLES.length));
  print(`${examples.length} dates, ${features} features`);
}

function check(): void {
  for (const { source, dates } of sets) {
    const others = sets.flatMap((set) => (set.source === source ? [] : set.dates));
    const weights = trainWeights([...others, ...composed], DATE_ROLES.length);
    print(`${source}: ${dates.length} dates`);
    print(`  rules   ${figures(dates, ({ rule }) => rule)}`);
    print(`  weights ${figures(dates, (date) => told(date, weights, false))}`);
    print(`  both    ${figures(dates, (date) => told(date, weights, true))}`);
  }
}

function told({ features, rule }: LabelledDate, weights: Weights, both: boolean): number {
  const chances = chancesOf(features, weights, DATE_ROLES.length);
  if (!both) return chances.indexOf(Math.max(...chances));
  const byRole = new Map(DATE_ROLES.map((role, at) => [role, chances[at]!]));
  return DATE_ROLES.indexOf(roleByBoth(DATE_ROLES[rule]!, byRole));
}

function figures(dates: readonly LabelledDate[], tell: (date: LabelledDate) => number): string {
  const said = dates.map((date) => ({ told: tell(date), is: date.kind }));
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
  const right = said.filter((one) => one.told === one.is);
  const roles = DATE_ROLES.slice(1).map((role, index) => {
    const count = (list: typeof said, key: 'told' | 'is'): number =>
      list.filter((one) => one[key] === index + 1).length;
    const hits = count(right, 'is');
    return `${role} precision ${share(hits, count(said, 'told'))} recall ${share(hits, count(said, 'is'))}`;
  });
  return [`right ${share(right.length, said.length)}`, ...roles].join(', ');
}
