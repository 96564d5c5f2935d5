import { findPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

/** Words that name what is left of a risk. */
const NAMED = phrase('residual(?: risk| rating| score| level)?|remaining(?: risk)?|rest risk');
/** Words behind which a second rating is that of later: "after the training 2 and 3", "it goes down to 2 x 2". */
const LATER = phrase(
  '(?:after (?!(?:all|work|hours)(?![^ ]))[^ ]+|afterwards|thereafter|then|once [^ ]+|if (?:it|that|this|we|they)(?: [^ ]+){0,2} (?:works?|done|succeeds?|do|does)|with (?:that|this|it|them|the|a|an)|' +
    '(?:go|goes|going|come|comes|get|gets|bring|brings|drop|drops|fall|falls|sink|sinks|reduce|reduces|lower|lowers|be|is|are|down|should reduce (?:it|this|that) ,)(?: (?:it|this|that|them|both))?(?: down)? to)',
);

/**
 * The stretches of a risk that rate what is left of it once something has been done. What only may point at later times does so
 * where the risk has been rated before it.
 */
export function residualZones(reading: Reading, ratings: readonly Span[]): readonly Span[] {
  const zone = ({ from }: Span): Span => ({
    from,
    to: reading.sentences.find((one) => from >= one.from && from < one.to)?.to ?? from,
  });
  const named = findPhrase(reading, NAMED).map(zone);
  const later = findPhrase(reading, LATER)
    .map(zone)
    .filter(
      ({ from, to }) =>
        ratings.some((one) => one.to <= from) && ratings.some((one) => one.from >= from && one.from < to),
    );
  return [...named, ...later];
}

export function isWithin(zones: readonly Span[], { from }: Span): boolean {
  return zones.some((zone) => from >= zone.from && from < zone.to);
}
