/** What a question wants to be told: a control, a clause, or whatever fits. */
export type Wanted = 'control' | 'clause' | 'any';

/** "Under control" and "version control" ask for no control. */
const OTHER_CONTROL =
  /\b(?:access|document|documents?'?|version|change|quality|human|under|in|out\s+of|lose|losing|keep|keeping|take|taking|meaningful|flow|operational|process|cost|remote|planning\s+and|configuration|self|birth|ground)[\s-]+controls?\b|\bcontrols?\s+(?:of\s+documents|documents|group|room|panel|over|the\s+(?:system|model))\b|\bcontroll(?:ed|ing|er|ers)\b/gi;

const CONTROL = /\b(?:controls?|controll|contorl|cotrol)\b|\bannn?ex\s+a\b|\ba\.\d/i;
const CLAUSE =
  /\b(?:(?:sub-?)?clauses?|main[\s-](?:body|part|text)|(?:chapter|section)\s+\d+|(?:planning|support|operation|leadership|improvement)\s+(?:chapter|clause))\b/i;
const STANDARD =
  /\b(?:(?:iso(?:\/iec)?\s*)?42001|the\s+standard|requirements?|nonconformity|finding|auditor|certification|iso|which\s+(?:number|section|part|paragraph))\b/i;

export function wantedIn(question: string): Wanted {
  const plain = question.replace(OTHER_CONTROL, ' ');
  const clause = CLAUSE.test(plain);
  const control = CONTROL.test(plain);
  if (clause && !/\b(?:which|what|annex\s+a)\b[^.?!]{0,25}\bcontrols?\b/i.test(plain)) return 'clause';
  return control ? 'control' : 'any';
}

/** It speaks of the standard: then it is no question about lunch, whatever words it uses. */
export function speaksOfTheStandard(question: string): boolean {
  const plain = question.replace(OTHER_CONTROL, ' ');
  return CONTROL.test(plain) || CLAUSE.test(plain) || STANDARD.test(plain);
}

/** It asks for the place in the standard, not for what the organization does. */
export function asksForPlace(question: string): boolean {
  return wantedIn(question) !== 'any' || STANDARD.test(question);
}
