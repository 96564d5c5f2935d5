import { recordKinds, recordTypes } from '../records/record-types.ts';

const PLURALS = recordKinds.map((kind) => recordTypes[kind].plural).join('|');
const NOUNS = recordKinds.map((kind) => recordTypes[kind].noun).join('|');
const NUMBER = new RegExp(
  String.raw`\b(?:${recordKinds.map((kind) => recordTypes[kind].prefix).join('|')})-\d{4}-\d{4,6}\b`,
  'iu',
);
const MANY = new RegExp(
  String.raw`^(?:(?:and|so|ok(?:ay)?|please|can you|could you)[,\s]+)*(?:(?:which|what)(?= (?:\p{L}+ )?(?:${PLURALS}|records)\b.*\b(?:have|has|had|were|was|did|open|closed|overdue|still|yet|so far|ever)\b)|how many|show|list|give|pick|find|count|did we|have we|are there|were there|any|who (?:has|have|owns|closed|recorded|reported|changed|approved)|has any(?:body|one)|have any)\b[^?]*\b(?:${PLURALS}|records|register|open stuff)\b`,
  'iu',
);
/** “The status of my change”, “is my risk accepted?”. */
const OWN = new RegExp(
  String.raw`\b(?:my|the|our) (?:\p{L}+ )?(?:${NOUNS})\b.{0,40}\b(?:i (?:reported|recorded|raised|logged)|status|approved|closed|accepted)\b|\bstatus of (?:my|the|our) (?:\p{L}+ )?(?:${NOUNS})\b`,
  'iu',
);
/** What has to be so is a question to the documents, whatever it is about. */
const RULE =
  /\b(?:must|should|shall|need(?:s|ed)?|have to|has to|had to|required?|requires|may|can|allowed|supposed|responsible for|procedure|policy|standard|clause|control|annex|iso)\b/iu;

/** Whether a question that nothing answered was put to the register: then no document lacks its answer. */
export function speaksOfRegister(question: string): boolean {
  if (NUMBER.test(question)) return true;
  return !RULE.test(question) && (MANY.test(question) || OWN.test(question));
}
