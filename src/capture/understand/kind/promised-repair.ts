import { hasPhrase, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

const TROUBLE =
  '(?:it|this|that|they|these|those|everything|all of (?:it|this)|(?:the|this|that|these|those) (?:\\w+ )?' +
  '(?:problems?|issues?|errors?|bugs?|faults?|mistakes?|outage|incident|leak|mess|defects?))';
const WILL =
  '(?:will|shall|should|must|has to|have to|needs? to|(?:is|are) (?:going |supposed |expected )?to|gonna)(?: (?:all|then|now|probably|hopefully|only|also|finally|be able to))*';
const REPAIRED =
  '(?:fixed|repaired|resolved|solved|corrected|restored|rectified|remedied|sorted(?: out)?|cleared(?: up)?|dealt with|' +
  'taken care of|put right|looked (?:into|at)|investigated|handled|back(?: up| online| to normal)?|over|done|ok|okay|fine|gone)';
const REPAIR =
  '(?:fix|repair|resolve|solve|correct|restore|rectify|remedy|sort(?: out)?|clear(?: up)?|deal with|take care of|handle|' +
  'look (?:into|at)|investigate|work on|have|get)';
const WHO =
  '(?:we|i|he|she|they|@person|someone|somebody|(?:the|our) (?:\\w+ )?(?:vendor|supplier|provider|team|developers?|engineers?))';

const PROMISE = phrase(
  `${TROUBLE} ${WILL} (?:be|get) ${REPAIRED}|(?:it|this|that|they)'ll (?:be|get) ${REPAIRED}|` +
    `(?:${WHO} ${WILL}|(?:we|i|he|she|they)'ll) ${REPAIR} ${TROUBLE}|` +
    `(?:(?:the|a) )?(?:fix|repair|hotfix|correction|solution|remedy)(?: (?:for|of) (?:it|this|that))? ` +
    `(?:${WILL} (?:be|come|follow|arrive)|(?:is|was) (?:planned|scheduled|due|expected|coming|on its way|underway)|comes|follows|due|planned|expected)`,
);

/** "It will be fixed tomorrow": a sentence that promises to mend what another tells, and announces no change of its own. */
export function promisesRepair(reading: Reading, sentence: Span): boolean {
  return hasPhrase(reading, PROMISE, sentence);
}
