/**
 * Trains what tells an immediate action, a root cause and a corrective action apart in an incident, and a reason, a way back and
 * a check in a change, from everything else that is told, clause by clause, and writes the weights of each kind of record beside
 * `src/capture/understand/roles/weigh-roles.ts`. `npm run train-roles` is deterministic. With `--check` it writes nothing and
 * prints, of clauses that were not trained on, how many are taken for what they are and how many of those taken are right.
 */
import { ROLES, type Role, type RoledKind } from '../src/capture/understand/roles/weigh-roles.ts';
import { chancesOf, trainWeights, type Example, type Weights } from './kinds/train-weights.ts';
import { writeWeights } from './kinds/write-weights.ts';
import { labelledClauses } from './roles/labelled-clauses.ts';

const FOLDS = 5;
const CHANCES = [0.5, 0.6, 0.7, 0.8, 0.9];
const print = (line: string): void => void process.stdout.write(`${line}\n`);

for (const kind of ['incident', 'change'] as const) {
  const examples = labelledClauses(kind);
  if (process.argv.includes('--check')) check(kind, examples);
  else {
    const file = new URL(`../src/capture/understand/roles/${kind}-role-weights.json`, import.meta.url);
    const features = writeWeights(file, trainWeights(examples, ROLES[kind].length));
    print(`${kind}: ${examples.length} clauses, ${features} features`);
  }
}

type Tally = ReadonlyMap<Role, { right: number; wrong: number; all: number }>;

function check(kind: RoledKind, examples: readonly Example[]): void {
  const tallies = new Map(
    CHANCES.map((enough): [number, Tally] => [
      enough,
      new Map(ROLES[kind].map((role) => [role, { right: 0, wrong: 0, all: 0 }])),
    ]),
  );
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = trainWeights(
      examples.filter((_, at) => at % FOLDS !== fold),
      ROLES[kind].length,
    );
    for (const one of examples.filter((_, at) => at % FOLDS === fold))
      for (const [enough, tally] of tallies) count(ROLES[kind], one, weights, enough, tally);
  }
  for (const [enough, tally] of tallies)
    for (const [role, { right, wrong, all }] of tally)
      if (role !== 'none')
        print(
          `at ${enough}: ${role} precision ${(right / (right + wrong)).toFixed(3)} recall ${(right / all).toFixed(3)}`,
        );
}

function count(roles: readonly Role[], one: Example, weights: Weights, enough: number, tally: Tally): void {
  const chances = chancesOf(one.features, weights, roles.length);
  const said = roles[one.kind]!;
  tally.get(said)!.all += 1;
  const taken = roles.find((role, at) => role !== 'none' && chances[at]! >= enough);
  if (taken) tally.get(taken)![taken === said ? 'right' : 'wrong'] += 1;
}
