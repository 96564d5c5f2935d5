import type { Answer } from '../read-answer.ts';
import { phrase, phraseAt, type Reading } from '../text/reading.ts';

/** Words that only introduce the answer to the question of a field. */
const LEAD_INS: Readonly<Record<string, RegExp>> = {
  reason: phrase(
    "(?:because(?: of)?|so that|due to|since|the reason is(?: that)?|it is because|it's because)",
  ),
  rootCause: phrase(
    '(?:the |our )?(?:root )?cause(?: (?:is|was|:|turned out to be|seems to be))+(?: that)?|(?:it was |that was )?(?:because(?: of)?|due to|caused by)',
  ),
  correctiveAction: phrase('(?:the |our )?corrective actions?(?: (?:is|are|was|were|:))+(?: (?:to|that))?'),
  immediateAction: phrase(
    '(?:the |our )?(?:immediate |first )?actions?(?: taken)?(?: (?:is|are|was|were|:))+(?: (?:to|that))?',
  ),
  rollbackPlan: phrase('(?:roll ?back|rollback plan|the rollback is)(?: (?::|-|is))+(?: to)?'),
  title: phrase("(?:title|call it|let's call it|name it)(?: (?::|-|is))*"),
};

/** It answers another question than the one that is answered in words. */
const YES_OR_NO = /^(?:yes|yeah|yep|yup|y|no|nope|nah|n|ok|okay|sure|of course)[.!\s]*$/iu;

/** “The cause is known”, “the plan is ok, approved”: how far it is, and not what it is. */
const HOW_FAR =
  /^(?:(?:is|was|are|were|it|all|now|already|also|still|been|being)\s+)*(?:ok(?:ay)?|fine|good|great|known|unknown|clear|unclear|found|done|approved|accepted|finished|ready|completed?|there|in place|on track|agreed|settled|closed|missing|wrong|right|correct|lost)(?:[,.\s]+(?:and|too|now|already|thanks|ok(?:ay)?|fine|good|known|clear|done|approved|accepted|finished|ready))*[.!\s]*$/iu;
/** Of these that is an answer. */
const TELLS_HOW_FAR = ['validation', 'result', 'note'];

/** The whole answer in the person's words, without "because" before a reason. */
export function readTextAnswer(field: string, reading: Reading): Answer {
  const leadIn = LEAD_INS[field];
  const hit = leadIn ? phraseAt(reading, leadIn, 0) : null;
  const from = hit && hit.to < reading.tokens.length ? hit.to : 0;
  const start = from === 0 ? 0 : (reading.tokens[from]?.start ?? 0);
  const said = reading.text.slice(start).trim();
  if (YES_OR_NO.test(said)) return null;
  if (tellsHowFar(field, said)) return null;
  const onlyLeadIn = hit !== null && hit.to >= reading.tokens.length;
  return said === '' || onlyLeadIn ? null : { value: said, said };
}

/** Whether a text says how far something is, where it should say what it is. */
export function tellsHowFar(field: string, said: string): boolean {
  return !TELLS_HOW_FAR.includes(field) && HOW_FAR.test(said);
}
