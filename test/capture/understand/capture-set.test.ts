import { describe, expect, test } from 'vitest';
import {
  precision,
  readCases,
  recall,
  report,
  scoreCapture,
  totalOf,
  type CaptureScore,
} from './score-capture.ts';

const SET = new URL('../../eval/capture.jsonl', import.meta.url);
/** By another author than everything that the grammar and the weights were made from, and read by nobody who tunes them. */
const UNSEEN = new URL('../../eval/capture-unseen.jsonl', import.meta.url);
const STORIES = new URL('stories.jsonl', import.meta.url);

interface Floor {
  readonly type: number;
  /** Over all slots together. */
  readonly precision: number;
  readonly recall: number;
  /** Messages of which every field is right. */
  readonly exact: number;
}

/** Measured: type 1.000, precision 0.998, recall 0.998, exact 0.996. */
const DEV_FLOOR: Floor = { type: 0.99, precision: 0.99, recall: 0.99, exact: 0.98 };
/** Never looked at while tuning. Measured: type 1.000, precision 0.986, recall 0.948, exact 0.871. */
const HELD_OUT_FLOOR: Floor = { type: 0.98, precision: 0.975, recall: 0.935, exact: 0.85 };
/** Measured: type .969, precision .949 (its authors did not label kinds of harm, which count as wrong here), recall .904, exact .794. */
const UNSEEN_FLOOR: Floor = { type: 0.95, precision: 0.93, recall: 0.88, exact: 0.77 };
/** Written while the grammar was built, so no measure of it: these are kept from getting worse. */
const STORIES_FLOOR: Floor = { type: 0.99, precision: 0.99, recall: 0.99, exact: 0.98 };

function holds(score: CaptureScore, floor: Floor): void {
  const total = totalOf(score);
  expect.soft(score.typeAccuracy).toBeGreaterThanOrEqual(floor.type);
  expect.soft(precision(total)).toBeGreaterThanOrEqual(floor.precision);
  expect.soft(recall(total)).toBeGreaterThanOrEqual(floor.recall);
  expect.soft(score.exact).toBeGreaterThanOrEqual(floor.exact);
}

describe('the capture set', () => {
  test('is understood as well as it was, in the part that may be looked at', () => {
    const score = scoreCapture(readCases(SET, 'dev'));
    console.info(report('development set', score));
    for (const miss of score.misses) console.info(miss);
    holds(score, DEV_FLOOR);
  });

  test('is understood as well as it was, in the part that is held out', () => {
    // Figures only: a message that has been read is no longer held out.
    const score = scoreCapture(readCases(SET, 'held-out'));
    console.info(report('held-out set', score));
    holds(score, HELD_OUT_FLOOR);
  });
});

test('messages of an author whom nobody tuned for are understood as well as they were', () => {
  const score = scoreCapture(readCases(UNSEEN, 'held-out'));
  console.info(report('unseen set', score));
  holds(score, UNSEEN_FLOOR);
});

test('the stories told while the grammar was built are understood as they were', () => {
  const score = scoreCapture(readCases(STORIES, 'dev'));
  console.info(report('stories', score));
  for (const miss of score.misses) console.info(miss);
  holds(score, STORIES_FLOOR);
});
