import { findPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

/** Words that name what is left of a risk. */
const NAMED = phrase(
  "residual(?:ly)?(?: risk| rating| score| level)?|remaining(?: risk)?|rest risk|rest(?= (?::|=))|left over|leftover|(?:what|which) (?:remains|is left|stays)|what's left|net(?: risk| rating| score)?(?= (?:is|of|:|=|[1-5]))|" +
    '(?<=^|[.;,¶(-] )(?:goal|aim|post(?: -)? (?:mitigation|treatment|measures?|fix|control))(?= )',
);
/** Words behind which a second rating is that of later: "after the training 2 and 3", "it goes down to 2 x 2". */
const LATER = phrase(
  '(?:target(?: (?:rating|risk|level|score))?|following [^ ]+|post [^ ]+|should leave us|leaves us|leave us|when (?:the |our |that |this |it )?[^ ]+ (?:is|are|has|runs?|works?)|after (?!(?:all|work|hours)(?![^ ]))[^ ]+|afterwards|thereafter|then|once [^ ]+|if (?:it|that|this|we|they)(?: [^ ]+){0,2} (?:works?|done|succeeds?|do|does)|with (?:that|this|it|them|the|a|an)(?! (?:[^ ,:;-]+ )?(?:impact|effects?|consequences?|likelihood|probability|chance|harm|damage|(?:negligible|minor|moderate|major|severe))(?![^ ]))|' +
    '(?:go|goes|going|take|takes|come|comes|get|gets|bring|brings|drop|drops|fall|falls|sink|sinks|reduce|reduces|lower|lowers|be|is|are|down|should reduce (?:it|this|that) ,)(?: (?:it|this|that|them|both|(?:the )?(?:likelihood|probability|chance|impact|risk)))?(?: down)? to)',
);

/** "We expect likelihood 2 and impact 3 afterwards." */
const AFTERWARDS = phrase('(?:afterwards|thereafter|after that)(?= [.;!¶)]|$)');

/** From the mark that begins the clause to the word at its end. */
function clauseBefore(reading: Reading, { from, to }: Span): Span {
  let start = from;
  while (start > 0 && !/^[.;:!?¶–(]$/u.test(reading.tokens[start - 1]?.low ?? '')) start -= 1;
  return { from: start, to };
}

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
  const behind = findPhrase(reading, AFTERWARDS).map((hit) => clauseBefore(reading, hit));
  const later = findPhrase(reading, LATER)
    .map(zone)
    .concat(behind)
    .filter(
      ({ from, to }) =>
        ratings.some((one) => one.to <= from) && ratings.some((one) => one.from >= from && one.from < to),
    );
  return [...named, ...later, ...ratedForAfter(reading, ratings)];
}

/** "L4 / I2 now, L2 / I2 after the reindex": what the second rating is for stands behind it. */
const FOR_AFTER = phrase('(?:after(?:wards)?|once|thereafter|residual|then)');
/** "L4 I4 -> L2 I3", "from 4/4 to 2/3". */
const LEADS_TO = phrase('(?:→|⇒|- >|= >|to)');

function ratedForAfter(reading: Reading, ratings: readonly Span[]): readonly Span[] {
  const after = findPhrase(reading, FOR_AFTER);
  const before = findPhrase(reading, LEADS_TO);
  const isSaidSo = ({ from, to }: Span) =>
    after.some((word) => word.from === to) || before.some((word) => word.to === from);
  return ratings.filter((rating) => ratings.some((one) => one.to <= rating.from) && isSaidSo(rating));
}

export function isWithin(zones: readonly Span[], { from }: Span): boolean {
  return zones.some((zone) => from >= zone.from && from < zone.to);
}
