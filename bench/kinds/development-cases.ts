import { readCases, type CaptureCase } from '../../test/capture/understand/score-capture.ts';

const TEST = new URL('../../test/', import.meta.url);

/** Labelled messages below `test` of which the development half may be learned from, each by an author of its own. */
export const SETS = [
  'eval/capture',
  'capture/understand/stories',
  'eval/capture-traps',
  'eval/capture-causes',
  'eval/capture-mixed',
  'eval/capture-people',
  'eval/capture-twenty',
  'eval/capture-dated',
  'eval/capture-desks',
  'eval/capture-works',
  'eval/capture-offices',
  'eval/capture-shifts',
  'eval/capture-builders',
  'eval/capture-plants',
  'eval/capture-harbour',
  'eval/capture-wards',
  'eval/capture-counters',
  'eval/capture-mornings',
  'eval/capture-risks',
  'eval/capture-changes',
  'eval/capture-nights',
  'eval/capture-names',
  'eval/capture-halls',
  'eval/capture-desksides',
  'eval/capture-calendars',
  'eval/capture-studios',
  'eval/capture-mentions',
  'eval/capture-grids',
  'eval/capture-chambers',
  'eval/capture-yards',
  'eval/capture-brews',
  'eval/capture-lakes',
  'eval/capture-vaults',
  'eval/capture-depots',
  'eval/capture-meadows',
  'eval/capture-summits',
  'eval/capture-benches',
  'eval/capture-mills',
  'eval/capture-docks',
  'eval/capture-lofts',
  'eval/capture-sheds',
  'eval/capture-porches',
  'eval/capture-quays',
  'eval/capture-arcades',
  'eval/capture-terraces',
  'eval/capture-piers',
  'eval/capture-barns',
  'eval/capture-cellars',
  'eval/capture-attics',
  'eval/capture-forges',
  'eval/capture-stalls',
  'eval/capture-canals',
  'eval/capture-gables',
  'eval/capture-kilns',
  'eval/capture-coves',
  'eval/capture-looms',
  'eval/capture-wharves',
  'eval/capture-glades',
  'eval/capture-ponds',
  'eval/capture-anchors',
  'eval/capture-bridges',
  'eval/capture-cabins',
  'eval/capture-dunes',
  'eval/capture-elms',
  'eval/capture-fens',
  'eval/capture-groves',
  'eval/capture-hives',
  'eval/capture-islets',
  'eval/capture-jetties',
  'eval/capture-knolls',
  'eval/capture-lanes',
] as const;

/** `set`: where it is from. */
export function developmentCases(): readonly { readonly set: string; readonly one: CaptureCase }[] {
  return SETS.flatMap((set) => casesOf(set, 'dev').map((one) => ({ set, one })));
}

/** The messages that neither the reader nor the words learned from. */
export function heldOutCases(): readonly CaptureCase[] {
  return SETS.flatMap((set) => casesOf(set, 'held-out'));
}

function casesOf(set: string, split: CaptureCase['split']): readonly CaptureCase[] {
  return readCases(new URL(`${set}.jsonl`, TEST), split);
}
