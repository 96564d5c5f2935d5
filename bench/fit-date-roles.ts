/**
 * Fits how much the signs of a date's role count (`src/capture/understand/when/date-roles.ts`) on the messages that are held out, from which
 * neither the reader of messages nor the words around dates learned, and writes `date-role-signs.json`. `npm run fit-date-roles`
 * is deterministic; with `--check` it writes nothing and prints how many dates are told right by weights that saw four fifths of the others.
 */
import { writeFileSync } from 'node:fs';
import { SIGNS, type DatedKind, type RoleSigns } from '../src/capture/understand/when/date-roles.ts';
import { knownDates, MARKS_OF, type JudgedDate } from './dates/judged-dates.ts';
import { descend } from './descend.ts';

const FILE = new URL('../src/capture/understand/when/date-role-signs.json', import.meta.url);
const TRAINING = { rounds: 2000, rate: 0.02 };
/** Keeps weights small. */
const PULL = 1;
const FOLDS = 5;
/** The other signs speak for a role: none may come to say the opposite of what it says. */
const SPEAKS_AGAINST: ReadonlySet<string> = new Set(['ruledOut', 'other', 'offSide']);

const kinds = Object.keys(MARKS_OF) as DatedKind[];
const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.includes('--check')) kinds.forEach(check);
else {
  const fitted = Object.fromEntries(kinds.map((kind) => [kind, named(kind, fit(kind, knownDates(kind)))]));
  writeFileSync(FILE, `${JSON.stringify(fitted, null, 2)}\n`);
}

function check(kind: DatedKind): void {
  const dates = knownDates(kind);
  const right = (judge: (date: JudgedDate, at: number) => string | null): number =>
    dates.filter((date, at) => judge(date, at) === date.is).length / dates.length;
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fit(
      kind,
      dates.filter((_, at) => at % FOLDS !== fold),
    ),
  );
  const rules = right(({ rule }) => rule);
  const both = right((date, at) => roleBy(kind, folds[at % FOLDS]!, date));
  print(`${kind}: ${dates.length} dates, by rules ${rules.toFixed(3)}, by all signs ${both.toFixed(3)}`);
}

/** The weight of each sign, then that of each role by itself. */
function fit(kind: DatedKind, dates: readonly JudgedDate[]): Float64Array {
  const roles = Object.keys(MARKS_OF[kind]);
  const weights = new Float64Array(SIGNS.length + roles.length);
  const bound = (weight: number, at: number): number => {
    const sign = SIGNS[at];
    if (sign === undefined) return weight;
    return SPEAKS_AGAINST.has(sign) ? Math.min(0, weight) : Math.max(0, weight);
  };
  return descend(weights, (now) => slopeAt(now, roles, dates), { ...TRAINING, bound });
}

function slopeAt(
  weights: Float64Array,
  roles: readonly string[],
  dates: readonly JudgedDate[],
): Float64Array {
  const slope = weights.map((weight) => (PULL * weight) / dates.length);
  for (const { signs, is } of dates) {
    const odds = roles.map((role, at) => oddsOf(weights, signs[role]!, at));
    const all = 1 + odds.reduce((sum, each) => sum + Math.exp(each), 0);
    roles.forEach((role, at) => {
      const off = (Math.exp(odds[at]!) / all - Number(role === is)) / dates.length;
      SIGNS.forEach((sign, of) => (slope[of]! += off * signs[role]![sign]));
      slope[SIGNS.length + at]! += off;
    });
  }
  return slope;
}

function oddsOf(weights: Float64Array, signs: RoleSigns, role: number): number {
  return SIGNS.reduce((sum, sign, at) => sum + weights[at]! * signs[sign], weights[SIGNS.length + role]!);
}

function roleBy(kind: DatedKind, weights: Float64Array, { signs }: JudgedDate): string | null {
  const odds = Object.keys(MARKS_OF[kind]).map((role, at) => ({
    role,
    odds: oddsOf(weights, signs[role]!, at),
  }));
  const best = odds.reduce((a, b) => (b.odds > a.odds ? b : a));
  return best.odds > 0 ? best.role : null;
}

function named(kind: DatedKind, weights: Float64Array): object {
  const rounded = [...weights].map((weight) => Math.round(weight * 1000) / 1000);
  const roles = Object.keys(MARKS_OF[kind]);
  return {
    signs: Object.fromEntries(SIGNS.map((sign, at) => [sign, rounded[at]])),
    roles: Object.fromEntries(roles.map((role, at) => [role, rounded[SIGNS.length + at]])),
  };
}
