/**
 * Trains what tells an immediate action, a root cause and a corrective action apart in an incident, and a reason, a way back and
 * a check in a change, from everything else that is told, clause by clause, and writes the weights of each kind of record beside
 * `src/capture/understand/roles/weigh-roles.ts`: those of words, and those of meanings beside them. `npm run train-roles` is
 * deterministic. With `--check` it writes nothing and prints, of clauses by authors who were not learned from, how many of those
 * taken are right and how many are taken, by words alone and with the meaning.
 */
import { ROLES, type RoledKind } from '../src/capture/understand/roles/weigh-roles.ts';
import { chancesOfUnseen, takenAt } from './kinds/check-meant.ts';
import { fitMeant, writeHeads } from './kinds/fit-meant.ts';
import { trainWeights } from './kinds/train-weights.ts';
import { writeWeights } from './kinds/write-weights.ts';
import { rememberingEncoder } from './meaning/vectors.ts';
import { labelledClauses, type LabelledClause } from './roles/labelled-clauses.ts';

const CHANCES = [0.4, 0.5, 0.6, 0.7, 0.8];
const { encode, remember } = rememberingEncoder();
const vectorOf = (text: string) => encode(text).meaning;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

for (const kind of ['incident', 'change'] as const) {
  const examples = labelledClauses(kind);
  if (process.argv.includes('--check')) check(kind, examples);
  else {
    const features = writeWeights(fileOf(kind, 'weights'), trainWeights(examples, ROLES[kind].length));
    writeHeads(fileOf(kind, 'meanings'), fitMeant(examples, ROLES[kind], vectorOf));
    print(`${kind}: ${examples.length} clauses, ${features} features`);
  }
}
remember();

function fileOf(kind: RoledKind, what: 'weights' | 'meanings'): URL {
  return new URL(`../src/capture/understand/roles/${kind}-role-${what}.json`, import.meta.url);
}

function check(kind: RoledKind, examples: readonly LabelledClause[]): void {
  const unseen = chancesOfUnseen(examples, ROLES[kind], vectorOf, ['clauses']);
  for (const [at, role] of ROLES[kind].entries()) {
    if (role === 'none') continue;
    for (const by of ['byWords', 'byMeaning'] as const) {
      const all = unseen.map((one) => ({ is: one.example.kind === at, chance: one[by][at]! }));
      const shares = CHANCES.map((enough) => {
        const { precision, recall } = takenAt(all, enough);
        return `at ${enough} ${precision.toFixed(2)}/${recall.toFixed(2)}`;
      });
      print(`${role} ${by}: ${shares.join(', ')}`);
    }
  }
}
