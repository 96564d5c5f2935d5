import { describe, expect, test } from 'vitest';
import {
  precision,
  readCases,
  recall,
  report,
  scoreCapture,
  totalOf,
  type CaptureCase,
  type CaptureScore,
} from './score-capture.ts';

const SET = new URL('../../eval/capture.jsonl', import.meta.url);
/** By another author than everything that the grammar and the weights were made from, and read by nobody who tunes them. */
const UNSEEN = new URL('../../eval/capture-unseen.jsonl', import.meta.url);
/**
 * By an author who had not seen the grammar: every third message carries words that look like a field and are none ("we should
 * switch it off", "no way back was agreed"). Two of three messages may be looked at, the third never.
 */
const TRAPS = new URL('../../eval/capture-traps.jsonl', import.meta.url);
/** Long and short messages with every field in them, by an author who had not seen the grammar; half of them never looked at. */
const CAUSES = new URL('../../eval/capture-causes.jsonl', import.meta.url);
/** Messages of every kind in many voices, with the fields of a form in any order; one of two may be looked at. Nobody labelled the type of a change. */
const MIXED = new URL('../../eval/capture-mixed.jsonl', import.meta.url);
/** Of people in many trades, dates in every form; nobody labelled the type of a change. One of two may be looked at. */
const PEOPLE = new URL('../../eval/capture-people.jsonl', import.meta.url);
/** Of twenty people from a night shift to a court, each with their own habits of dates; one of two may be looked at. */
const TWENTY = new URL('../../eval/capture-twenty.jsonl', import.meta.url);
/** Messages of one more author, at many desks: nurses, dispatchers, clerks, engineers, board members. */
const DESKS = new URL('../../eval/capture-desks.jsonl', import.meta.url);
/** Of one more author: causes, checks, kinds of change and dates of changes in many wordings; one of two may be looked at. */
const WORKS = new URL('../../eval/capture-works.jsonl', import.meta.url);
/** Of two more authors, told to say things in as many ways as they could and seldom with a label; one of two may be looked at. */
const OFFICES = new URL('../../eval/capture-offices.jsonl', import.meta.url);
const SHIFTS = new URL('../../eval/capture-shifts.jsonl', import.meta.url);
/** Of two more authors, in many trades: their dates are what the weights of dates learned most from. All may be looked at. */
const DATED = new URL('../../eval/capture-dated.jsonl', import.meta.url);
const STORIES = new URL('stories.jsonl', import.meta.url);

/**
 * Why something happened and what keeps it from happening again were not labelled by the authors of these parts: what is taken
 * there is no error. Where they did label it, as in `capture-traps.jsonl`, it is scored.
 */
const UNLABELLED = ['rootCause', 'correctiveAction'];

function unlabelled(cases: readonly CaptureCase[]): readonly CaptureCase[] {
  return cases.map((one) => ({ ...one, optional: [...(one.optional ?? []), ...UNLABELLED] }));
}

interface Floor {
  readonly type: number;
  /** Over all slots together. */
  readonly precision: number;
  readonly recall: number;
  /** Messages of which every field is right. */
  readonly exact: number;
}

/**
 * Measured: type .992, precision .991, recall .974, exact .919, of several authors. Untouched, two of them (p and q) gave type
 * .950 and .980, precision .932 and .942, recall .896 and .883: that is what a new author may expect. The messages whose ids
 * begin with x are those that were found to be hard.
 */
const DEV_FLOOR: Floor = { type: 0.985, precision: 0.985, recall: 0.967, exact: 0.9 };
/** Never looked at while tuning. Measured: type 1.000, precision 0.987, recall 0.974, exact 0.922. */
const HELD_OUT_FLOOR: Floor = { type: 0.99, precision: 0.98, recall: 0.96, exact: 0.905 };
/** The same, of messages that many hands wrote in a hurry or in a language that is not theirs, with every field in them. Measured: type .977, precision .935, recall .857, exact .477. */
const ROUGH_FLOOR: Floor = { type: 0.96, precision: 0.925, recall: 0.845, exact: 0.45 };
/** Measured: type .981, precision .948 (its authors did not label kinds of harm, which count as wrong here), recall .924, exact .775. */
const UNSEEN_FLOOR: Floor = { type: 0.975, precision: 0.945, recall: 0.915, exact: 0.77 };
/**
 * Untouched, to the letter: all 200 messages gave type .985, precision .874, recall .738, exact .370; by extent precision .903,
 * recall .763, exact .425. The held-out third alone, to the letter: type 1.000, .908, .770, .379; by extent .922, .781, .409.
 * Since the part that may be looked at was looked at, to the letter: type .978, precision .918, recall .845, exact .619.
 */
const TRAPS_DEV_FLOOR: Floor = { type: 0.97, precision: 0.91, recall: 0.835, exact: 0.6 };
/** Measured to the letter: type 1.000, precision .914, recall .871, exact .545. */
const TRAPS_FLOOR: Floor = { type: 0.98, precision: 0.9, recall: 0.85, exact: 0.51 };
/** By extent. Untouched, all 160 gave type .981, precision .937, recall .743, exact .381; the held-out half .988, .935, .733 and .338, now .963, .951, .895 and .613. */
const CAUSES_DEV_FLOOR: Floor = { type: 0.98, precision: 0.975, recall: 0.935, exact: 0.76 };
const CAUSES_FLOOR: Floor = { type: 0.95, precision: 0.945, recall: 0.88, exact: 0.6 };
/**
 * By extent. Untouched, the part that may be looked at gave type .960, precision .898, recall .750, exact .373; now 1.000, .982,
 * .959 and .840. The part that is held out: type .960, precision .928, recall .827, exact .493; now .960, .924, .852 and .507.
 */
const MIXED_DEV_FLOOR: Floor = { type: 0.98, precision: 0.975, recall: 0.95, exact: 0.82 };
const MIXED_FLOOR: Floor = { type: 0.95, precision: 0.915, recall: 0.84, exact: 0.48 };
/**
 * By extent. Untouched, the part that may be looked at gave type .980, precision .921, recall .796, exact .440, and the part that is
 * held out .930, .899, .758 and .460. Now .990, .971, .948 and .820 (it is trained on), held out .950, .920, .832 and .540.
 */
const PEOPLE_DEV_FLOOR: Floor = { type: 0.98, precision: 0.965, recall: 0.94, exact: 0.8 };
const PEOPLE_FLOOR: Floor = { type: 0.94, precision: 0.91, recall: 0.82, exact: 0.51 };
/** Measured untouched, by extent: type .960, precision .875, recall .708, exact .230; held out .960, .855, .661, .210. Since then the former, which is trained on, 1.000, .951, .924, .670; held out .960, .866, .747, .290. */
const TWENTY_DEV_FLOOR: Floor = { type: 0.98, precision: 0.945, recall: 0.915, exact: 0.65 };
const TWENTY_FLOOR: Floor = { type: 0.95, precision: 0.855, recall: 0.735, exact: 0.27 };
/** Measured untouched, by extent: the part that may be looked at type .975, precision .911, recall .858, exact .538; held out .988, .937, .835, .625. Since it was looked at, the former .975, .949, .903 and .650; the latter .988, .925, .849 and .650. */
const DESKS_DEV_FLOOR: Floor = { type: 0.97, precision: 0.94, recall: 0.885, exact: 0.61 };
const DESKS_FLOOR: Floor = { type: 0.97, precision: 0.915, recall: 0.84, exact: 0.62 };
/** Measured untouched, by extent: the part that may be looked at type 1.000, precision .966, recall .882, exact .600; held out .988, .940, .832, .487. Since it was looked at, the former 1.000, .968, .930 and .740; the latter .988, .934, .866 and .537. */
const WORKS_DEV_FLOOR: Floor = { type: 0.98, precision: 0.96, recall: 0.92, exact: 0.7 };
const WORKS_FLOOR: Floor = { type: 0.97, precision: 0.925, recall: 0.85, exact: 0.51 };
/**
 * Measured untouched, by extent: the part that may be looked at type .967, precision .878, recall .753; held out .956, .880, .746. Since it was
 * looked at, the former 1.000, .899, .827 (it is trained on), the latter .944, .876, .746.
 */
const OFFICES_DEV_FLOOR: Floor = { type: 0.98, precision: 0.885, recall: 0.81, exact: 0.33 };
const OFFICES_FLOOR: Floor = { type: 0.93, precision: 0.865, recall: 0.73, exact: 0.26 };
/** Measured untouched: type .911, precision .890, recall .755; held out .933, .846, .719. Now .989, .911, .830; held out .956, .863, .743. */
const SHIFTS_DEV_FLOOR: Floor = { type: 0.97, precision: 0.9, recall: 0.815, exact: 0.49 };
const SHIFTS_FLOOR: Floor = { type: 0.94, precision: 0.85, recall: 0.73, exact: 0.21 };
/** Written while the grammar was built, so no measure of it: these are kept from getting worse. */
const STORIES_FLOOR: Floor = { type: 0.99, precision: 0.99, recall: 0.99, exact: 0.975 };

/** Ids of the messages that were written in many styles, hurried and foreign ones among them. */
const ROUGH = 'w';

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
    const score = scoreCapture(
      unlabelled(readCases(SET, 'held-out').filter(({ id }) => !id.startsWith(ROUGH))),
    );
    console.info(report('held-out set', score));
    holds(score, HELD_OUT_FLOOR);
  });

  test('is understood as well as it was where it is written roughly, in the part that is held out', () => {
    const score = scoreCapture(
      unlabelled(readCases(SET, 'held-out').filter(({ id }) => id.startsWith(ROUGH))),
    );
    console.info(report('held-out rough set', score));
    holds(score, ROUGH_FLOOR);
  });
});

test('messages of authors whom nobody tuned for are understood as well as they were', () => {
  const cases = unlabelled(readCases(UNSEEN, 'held-out'));
  const score = scoreCapture(cases);
  console.info(report('unseen set, to the letter', score));
  console.info(report('unseen set, by extent', scoreCapture(cases, 'extent')));
  holds(score, UNSEEN_FLOOR);
});

describe('messages with look-alikes of fields', () => {
  test('are understood as well as they were, in the part that may be looked at', () => {
    const cases = readCases(TRAPS, 'dev');
    const score = scoreCapture(cases);
    console.info(report('look-alikes, to the letter', score));
    const byExtent = scoreCapture(cases, 'extent');
    console.info(report('look-alikes, by extent', byExtent));
    for (const miss of byExtent.misses) console.info(miss);
    holds(score, TRAPS_DEV_FLOOR);
  });

  test('are understood as well as they were, in the part that is held out', () => {
    const cases = readCases(TRAPS, 'held-out');
    const score = scoreCapture(cases);
    console.info(report('held-out look-alikes, to the letter', score));
    console.info(report('held-out look-alikes, by extent', scoreCapture(cases, 'extent')));
    holds(score, TRAPS_FLOOR);
  });
});

describe.each([
  ['with causes, measures and ratings', CAUSES, CAUSES_DEV_FLOOR, CAUSES_FLOOR],
  ['in many voices', MIXED, MIXED_DEV_FLOOR, MIXED_FLOOR],
  ['of people in many trades', PEOPLE, PEOPLE_DEV_FLOOR, PEOPLE_FLOOR],
  ['of twenty people', TWENTY, TWENTY_DEV_FLOOR, TWENTY_FLOOR],
  ['at many desks', DESKS, DESKS_DEV_FLOOR, DESKS_FLOOR],
  ['of many works', WORKS, WORKS_DEV_FLOOR, WORKS_FLOOR],
  ['in offices', OFFICES, OFFICES_DEV_FLOOR, OFFICES_FLOOR],
  ['of many shifts', SHIFTS, SHIFTS_DEV_FLOOR, SHIFTS_FLOOR],
] as const)('messages %s', (which, file, devFloor, heldOutFloor) => {
  test('are understood as well as they were, by extent, in the part that may be looked at', () => {
    const score = scoreCapture(readCases(file, 'dev'), 'extent');
    console.info(report(`messages ${which}, by extent`, score));
    for (const miss of score.misses) console.info(miss);
    holds(score, devFloor);
  });

  test('are understood as well as they were, by extent, in the part that is held out', () => {
    const score = scoreCapture(readCases(file, 'held-out'), 'extent');
    console.info(report(`held-out messages ${which}, by extent`, score));
    holds(score, heldOutFloor);
  });
});

test('the stories told while the grammar was built are understood as they were', () => {
  const score = scoreCapture(readCases(STORIES, 'dev'));
  console.info(report('stories', score));
  for (const miss of score.misses) console.info(miss);
  holds(score, STORIES_FLOOR);
});

describe('the dates of the incidents of two more authors', () => {
  const { slots } = scoreCapture(readCases(DATED, 'dev'), 'extent');

  // Precision and recall: .90 and .87, .95 and .90, .94 and .92. By weights that saw neither author about .83 and .81, .90 and .77, .83 and .82.
  test.each([
    ['occurredAt', 0.87, 0.85],
    ['detectedAt', 0.92, 0.87],
    ['endedAt', 0.91, 0.89],
  ])('%s is told from the others as well as it was', (name, least, leastFound) => {
    const slot = slots.get(name)!;
    expect.soft(precision(slot)).toBeGreaterThanOrEqual(least);
    expect.soft(recall(slot)).toBeGreaterThanOrEqual(leastFound);
  });
});
