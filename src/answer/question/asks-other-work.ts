import { speaksOfTheStandard } from './wants.ts';

/** It opens with an order to make a text or a thing: "draft a …", "can you translate …". */
const ORDERS =
  /^\W*(?:(?:please|pls|hey|hi|ok|can\s+you|could\s+you|would\s+you|you|i\s+need\s+you\s+to|help\s+me(?:\s+to)?|just)[\s,]+)*(?:write|draft|compose|translate|rewrite|rephrase|proofread|code|program|solve|calculate|compute(?!\s+(?:resources?|power|capacity|costs?|budgets?)\b)|generate|paint|sing|book|order|buy)\s/i;
/** What the product is about: then it is no other work. */
const OURS =
  /\b(?:ai|aims|risks?|incidents?|controls?|clauses?|polic(?:y|ies)|procedures?|impact|audits?|systems?|models?|suppliers?|vendors?|records?|logs?|logging|soa|applicability|inventory|training|data|evidence|findings?|nonconformit\w+|objectives?|management\s+review)\b/i;

/** A request for work that has nothing to do with an AI management system: texts, translations, sums. */
export function asksOtherWork(message: string): boolean {
  return ORDERS.test(message) && !OURS.test(message) && !speaksOfTheStandard(message);
}
