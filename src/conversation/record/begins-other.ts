import { recognizeReportWish } from '../../capture/report-wish.ts';

const FIRST = String.raw`(?:(?:oh|ah|and|ok|okay|so|wait|well|hey|yes|no|now|then|also|please|pls|by the way|btw|separately|next)[,:.!\s–—-]+)*`;
const WISH = String.raw`(?:(?:i|we)(?:['’]d| would| have| need| want| must| should)?(?: like)?(?: to)? |(?:can|could) (?:you|we|i) (?:please )?|let['’]?s |there(?:['’]s| is) )?`;
const VERB = String.raw`(?:(?:log|report|register|record|raise|add|file|open|create|make|start|note|submit|enter|begin|have|got|see|with) )?`;
const NEW = String.raw`(?:an? )?(?:new|another|second|third|further|different|separate|similar|other|one more)`;
const NOUN = String.raw`(?:ai )?(?:incident|near miss|risk|change(?: request)?|one|case|record)s?`;

/** “New risk: …”, “another one: …”, “a second incident”, “one more thing: …”. */
const ANNOUNCED = new RegExp(
  String.raw`^${FIRST}${WISH}${VERB}(?:${NEW} ${NOUN}\b|one more(?: thing)?\b|something (?:else|new)\b|(?:an?|one) (?:ai )?(?:incident|near miss|risk|change request)\b(?! (?:is|was|has|of (?:it|this|that))\b))`,
  'iu',
);
/** “Incident: the scanner …”, “risk - scores drift”: a story of its own behind its kind, and no value such as “risk: low”. */
const LABELLED = new RegExp(
  String.raw`^${FIRST}(?:ai )?(?:incident|risk|change(?: request)?)(?: report)?\s*[:–—-]+\s*(?:\S+\s+){3,}`,
  'iu',
);

/** Whether words begin a record of their own in so many words, although a record is spoken of. */
export function beginsOther(text: string): boolean {
  const words = text.trim().replace(/\s+/gu, ' ');
  return ANNOUNCED.test(words) || LABELLED.test(words) || recognizeReportWish(words) !== null;
}
