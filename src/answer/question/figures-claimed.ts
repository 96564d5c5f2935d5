import { figuresIn, type Figure } from './figures-said.ts';
import { otherStandardsIn } from './other-standards.ts';

/** A figure that a question says a law or a standard sets. */
export interface ClaimedFigure extends Figure {
  /** The part of the sentence in which it stands. */
  readonly segment: string;
  /** The laws and standards that this part names, as `other-standards.ts` names them. */
  readonly of: readonly string[];
}

/** "Died two days ago", "15 days late", "the 30 subcategories that we chose": told, not said of a rule. */
const TOLD_AFTER =
  /^\s*(?:ago|late|later|earlier|old|before|passed|gone|left|remain\w*|already|too\s+(?:late|early)|apart|of\s+(?:work|training|downtime|outage|data|logs?|experience|holiday)|(?:(?:that|which)\s+)?(?:we|they|you)\s+(?:have\s+)?(?:cho\w+|had|selected|use|used|did|mapped|picked|work\w*|cover\w*|tick\w*))\b/i;
/** "It took us 3 days", "we reported within two days", "was down for a week", "in two years". */
const TOLD_BEFORE: readonly RegExp[] = [
  /\b(?:took|lasted|waited|waiting|needed|spent|fell|fallen|rose|risen|grew|grown|dropped|lost|saved|missed|down\s+for|out\s+for|offline\s+for|unavailable\s+for|running\s+for|past|last|other|another|first|next|remaining)\b(?![^.;,]*\bthat\b)[^.;,]{0,30}$/i,
  /(?<!\b(?:be|is|are|get|gets|being)\s)\b(?:reported|sent|filed|informed|notified|told|alerted)\b(?![^.;,]*\bthat\b)[^.;,]{0,40}\b(?:within|in|after|for|by)\s+(?:the\s+|about\s+|only\s+|just\s+)*$/i,
  /\b(?:some|every|since|ago|another|only\s+did|did\s+only|map|mapped|use|used|chose|picked|selected)\s+$/i,
];
/** What leads to the value of a rule. */
const SET_BEFORE =
  /(?:['’]s|\b(?:within|gives?|given|giving|allows?|allowed|grants?|granted|sets?|leaves?|deadline|limit|period|window|clock|time|fines?|penalty|penalties|maximum|max|minimum|least|most|than|the|these|those|its|says?|said|is|are|be|was|were|=|have|has|had|get|gets|got|until|wants?|demands?|requires?|prescribes?|fix(?:es|ed)|keep|kept|keeping|stored?|storing|retain(?:ed|ing)?|archived?|preserved?|retention|told|up\s+to|at|of|to|by|and|or|contains?|lists?|takes?|with|holds?|all|consists?\s+of|into|between|read|heard|know|learned|be\s+it)|[=:,(–-])\s*(?:(?:us|you|them|him|her|we|one|everybody|everyone|providers?|companies|deployers?|a|an|the|its|only|just|exactly|full|about|at|least|most|maximum|max|no|more|less|than|up|to|of|for|within|in|us\s+all|by|law|eur|euros?|€|after|two\s+or)\s*)*$/i;
/** "We have to alert the authority in 15 days." */
const DUE_BEFORE =
  /\b(?:must|have\s+to|has\s+to|need\s+to|needs\s+to|should|shall|required|due|can)\b[^.;,]{0,80}\b(?:in|within|after)\s+$/i;
const SETS = [SET_BEFORE, DUE_BEFORE];
const SET_AFTER =
  /^[\s-]*(?:deadline|limit|period|rule|window|clock|term|fine|penalty|of\s+(?:the\s+)?(?:worldwide|global|annual|yearly|total|group|turnover|revenue|sales|art|ai\s+act|eu|gdpr|nist|42001|annex)|under|from\s+(?:awareness|the\s+moment|becoming)|to\s+(?:report|tell|inform|notify|file|send)|right|per\s+art|count|starts?|retention|are|is|after\s+(?:the|being|placing|launch)|in\s+(?:art|the\s+ai|the\s+nist|annex|42001))\b/i;
/** Rules of one's own may be what they like. */
const OF_OURS =
  /\b(?:our|in-?house|internal(?:ly)?|own)\s+(?:[\w-]+\s+){0,3}?(?:procedure|policy|rules?|standard|plan|deadline|limit|target|clock|contract|agreement|sla|retention|handbook|draft|promise)\b/i;
const DIVIDES = /(?:[,;:?!()]|(?<!\bart)\.)\s+|\s+[–-]\s+|\s+(?:and|while|whereas|but)\s+/gi;

/** The figures of a question that it says of a law or standard; none that it only tells. */
export function claimedFigures(question: string, counted: ReadonlySet<string>): ClaimedFigure[] {
  return figuresIn(question, counted).flatMap((figure) => {
    const [before, after] = [question.slice(0, figure.at), question.slice(figure.end)];
    if (TOLD_AFTER.test(after) || TOLD_BEFORE.some((each) => each.test(before))) return [];
    if (before.trim() !== '' && !SETS.some((each) => each.test(before)) && !SET_AFTER.test(after)) return [];
    const segment = segmentAround(question, figure);
    const of = otherStandardsIn(segment).map(({ name }) => name);
    return of.length === 0 && OF_OURS.test(segment) ? [] : [{ ...figure, segment, of }];
  });
}

function segmentAround(question: string, { at, end }: Figure): string {
  const cuts = Array.from(question.matchAll(DIVIDES), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const from = Math.max(0, ...cuts.filter((cut) => cut.to <= at).map((cut) => cut.to));
  const to = Math.min(question.length, ...cuts.filter((cut) => cut.from >= end).map((cut) => cut.from));
  return question.slice(from, to);
}
