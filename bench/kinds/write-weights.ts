import { writeFileSync } from 'node:fs';
import type { Weights } from './train-weights.ts';

/** Weights are kept in hundredths, and those that round to less than four of them are left out. */
const SCALE = 100;
const SMALLEST = 4;

/** Half of an emoji: no reader of JSON is bound to take it. */
const BROKEN = /\p{Cs}/u;

/** Writes weights as they are read at run time; gives the number of features that were kept. */
export function writeWeights(file: URL, weights: Weights): number {
  const rows = [...weights]
    .map(([name, row]) => [name, row.map((weight) => Math.round(weight * SCALE))] as const)
    .filter(([name, row]) => !BROKEN.test(name) && row.some((weight) => Math.abs(weight) >= SMALLEST))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, row]) => `    ${JSON.stringify(name)}: [${row.join(', ')}]`);
  writeFileSync(file, `{\n  "scale": ${SCALE},\n  "features": {\n${rows.join(',\n')}\n  }\n}\n`);
  return rows.length;
}
