import { asksForUntold } from './facts-wanted.ts';
import { withoutReason } from './said-as-known.ts';

/** What a question wants to be told: a control, a clause, or whatever fits. */
export type Wanted = 'control' | 'clause' | 'any';

/** "Under control" and "version control" ask for no control. */
const OTHER_CONTROL =
  /\b(?:access|document|documents?'?|version|change|quality|human|under|in|out\s+of|lose|losing|keep|keeping|take|taking|meaningful|flow|operational|process|cost|remote|planning\s+and|configuration|self|birth|ground|cruise|traffic|pest|climate|passport|border|parental|noise|speed|pain|crowd|mission)[\s-]+controls?\b|\bcontrols?\s+(?:of\s+documents|documents|group|room|panel|over|the\s+(?:system|model))\b|\bcontroll(?:ed|ing|er|ers)\b/gi;

const CONTROL = /\b(?:controls?|controll|contorl|cotrol|ctrls?)\b|\bannn?ex\s+a\b|\ba\.\d/i;
const CLAUSE =
  /\b(?:(?:sub-?)?clauses?|main[\s-](?:body|part|text)|(?:chapter|section)\s+\d+|(?:planning|support|operation|leadership|improvement)\s+(?:chapter|clause))\b/i;
const STANDARD =
  /\b(?:(?:iso(?:\/iec)?\s*)?42001|the\s+standard|requirements?|nonconformity|finding|auditor|iso|which\s+(?:number|section|part|paragraph))\b/i;

/** "… (a control, I know the competence clause)", "annex A ref, not the training clause". */
const SET_ASIDE =
  /\b(?:not|i\s+know|we\s+know|besides|apart\s+from|other\s+than|rather\s+than|instead\s+of)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}(?:clauses?|controls?)\b/gi;
/** Controls that are spoken of, while the question asks where something is written. */
const SPEAKS_OF_CONTROLS =
  /\b(?:\d+|our|some|these|those|chosen|selected|annex|the)\s+(?:of\s+)?(?:the\s+)?(?:annex\s+(?:a\s+)?)?controls\b/gi;
/** What is done with controls is told by the clauses: "justify excluded controls", "may we add controls of our own". */
const HANDLES_CONTROLS =
  /\b(?:chosen|selected|excluded|necessary|own|additional|extra|other|more|add|choose|chose|choosing|select|selecting|pick|picked|picking|exclude|excluding|justify|justifying|for\s+each|for\s+every|leave\s+out|leaving\s+out|no|any)\s+(?:the\s+|of\s+the\s+|our\s+|some\s+)?(?:annex\s+(?:a\s+)?)?controls?\b|\b\d+\s+of\s+(?:the\s+)?(?:annex\s+(?:a\s+)?)?controls\b|\bcontrols?\s+(?:of\s+(?:our|my|your|their)\s+own|picked|chosen|selected|exist|follow|are\s+(?:chosen|selected|excluded|missing|left\s+out))\b/gi;
const WHERE_WRITTEN = /\bwhere\s+(?:is|does|do|in)\b[^?]*$/i;

export function wantedIn(question: string): Wanted {
  // "Since no control is mandatory, how do we justify …" asks for no control.
  const whole = besidesContracts(withoutReason(question))
    .replace(OTHER_CONTROL, ' ')
    .replace(SET_ASIDE, ' ')
    .replace(HANDLES_CONTROLS, ' ');
  const plain = WHERE_WRITTEN.test(whole) ? whole.replace(SPEAKS_OF_CONTROLS, ' ') : whole;
  const clause = CLAUSE.test(plain);
  const control = CONTROL.test(plain);
  if (clause && !/\b(?:which|what|annex\s+a)\b[^.?!]{0,25}\bcontrols?\b/i.test(plain)) return 'clause';
  return control ? 'control' : 'any';
}

/** "The penalty clause", "which clauses must contracts contain": those of a contract are no places in the standard. */
const OF_A_CONTRACT =
  /\b(?:penalty|liability|termination|exit|confidentiality|indemnity|warranty|arbitration|escape|contract(?:ual)?)\s+clauses?\b|\bclauses?\s+(?:must|should|shall|do|does|have\s+to|has\s+to)\s+(?:[\w'’-]+\s+){0,3}(?:contracts?|agreements?)\b|\bclauses?\s+(?:in|of)\s+(?:(?:our|the|an?|every|each|all|its|their)\s+)?(?:[\w'’-]+\s+){0,2}(?:contracts?|agreements?)\b/gi;

function besidesContracts(question: string): string {
  return question.replace(OF_A_CONTRACT, ' ');
}

/** It speaks of the standard: then it is no question about lunch, whatever words it uses. */
export function speaksOfTheStandard(question: string): boolean {
  const plain = besidesContracts(question).replace(OTHER_CONTROL, ' ');
  return CONTROL.test(plain) || CLAUSE.test(plain) || STANDARD.test(plain) || /\bcertif/i.test(plain);
}

/** It asks for the place in the standard, not for what the organization does. */
export function asksForPlace(question: string): boolean {
  if (asksWhich(question)) return true;
  if (asksForUntold(question)) return false;
  return wantedIn(question) !== 'any' || /\b42001\b|\bthe\s+standard\b|\biso\b/i.test(question);
}

const WHICH: readonly RegExp[] = [
  /\b(?:which|what|whcih|wich|wihch)(?:'s|s|\s+is)?\s+(?:one\s+)?(?:of\s+)?(?:the\s+|annn?ex\s+a\s+|a\.?\d+(?:\.\d+)?\s+|main[\s-](?:body|part)\s+|iso\s+|42001\s+|missing\s+|number\s+of\s+)*(?:controls?|controll|ctrls?|clauses?|requirements?|numbers?|section|part)\b(?!\s+(?:(?:did|do|have|are)\s+we\s+(?:exclude|leave|left|implement|not|already|have|apply|plan)|(?:are|is)\s+(?:not\s+)?(?:applicable|excluded|implemented|planned|only|partly|still|yet|open)))/i,
  /(?:^|[,;:.?!–-])\s*(?:the\s+|missing\s+)?(?:controls?|ctrls?|clauses?|number|id|main[\s-]body\s+reference|annex\s+a\s+ref(?:erence)?)\s*(?:id|no|number)?\.?\s*(?:please|pls|plz)?\s*[?.!]*\s*$/i,
  /\b(?:control|ctrl|clause)\s+(?:id|no|nr|number|ref)\b/i,
  /\bwhat\s+(?:did|do|have|are|were)\s+(?:we|they|i|you|he|she)\s+(?:\w+\s+)?(?:breach|violate|miss(?:ed|ing)?|neglect|fail|forget|forgotten|break|broken|ticking)\b/i,
  /\b(?:annex\s+a|a\.x\.x|main\s+body|chapter\s+\d+)\b[^.?!]{0,20}[?.!]*\s*$|^\W*(?:annex\s+a|main\s+body)\b/i,
  /\b(?:cite|quote)\s+(?:me\s+)?(?:the\s+)?(?:requirement|reference|place|passage|number)\b|\bwhat\s+(?:do|would|should|can)\s+(?:i|we|you)\s+(?:cite|quote|refer\s+to|write\s+(?:it|this|that|the\s+finding)\s+(?:up\s+)?against|log\s+(?:it|this)\s+(?:under|against))\b/i,
  /\b(?:finding|nonconformity|non-conformity|minor|major)\s+(?:against|under|on|for)\s*(?:what|which)?\W*$|\bagainst\s+what\W*$|\bunder\s+what\W*$|\brequired\??\s+by\s+what\b|\bevidence\s+for\s+what\b/i,
  /(?:^|[\s,;:.?!–-])(?:ref|refs|reference|id|no|nr|where|where's\s+that|where\s+is\s+(?:it|that|this)|which\s+one|number\s+(?:please|pls|plz))\s*(?:please|pls|plz)?\s*[?.!]*\s*$/i,
  /\b(?:i|we)\s+need\s+the\s+(?:reference|number|place|citation)\b|\bwhere\s+(?:in\s+(?:the\s+)?(?:annex|standard)|must\s+(?:that|this|it)\s+be|do\s+we\s+have\s+to\s+(?:define|record|document|write)|should\s+(?:this|that|it)\s+be\s+(?:documented|written|defined))\b|\bin\s+the\s+annex\b/i,
  /\b(?:is\s+(?:this|that|it)\s+a\s+(?:finding|nonconformity|non-conformity)|do\s+i\s+(?:quote|cite))\b/i,
  /\b(?:is|are)\s+there\s+(?:a|an|any)\s+(?:annex\s+a\s+)?(?:control|clause|requirement)\b|\b(?:does|do)\s+annex\s+a\s+(?:require|have|contain|mention|want|ask)/i,
  /\bwhere(?:'s|\s+is|\s+does|\s+in)?\s+(?:it|that|this|the\s+standard|iso|annex\s+a|42001)\b/i,
];

/** Numbers and places of another kind: "what number do I ring?", "which number on the scale?", "what part does it play?" */
const OTHER_PLACES =
  /\b(?:which|what)\s+number\b(?=[^?.]*\b(?:ring|call|dial|phone|scale)\b)|\b(?:on\s+)?(?:which|what)\s+number\s*$(?<=\b(?:ring|call|dial|phone)\b.*)|\bwhere\s+does\s+(?:it|that|this)\s+(?:land|end)\b|\bpart\s+of\s+(?:an?\s+)?(?:training|test|data)\b|\b(?:which|what)\s+part\b(?=[^?.]*\bplays?\b)/gi;

/** "Which control …", "… clause?": one place of the standard is what it wants. */
export function asksWhich(question: string): boolean {
  const plain = besidesContracts(question).replace(OTHER_PLACES, ' ');
  return WHICH.some((pattern) => pattern.test(plain));
}
