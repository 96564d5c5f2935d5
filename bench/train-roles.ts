/**
 * Trains what tells an immediate action, a root cause, a corrective action, a reason, a way back and a check apart from everything else that is told, clause by
 * clause, and writes `src/capture/understand/roles/role-weights.json`. `npm run train-roles` is deterministic. With `--check`
 * it writes nothing and prints, of clauses that were not trained on, how many are taken for what they are and how many of
 * those taken are right.
 */
import { ROLES, type Role } from '../src/capture/understand/roles/weigh-roles.ts';
import { chancesOf, trainWeights, type Example, type Weights } from './kinds/train-weights.ts';
import { writeWeights } from './kinds/write-weights.ts';
import { labelledClauses } from './roles/labelled-clauses.ts';

const FILE = new URL('../src/capture/understand/roles/role-weights.json', import.meta.url);
const FOLDS = 5;
const AMONG: Readonly<Record<string, readonly Role[]>> = {
  incident: ['none', 'immediateAction', 'rootCause', 'correctiveAction'],
  change: ['none', 'reason', 'rollbackPlan', 'validation'],
};
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const examples = labelledClauses();
if (process.argv.includes('--check')) check();
else {
  const features = writeWeights(FILE, trainWeights(examples, ROLES.length));
  print(`${examples.length} clauses, ${features} features`);
}

type Tally = ReadonlyMap<Role, { right: number; wrong: number; all: number }>;

function check(): void {
  const tallies = new Map(
    [0.5, 0.6, 0.7, 0.8, 0.9].map((enough): [number, Tally] => [
      enough,
      new Map(ROLES.map((role) => [role, { right: 0, wrong: 0, all: 0 }])),
    ]),
  );
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const learnt = examples.filter((_, at) => at % FOLDS !== fold);
    const weights = trainWeights(learnt, ROLES.length);
    for (const one of examples.filter((_, at) => at % FOLDS === fold))
      for (const [enough, tally] of tallies) count(one, weights, enough, tally);
  }
  for (const [enough, tally] of tallies)
    for (const [role, { right, wrong, all }] of tally)
      if (role !== 'none')
        print(
          `at ${enough}: ${role} precision ${(right / (right + wrong)).toFixed(3)} recall ${(right / all).toFixed(3)}`,
        );
}

function count(one: Example, weights: Weights, enough: number, tally: Tally): void {
  const chances = chancesOf(one.features, weights, ROLES.length);
  const said = ROLES[one.kind]!;
  tally.get(said)!.all += 1;
  for (const among of Object.values(AMONG)) {
    if (!among.includes(said)) continue;
    const total = among.reduce((sum, role) => sum + chances[ROLES.indexOf(role)]!, 0);
    const taken = among.find((role) => role !== 'none' && chances[ROLES.indexOf(role)]! / total >= enough);
    if (taken) tally.get(taken)![taken === said ? 'right' : 'wrong'] += 1;
  }
}
