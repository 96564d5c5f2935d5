/**
 * Fits how much counts what is seen and what the grammar reads where a value is chosen (`chancesOf` in
 * `src/capture/understand/reader/seen-choices.ts`), on the messages that are held out, from which the reader of messages did not learn, and
 * writes `choice-weights.json`. `npm run fit-choices` is deterministic; with `--check` it writes nothing and prints, for several
 * chances, what is taken from there by weights that saw five sixths of the others.
 */
import { writeFileSync } from 'node:fs';
import { readMessage } from '../src/capture/understand/read-message.ts';
import {
  chancesOf,
  choiceSigns,
  likeliestOf,
  NONE,
  type ChoiceWeights,
  type WeighedChoice,
} from '../src/capture/understand/reader/seen-choices.ts';
import { understandAs } from '../src/capture/understand/understand-message.ts';
import { recordTypes } from '../src/records/record-types.ts';
import { contextOf, type CaptureCase } from '../test/capture/understand/score-capture.ts';
import { descend } from './descend.ts';
import { heldOutCases } from './kinds/development-cases.ts';

const FILE = new URL('../src/capture/understand/reader/choice-weights.json', import.meta.url);
const TRAINING = {
  rounds: 1500,
  rate: 0.02,
  bound: (weight: number, at: number) => (at < 3 ? Math.max(0, weight) : weight),
};
/** Keeps weights small. */
const PULL = 1;
const FOLDS = 6;
const THRESHOLDS = [0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8] as const;
const SIGNS = ['seen', 'rule', 'silent', 'none'] as const;

/** A message with what is seen of a choice, what the grammar reads and what it is. */
interface Judged {
  readonly seen: ReadonlyMap<string, number>;
  readonly rule: string;
  readonly is: string;
}

const choices: readonly WeighedChoice[] = ['changeKind', 'treatment'];
const heldOut = heldOutCases();

if (process.argv.includes('--check')) choices.forEach(check);
else {
  const fitted = Object.fromEntries(choices.map((name) => [name, rounded(named(fit(judged(name))))]));
  writeFileSync(FILE, `${JSON.stringify(fitted, null, 2)}\n`);
}

function judged(name: WeighedChoice): readonly Judged[] {
  return heldOut.flatMap((one) => {
    const { type, message, fields, optional = [] } = one;
    if (type === null || optional.includes(name) || !recordTypes[type].field(name)) return [];
    const sight = readMessage(message, contextOf(one)).sight;
    return sight
      ? [{ seen: sight.chances(name), rule: readByRules(one, type, name), is: valueOf(fields[name]) }]
      : [];
  });
}

function readByRules(one: CaptureCase, type: NonNullable<CaptureCase['type']>, name: WeighedChoice): string {
  const { fields } = understandAs(type, one.message, { ...contextOf(one), sightOf: () => null });
  return valueOf(fields[name]?.value);
}

function valueOf(value: unknown): string {
  return value === undefined ? NONE : String(value);
}

function fit(all: readonly Judged[]): Float64Array {
  return descend(Float64Array.from([1, 1, 0, 0]), (now) => slopeAt(now, all), TRAINING);
}

/** Of the mean of what is lost by each: how unlikely what it is is. */
function slopeAt(now: Float64Array, all: readonly Judged[]): Float64Array {
  const slope = now.map((weight) => (PULL * weight) / all.length);
  for (const { seen, rule, is } of all) {
    for (const [value, chance] of chancesOf(seen, rule, named(now))) {
      const off = (chance - Number(value === is)) / all.length;
      const signs = choiceSigns(value, seen.get(value) ?? 0, rule);
      SIGNS.forEach((sign, at) => (slope[at]! += off * signs[sign]));
    }
  }
  return slope;
}

function named(weights: Float64Array): ChoiceWeights {
  const [seen = 0, rule = 0, silent = 0, none = 0] = weights;
  return { seen, rule, silent, none };
}

function rounded(weights: ChoiceWeights): object {
  return Object.fromEntries(SIGNS.map((sign) => [sign, Math.round(weights[sign] * 1000) / 1000]));
}

function check(name: WeighedChoice): void {
  const all = judged(name);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    named(fit(all.filter((_, at) => at % FOLDS !== fold))),
  );
  const best = all.map(({ seen, rule, is }, at) => {
    const [value, chance] = likeliestOf(chancesOf(seen, rule, folds[at % FOLDS]!));
    return { value, chance, is };
  });
  const told = all.filter(({ is }) => is !== NONE).length;
  for (const threshold of THRESHOLDS) {
    const taken = best.filter(({ chance }) => chance >= threshold);
    const right = taken.filter(({ value, is }) => value === is).length;
    const [precision, recall] = [right / taken.length, right / told].map((share) => share.toFixed(3));
    process.stdout.write(
      `${name} from ${String(threshold)}: precision ${precision}, recall ${recall} of ${String(told)}\n`,
    );
  }
}
