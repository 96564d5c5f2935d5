/** A message that tells of something that belongs on record, perhaps dressed as a question. */
export type Told = 'incident' | 'risk' | 'change';

const MACHINE = String.raw`(?:ai|bot|chat ?bot|assistant|copilot|models?|algorithm|system|tool|agent|voice ?bot|classifier|recommender|scor(?:ing|er)|llm|gpt|chatgpt|robot|triage|engine)`;
const SYSTEM = String.raw`(?:${MACHINE}|app|software|vendor|supplier|somebody|someone|colleague|employee|user|we|he|she|they|it|i|customer|member|client)`;

const BAD = String.raw`(?:leak(?:ed|s|ing)?|expos(?:ed|es|ing)|disclos(?:ed|es)|reveal(?:ed|s)|hallucinat(?:ed|es|ing)|invent(?:ed|s)|made\s+up|crash(?:ed|es)|fail(?:ed|s|ing)|broke(?:n)?|went\s+down|is\s+down|was\s+down|offline|stopped\s+working|gave\s+(?:\w+\s+){0,4}(?:wrong|false|dangerous|bad|harmful|incorrect|nonsense|nonsensical)|giv(?:es|ing)\s+(?:\w+\s+){0,4}(?:wrong|false|dangerous|bad|harmful|incorrect)|told\s+(?:\w+\s+){0,5}(?:nonsense|wrong|rubbish|lies|false|something\s+wrong|that)|insult(?:ed|s|ing)|discriminat(?:ed|es|ing)|refus(?:ed|es|ing)|reject(?:ed|s|ing)|delet(?:ed|es)|overwrote|sent\s+(?:\w+\s+){0,6}(?:wrong|to\s+the\s+wrong|another|other|someone\s+else)|paid\s+(?:\w+\s+){0,3}(?:twice|wrong)|pasted|uploaded|shared|mixed\s+up|misclassified|approved\s+(?:\w+\s+){0,3}(?:wrong|fraud)|hacked|compromised|attacked|breached|stolen|injured|hurt|harmed|offended|swapped|wrongly|showing\s+(?:\w+\s+){0,5}(?:other|another|someone)|shows?\s+(?:\w+\s+){0,5}(?:other\s+customers|another|someone\s+else))`;

const NOW = String.raw`(?:just|right\s+now|this\s+(?:morning|afternoon|evening|week|weekend|minute)|today|tonight|yesterday|last\s+(?:night|week|weekend|friday|monday|tuesday|wednesday|thursday|saturday|sunday)|an?\s+(?:hour|minute|day)\s+ago|\d+\s+(?:minutes?|hours?|days?)\s+ago|since\s+(?:this|yesterday|monday|tuesday|wednesday|thursday|friday|\d)|at\s+\d{1,2}(?::\d\d)?|currently|has\s+been|have\s+been|is\s+being|keeps|again)`;

const INCIDENT: readonly RegExp[] = [
  new RegExp(String.raw`\b${SYSTEM}\b(?:\W+\w+){0,4}?\W+(?:${NOW})\b(?:\W+\w+){0,3}?\W+${BAD}`, 'i'),
  new RegExp(String.raw`\b${SYSTEM}\b(?:\W+\w+){0,4}?\W+${BAD}\b[^?]*\b${NOW}\b`, 'i'),
  new RegExp(String.raw`\b${NOW}\b[^?]{0,60}\b${SYSTEM}\b(?:\W+\w+){0,4}?\W+${BAD}`, 'i'),
  /\b(?:i|we)\s+(?:just\s+)?(?:want|need|have|would\s+like|'d\s+like)\s+to\s+(?:report|log|record|file|raise)\s+(?:an?\s+|the\s+|this\s+)?(?:ai\s+)?(?:incident|breach|leak|problem|near\s+miss|failure)/i,
];

const RISK: readonly RegExp[] = [
  /\b(?:i|we)\s+(?:just\s+)?(?:want|need|have|would\s+like|'d\s+like)\s+to\s+(?:report|log|record|raise|add|register)\s+(?:an?\s+|the\s+|this\s+|a\s+new\s+)?(?:ai\s+)?risk\b/i,
  /\b(?:i(?:'m|\s+am)|we(?:'re|\s+are))\s+(?:worried|afraid|concerned)\s+(?:that|the|about)\b[^?]*$/i,
];

const CHANGE: readonly RegExp[] = [
  /\b(?:i|we)\s+(?:just\s+)?(?:want|need|have|would\s+like|'d\s+like)\s+to\s+(?:report|log|record|raise|register|request)\s+(?:an?\s+|the\s+|this\s+)?change\b/i,
  /\b(?:we|vendor|supplier|provider|it|team|engineering|they|i)\s+(?:will|are\s+going\s+to|is\s+going\s+to|plans?\s+to|want(?:s)?\s+to|upgrades?|replaces?|switch(?:es)?|swaps?|retrains?|updates?|moves?|migrates?)\s+(?:\w+\s+){0,6}(?:model|llm|prompt|threshold|version|vendor|system|bot|chatbot)\b[^?]*\b(?:tomorrow|next\s+(?:week|month|quarter|monday|tuesday|wednesday|thursday|friday)|tonight|on\s+(?:monday|tuesday|wednesday|thursday|friday)|this\s+(?:week|month|friday))/i,
];

/** Behind what is told: "…, what do I do?", "… Who do I tell?", "… what now?" */
const WHAT_NOW =
  /\b(?:what\s+(?:now|next|(?:do|should|must|can|shall)\s+(?:i|we)\s+do(?:\s+(?:now|next|about\s+it))?)|now\s+what|whom?\s+(?:do|should|must|can|shall)\s+(?:i|we)\s+(?:need\s+to\s+)?(?:tell|inform|call|contact|report\s+(?:it|this|that)\s+to)|where\s+(?:do|should|must)\s+(?:i|we)\s+report\s+(?:it|this|that)|which\s+procedure\s+applies)\W*$/i;
const SUPPOSED = /\b(?:if|when|whenever|suppose|supposing|assuming|in\s+case|should\s+the)\b/i;
const WHO = String.raw`(?:i|we|someone|somebody|(?:a|my|one\s+of\s+(?:my|our))\s+(?:colleagues?|customers?|members?|team|users?))`;

/** "I uploaded the evidence, what next?" tells of nothing amiss. */
const AMISS = String.raw`\b(?:accident\w*|mistake\w*|wrong\w*|should(?:\s+not|n['’]t)|personal|private|confidential|secrets?|someone|somebody|chatgpt|public|(?:customer|client|member|patient|passenger|employee|colleague|applicant)s?(?:['’]s?)?|salar\w+|health|medical|iban|passwords?)\b`;
/** What fails there has a rule of its own. */
const ON_TRIAL = /\b(?:tests?|tested|validation|validated|quiz|exam|training|retrain\w*|audit\w*)\b/i;

/** Clear enough where who tells it asks what to do: when it was need not be said. */
const HAPPENED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${WHO}\s+(?:(?:have|has|just|think\s+i)\s+)*(?:found|noticed|discovered|detected|spotted|saw|seen)\b[^?.!]*\b(?:bias\w*|unfair\w*|discriminat\w+|leak\w*|bugs?|errors?|mistakes?|drift\w*|wrong|false|hallucinat\w+|breach\w*|injection|faults?|incorrect|somebody\s+else|someone\s+else)\b`,
    'i',
  ),
  new RegExp(
    String.raw`^(?=[^]*${AMISS})[^]*\b${WHO}\s+(?:(?:think|believe|fear)\s+(?:i|we)\s+|(?:may|might|must)\s+have\s+|(?:have|has|accidentally|mistakenly|just)\s+|by\s+(?:mistake|accident)\s+)*(?:pasted|uploaded|shared|sent|deleted|typed|entered|copied)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b${MACHINE}\b(?:\W+[\w'’]+){0,4}?\W+(?:${BAD}|gave\s+out|gives\s+out|(?:(?:has|have)\s+been|is|was)\s+wrong)`,
    'i',
  ),
];

function tellsWhatToActOn(message: string): boolean {
  const before = message.replace(WHAT_NOW, '');
  if (before === message || SUPPOSED.test(before) || ON_TRIAL.test(before)) return false;
  return HAPPENED.some((pattern) => pattern.test(before));
}

const WHAT_THEN =
  /\b(?:what|how)\s+(?:do|should|must|can|shall)\s+(?:i|we|you|one|somebody|someone|staff|employees)\s+(?:(?:have|need)\s+to\s+)?(?:do|react|respond|act|proceed|handle)\b|\bwhat\s+(?:is\s+to\s+be\s+done|to\s+do)\b|\bwhom?\s+(?:do|should|must|can)\s+(?:i|we)\s+(?:tell|inform|call|contact)\b/i;
const GOES_WRONG = new RegExp(
  String.raw`\b${MACHINE}\b(?:\W+[\w'’]+){0,4}?\W+(?:${BAD}|(?:goes|go|is|gets?|turns?\s+out)\s+wrong|makes?\s+(?:\w+\s+){0,3}(?:mistakes?|errors?)|misbehaves?|says?\s+(?:\w+\s+){0,3}(?:wrong|false|harmful))`,
  'i',
);

/** "What do I do when the chatbot gives a customer a wrong answer?": it may happen, and has not. */
export function supposesIncident(message: string): boolean {
  return (
    SUPPOSED.test(message) &&
    WHAT_THEN.test(message) &&
    GOES_WRONG.test(message) &&
    !ABOUT_THE_STANDARD.test(message)
  );
}

/** A question about the standard that tells a story ("which control did we trip over?") is no report. */
const ABOUT_THE_STANDARD =
  /\b(?:controls?|clauses?|annex|requirement|standard|42001|finding|nonconformity|auditor|soa|section|number|ids?)\b/i;

/** "How fast do I have to report an incident?" asks; "the bot just leaked data, what now?" tells. */
const ASKS =
  /^\W*(?:and\s+|so\s+|but\s+)?(?:what|which|who|whom|whose|by\s+when|when|where|why|how|is|are|do|does|did|can|could|may|must|should|shall|will|would|has|have|am|if)\b/i;

/** What a message tells of; null when it does not, or when it asks about the standard. */
/** “I failed the AI test”: somebody's own course, and nothing that an AI system did. */
const OWN_COURSE =
  /\b(?:i|we|he|she|they|colleague|<@[^>]+>)(?:['’]ve| have| has)?(?: just| also| already)? (?:failed|missed|flunked|forgot|skipped|did ?n['’]?t (?:pass|do|finish)|have ?n['’]?t (?:passed|done|finished))\b.{0,30}\b(?:test|exam|quiz|course|training|e-?learning|module)\b/i;

export function eventToldIn(message: string): Told | null {
  if (ABOUT_THE_STANDARD.test(message) || OWN_COURSE.test(message)) return null;
  if (tellsWhatToActOn(message)) return 'incident';
  const told = message.split(/(?<=[.?!])\s+/).filter((sentence) => !ASKS.test(sentence));
  const tells = (patterns: readonly RegExp[]) =>
    told.some((sentence) => patterns.some((pattern) => pattern.test(sentence)));
  if (tells(INCIDENT)) return 'incident';
  if (tells(CHANGE)) return 'change';
  return tells(RISK) ? 'risk' : null;
}
