/**
 * Fits how sure it is that a value was understood rightly (`src/capture/understand/reader/sureness.ts`), on the messages that are held out,
 * from which the reader of messages did not learn, and writes `sureness-weights.json`. `npm run fit-sureness` is deterministic; with `--check`
 * it writes nothing and prints, for several thresholds, how many of the values that are taken from there are right, and how many of the
 * right ones are taken, by weights that saw five sixths of the other messages.
 */
import { writeFileSync } from 'node:fs';
import { classify } from '../src/capture/understand/kind/classify.ts';
import { readSigned } from '../src/capture/understand/read-fields.ts';
import { sureness, type SurenessSigns } from '../src/capture/understand/reader/sureness.ts';
import { readReport, understandMessage } from '../src/capture/understand/understand-message.ts';
import { contextOf, judge, type CaptureCase } from '../test/capture/understand/score-capture.ts';
import { fitLogistic } from './logistic.ts';
import { heldOutCases } from './kinds/development-cases.ts';

const FILE = new URL('../src/capture/understand/reader/sureness-weights.json', import.meta.url);
const TRAINING = { rounds: 600, rate: 0.05, pull: 3, formScale: 1, fewest: 8 } as const;
const FOLDS = 6;
const THRESHOLDS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85] as const;

/** `nth`: of which message. */
interface JudgedValue {
  readonly name: string;
  readonly signs: SurenessSigns;
  readonly isRight: boolean;
  readonly nth: number;
}

const judged = heldOutCases().flatMap(judgedValues);

if (process.argv.includes('--check')) check();
else writeFileSync(FILE, `${JSON.stringify(fit(judged), null, 2)}\n`);

function judgedValues(one: CaptureCase, nth: number): readonly JudgedValue[] {
  const context = contextOf(one);
  const { kind, fields, unsure } = understandMessage(one.message, context);
  if (kind === null) return [];
  const message = readReport(one.message, context);
  const found = readSigned(kind, { ...message, command: classify(message, context).command }, context);
  return Object.entries({ ...fields, ...unsure }).flatMap(([name, { value }]) => {
    const judgement = judge(one, name, value, 'extent');
    const signs = found[name]?.signs;
    return judgement === 'open' || !signs ? [] : [{ name, signs, isRight: judgement === 'right', nth }];
  });
}

function fit(values: readonly JudgedValue[]): ReturnType<typeof fitLogistic> {
  return fitLogistic(
    values.map(({ name, signs, isRight }) => ({ measures: signs, forms: [name], answer: isRight })),
    TRAINING,
  );
}

function check(): void {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fit(judged.filter(({ nth }) => nth % FOLDS !== fold)),
  );
  const sure = judged.map(({ name, signs, nth, isRight }) => ({
    chance: sureness(name, { signs }, folds[nth % FOLDS]),
    isRight,
  }));
  const right = sure.filter(({ isRight }) => isRight).length;
  process.stdout.write(`${String(sure.length)} values, ${percent(right, sure.length)} right\n`);
  for (const threshold of THRESHOLDS) {
    const taken = sure.filter(({ chance }) => chance >= threshold);
    const rightTaken = taken.filter(({ isRight }) => isRight).length;
    process.stdout.write(
      `from ${String(threshold)}: right ${percent(rightTaken, taken.length)}, of the right ones taken ${percent(rightTaken, right)}\n`,
    );
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
