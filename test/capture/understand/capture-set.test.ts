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
const STORIES = new URL('stories.jsonl', import.meta.url);

interface Floor {
  readonly type: number;
  /** Over all slots together. */
  readonly precision: number;
  readonly recall: number;
  /** Messages of which every field is right. */
  readonly exact: number;
}

/** Measured: type 1.000, precision 0.987, recall 0.930, exact 0.857. */
const DEV_FLOOR: Floor = { type: 0.99, precision: 0.98, recall: 0.92, exact: 0.85 };
/** Never looked at while tuning. Measured: type 1.000, precision 0.979, recall 0.912, exact 0.784. */
const HELD_OUT_FLOOR: Floor = { type: 0.97, precision: 0.97, recall: 0.9, exact: 0.77 };
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

test('the stories told while the grammar was built are understood as they were', () => {
  const score = scoreCapture(readCases(STORIES, 'dev'));
  console.info(report('stories', score));
  for (const miss of score.misses) console.info(miss);
  holds(score, STORIES_FLOOR);
});
