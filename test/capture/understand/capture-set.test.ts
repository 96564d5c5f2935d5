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
import {
  BUILDERS,
  CAUSES,
  DATED,
  DESKS,
  HARBOUR,
  LATER,
  LATEST,
  MIXED,
  OFFICES,
  ONCE_UNTOUCHED,
  ORCHARDS,
  PEOPLE,
  PLANTS,
  RECENT,
  SET,
  SHIFTS,
  STORIES,
  TAUGHT,
  TRAPS,
  TWENTY,
  UNSEEN,
  UNTOUCHED,
  WORKS,
} from './labelled-sets.ts';

/**
 * Why something happened and what keeps it from happening again were not labelled by the authors of these parts: what is taken
 * there is no error. Where they did label it, as in `capture-traps.jsonl`, it is scored.
 */
const UNLABELLED = ['rootCause', 'correctiveAction'];

function unlabelled(cases: readonly CaptureCase[]): readonly CaptureCase[] {
  return cases.map((one) => ({ ...one, optional: [...(one.optional ?? []), ...UNLABELLED] }));
}

/**
 * To look at a message takes a tenth of a second, and there are ten thousand: every fifth is read, of many sets
 * every tenth, and all of them with `AIMS_TEST_CAPTURE=all`, which gives the figures that the README names.
 */
const EVERY = process.env['AIMS_TEST_CAPTURE'] === 'all' ? 1 : 5;
/** Of more sets than these every tenth message is enough. */
const MANY = 5;
/** To look at 2,300 messages, in milliseconds. */
const LONGEST = 600_000;
/** So far below its floor a part of a set may be by chance. */
const BY_CHANCE = EVERY === 1 ? 0 : 0.08;

function messagesIn(file: URL, split: CaptureCase['split'], every = EVERY): readonly CaptureCase[] {
  return readCases(file, split).filter((_, at) => at % every === 0);
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
 * Every floor stands a little below what is measured with the reader; comments name what the messages gave before anybody had looked at
 * them, and what was measured when rules and words alone read them. These, of several authors: two of them untouched type .950 and .980,
 * precision .932 and .942, recall .896 and .883. The messages whose ids begin with x are those that were found to be hard.
 */
const DEV_FLOOR: Floor = { type: 0.986, precision: 0.982, recall: 0.978, exact: 0.922 };
/** Never looked at while tuning. */
const HELD_OUT_FLOOR: Floor = { type: 0.993, precision: 0.992, recall: 0.992, exact: 0.968 };
/** The same, of messages that many hands wrote in a hurry or in a language that is not theirs, with every field in them. By rules and words precision .935, recall .857. */
const ROUGH_FLOOR: Floor = { type: 0.985, precision: 0.953, recall: 0.93, exact: 0.63 };
/** Its authors did not label kinds of harm, which count as wrong here. By rules and words type .981, precision .948, recall .924. */
const UNSEEN_FLOOR: Floor = { type: 0.985, precision: 0.967, recall: 0.972, exact: 0.886 };
/**
 * Untouched, to the letter: all 200 messages gave type .985, precision .874, recall .738, exact .370; by extent precision .903,
 * recall .763, exact .425. The held-out third alone, to the letter: type 1.000, .908, .770, .379; by extent .922, .781, .409.
 */
const TRAPS_DEV_FLOOR: Floor = { type: 0.993, precision: 0.943, recall: 0.93, exact: 0.784 };
const TRAPS_FLOOR: Floor = { type: 0.99, precision: 0.933, recall: 0.912, exact: 0.7 };
/** By extent. Untouched, all 160 gave type .981, precision .937, recall .743, exact .381; the held-out half .988, .935, .733 and .338, by rules and words at last .963, .951, .895 and .613. */
const CAUSES_DEV_FLOOR: Floor = { type: 0.993, precision: 0.982, recall: 0.972, exact: 0.885 };
const CAUSES_FLOOR: Floor = { type: 0.981, precision: 0.965, recall: 0.934, exact: 0.73 };
/**
 * By extent. Untouched, the part that may be looked at gave type .960, precision .898, recall .750, exact .373. The part
 * that is held out: type .960, precision .928, recall .827, exact .493; by rules and words at last .960, .936, .852.
 */
const MIXED_DEV_FLOOR: Floor = { type: 0.993, precision: 0.98, recall: 0.965, exact: 0.865 };
const MIXED_FLOOR: Floor = { type: 0.959, precision: 0.971, recall: 0.913, exact: 0.692 };
/**
 * By extent. Untouched, the part that may be looked at gave type .980, precision .921, recall .796, exact .440, and the part that is
 * held out .930, .899, .758 and .460. By rules and words at last held out .960, .917, .834.
 */
const PEOPLE_DEV_FLOOR: Floor = { type: 0.983, precision: 0.983, recall: 0.971, exact: 0.895 };
const PEOPLE_FLOOR: Floor = { type: 0.97, precision: 0.96, recall: 0.909, exact: 0.71 };
/** Measured untouched, by extent: type .960, precision .875, recall .708, exact .230; held out .960, .855, .661, .210. By rules and words at last held out .970, .868, .749. */
const TWENTY_DEV_FLOOR: Floor = { type: 0.993, precision: 0.978, recall: 0.961, exact: 0.825 };
const TWENTY_FLOOR: Floor = { type: 0.976, precision: 0.935, recall: 0.888, exact: 0.55 };
/** Measured untouched, by extent: the part that may be looked at type .975, precision .911, recall .858, exact .538; held out .988, .937, .835, .625. By rules and words at last held out .988, .928, .849. */
const DESKS_DEV_FLOOR: Floor = { type: 0.993, precision: 0.972, recall: 0.968, exact: 0.86 };
const DESKS_FLOOR: Floor = { type: 0.968, precision: 0.957, recall: 0.92, exact: 0.735 };
/** Measured untouched, by extent: the part that may be looked at type 1.000, precision .966, recall .882, exact .600; held out .988, .940, .832, .487. By rules and words at last held out 1.000, .945, .880. */
const WORKS_DEV_FLOOR: Floor = { type: 0.993, precision: 0.987, recall: 0.981, exact: 0.935 };
const WORKS_FLOOR: Floor = { type: 0.987, precision: 0.98, recall: 0.968, exact: 0.86 };
/**
 * Measured untouched, by extent: the part that may be looked at type .967, precision .878, recall .753; held out .956, .880, .746. By rules
 * and words at last held out .944, .876, .746.
 */
const OFFICES_DEV_FLOOR: Floor = { type: 0.993, precision: 0.961, recall: 0.952, exact: 0.752 };
const OFFICES_FLOOR: Floor = { type: 0.982, precision: 0.966, recall: 0.921, exact: 0.685 };
/** Measured untouched: type .911, precision .890, recall .755; held out .933, .846, .719. By rules and words at last held out .956, .864, .740. */
const SHIFTS_DEV_FLOOR: Floor = { type: 0.982, precision: 0.961, recall: 0.952, exact: 0.818 };
const SHIFTS_FLOOR: Floor = { type: 0.988, precision: 0.956, recall: 0.915, exact: 0.64 };
/** Untouched, by rules and words, all of them: type .939, precision .893, recall .740. */
const BUILDERS_DEV_FLOOR: Floor = { type: 0.99, precision: 0.984, recall: 0.965, exact: 0.885 };
const BUILDERS_FLOOR: Floor = { type: 0.975, precision: 0.94, recall: 0.91, exact: 0.63 };
/** Untouched, by rules and words: the part that may be looked at type .982, precision .918, recall .720; held out .945, .852, .706. */
const PLANTS_DEV_FLOOR: Floor = { type: 0.99, precision: 0.984, recall: 0.967, exact: 0.86 };
const PLANTS_FLOOR: Floor = { type: 0.975, precision: 0.953, recall: 0.9, exact: 0.745 };
/** Untouched, by rules and words, the part that may be looked at: type .964, precision .883, recall .723. */
const HARBOUR_DEV_FLOOR: Floor = { type: 0.993, precision: 0.955, recall: 0.946, exact: 0.803 };
const HARBOUR_FLOOR: Floor = { type: 0.993, precision: 0.947, recall: 0.934, exact: 0.72 };
/** All 495 messages untouched: by rules and words type .966, precision .897, recall .735, exact .372; with a reader that learned nothing from them .978, .893, .821, .489. */
const ONCE_UNTOUCHED_FLOOR: Floor = { type: 0.963, precision: 0.934, recall: 0.887, exact: 0.61 };
const TAUGHT_FLOOR: Floor = { type: 0.99, precision: 0.968, recall: 0.931, exact: 0.7 };
/** All 820 messages untouched: .974, .920 and .857 with the reader before this one. */
const LATER_DEV_FLOOR: Floor = { type: 0.991, precision: 0.979, recall: 0.958, exact: 0.826 };
const LATER_FLOOR: Floor = { type: 0.985, precision: 0.965, recall: 0.921, exact: 0.688 };
/** 2,278 messages. As they came, of eight in the part that may be looked at .960, .936, .878 and .594; of four type .935, precision .867, recall .785, exact .342; of three .976, .883, .790, .386; of eight .975, .881, .808, .424. */
const LATEST_FLOOR: Floor = { type: 0.976, precision: 0.932, recall: 0.876, exact: 0.58 };
/** 300 messages, first ever measured (three readers before this one): type .957, precision .924, recall .850, exact .447. */
const UNTOUCHED_FLOOR: Floor = { type: 0.98, precision: 0.979, recall: 0.951, exact: 0.785 };
/** 120 messages. As they came: .983, .938, .912, .642. */
const ORCHARDS_FLOOR: Floor = { type: 0.99, precision: 0.966, recall: 0.927, exact: 0.68 };
/** 906 messages, as they came. */
const RECENT_FLOOR: Floor = { type: 0.98, precision: 0.955, recall: 0.899, exact: 0.632 };
/** Written while the grammar was built, so no measure of it: these are kept from getting worse. */
const STORIES_FLOOR: Floor = { type: 0.993, precision: 0.987, recall: 0.988, exact: 0.961 };

/** Ids of the messages that were written in many styles, hurried and foreign ones among them. */
const ROUGH = 'w';

function holds(score: CaptureScore, floor: Floor): void {
  const total = totalOf(score);
  expect.soft(score.typeAccuracy).toBeGreaterThanOrEqual(floor.type - BY_CHANCE);
  expect.soft(precision(total)).toBeGreaterThanOrEqual(floor.precision - BY_CHANCE);
  expect.soft(recall(total)).toBeGreaterThanOrEqual(floor.recall - BY_CHANCE);
  expect.soft(score.exact).toBeGreaterThanOrEqual(floor.exact - 3 * BY_CHANCE);
}

describe('the capture set', () => {
  test('is understood as well as it was, in the part that may be looked at', () => {
    const score = scoreCapture(messagesIn(SET, 'dev'));
    console.info(report('development set', score));
    for (const miss of score.misses) console.info(miss);
    holds(score, DEV_FLOOR);
  });

  test('is understood as well as it was, in the part that is held out', () => {
    // Figures only: a message that has been read is no longer held out.
    const score = scoreCapture(
      unlabelled(messagesIn(SET, 'held-out').filter(({ id }) => !id.startsWith(ROUGH))),
    );
    console.info(report('held-out set', score));
    holds(score, HELD_OUT_FLOOR);
  });

  test('is understood as well as it was where it is written roughly, in the part that is held out', () => {
    const score = scoreCapture(
      unlabelled(messagesIn(SET, 'held-out').filter(({ id }) => id.startsWith(ROUGH))),
    );
    console.info(report('held-out rough set', score));
    holds(score, ROUGH_FLOOR);
  });
});

test('messages of authors whom nobody tuned for are understood as well as they were', () => {
  const cases = unlabelled(messagesIn(UNSEEN, 'held-out'));
  const score = scoreCapture(cases);
  console.info(report('unseen set, to the letter', score));
  console.info(report('unseen set, by extent', scoreCapture(cases, 'extent')));
  holds(score, UNSEEN_FLOOR);
});

describe('messages with look-alikes of fields', () => {
  test('are understood as well as they were, in the part that may be looked at', () => {
    const cases = messagesIn(TRAPS, 'dev');
    const score = scoreCapture(cases);
    console.info(report('look-alikes, to the letter', score));
    const byExtent = scoreCapture(cases, 'extent');
    console.info(report('look-alikes, by extent', byExtent));
    for (const miss of byExtent.misses) console.info(miss);
    holds(score, TRAPS_DEV_FLOOR);
  });

  test('are understood as well as they were, in the part that is held out', () => {
    const cases = messagesIn(TRAPS, 'held-out');
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
  ['of builders', BUILDERS, BUILDERS_DEV_FLOOR, BUILDERS_FLOOR],
  ['of plants', PLANTS, PLANTS_DEV_FLOOR, PLANTS_FLOOR],
  ['of a harbour', HARBOUR, HARBOUR_DEV_FLOOR, HARBOUR_FLOOR],
] as const)('messages %s', (which, file, devFloor, heldOutFloor) => {
  test('are understood as well as they were, by extent, in the part that may be looked at', () => {
    const score = scoreCapture(messagesIn(file, 'dev'), 'extent');
    console.info(report(`messages ${which}, by extent`, score));
    for (const miss of score.misses) console.info(miss);
    holds(score, devFloor);
  });

  test('are understood as well as they were, by extent, in the part that is held out', () => {
    const score = scoreCapture(messagesIn(file, 'held-out'), 'extent');
    console.info(report(`held-out messages ${which}, by extent`, score));
    holds(score, heldOutFloor);
  });
});

test.each([
  ['of three authors from whose others was learned', ONCE_UNTOUCHED, 'held-out', ONCE_UNTOUCHED_FLOOR],
  ['of six authors from whom all was learned', TAUGHT, 'dev', TAUGHT_FLOOR],
  ['of six later authors', LATER, 'dev', LATER_DEV_FLOOR],
  ['of six later authors from whose others was learned', LATER, 'held-out', LATER_FLOOR],
  ['of 41 authors told to write many of one thing', LATEST, 'held-out', LATEST_FLOOR],
  ['of three authors from whom nothing was learned', UNTOUCHED, 'held-out', UNTOUCHED_FLOOR],
  ['of one more author from whom nothing was learned', ORCHARDS, 'held-out', ORCHARDS_FLOOR],
  ['of six recent authors from whom nothing was learned', RECENT, 'held-out', RECENT_FLOOR],
] as const)(
  'messages %s are understood as well as they were, by extent',
  (which, files, split, floor) => {
    const every = files.length <= MANY || EVERY === 1 ? EVERY : 2 * EVERY;
    const cases = files.flatMap((file) => messagesIn(file, split, every));
    const score = scoreCapture(cases, 'extent');
    console.info(report(`messages ${which}, by extent`, score));
    // A message that has been read is no longer held out.
    if (split === 'dev') for (const miss of score.misses) console.info(miss);
    holds(score, floor);
  },
  LONGEST,
);

test('the stories told while the grammar was built are understood as they were', () => {
  const score = scoreCapture(messagesIn(STORIES, 'dev'));
  console.info(report('stories', score));
  for (const miss of score.misses) console.info(miss);
  holds(score, STORIES_FLOOR);
});

describe('the dates of the incidents of two more authors', () => {
  const { slots } = scoreCapture(readCases(DATED, 'dev'), 'extent');

  // Precision and recall: .90 and .87, .95 and .90, .94 and .92. By weights that saw neither author about .83 and .81, .90 and .77, .83 and .82.
  test.each([
    ['occurredAt', 0.87, 0.85],
    ['detectedAt', 0.905, 0.87],
    ['endedAt', 0.81, 0.835],
  ])('%s is told from the others as well as it was', (name, least, leastFound) => {
    const slot = slots.get(name)!;
    expect.soft(precision(slot)).toBeGreaterThanOrEqual(least);
    expect.soft(recall(slot)).toBeGreaterThanOrEqual(leastFound);
  });
});
