/**
 * How good the answers are on the questions of `test/eval` that nothing is tuned on: one JSON object a set, each figure a share.
 * With `dev` behind it those of the development questions. `npm run bench:held-out`.
 */
import {
  declined,
  generalRight,
  placesNamed,
  premises,
  rightDocumentFirst,
} from '../test/answer/eval-figures.ts';
import { exampleAnswerer } from '../test/answer/example-answerer.ts';
import { followUps } from '../test/answer/follow-up-figures.ts';

const answerer = await exampleAnswerer();
const split = process.argv[2] === 'dev' ? 'dev' : 'held-out';

const print = (set: string, figures: Readonly<Record<string, number>>): void =>
  void process.stdout.write(`${JSON.stringify({ set, split, ...rounded(figures) })}\n`);

print('controls', placesNamed(answerer, 'controls', split));
print('clauses', placesNamed(answerer, 'clauses', split));
print('declines', declined(answerer, split));
print('organization', rightDocumentFirst(answerer, split));
print('premises', premises(answerer, split));
print('general', generalRight(answerer, split));
print('follow-ups', followUps(answerer, split));

function rounded(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, Number(figure.toFixed(3))]),
  );
}
