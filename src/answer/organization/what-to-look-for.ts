/** Questions about all systems are answered by the list of them, which seldom uses the question's words. */
const ALL_SYSTEMS =
  /\b(?:which|what|list|how\s+many|all|number\s+of|show|name)\b[^?.]{0,40}\b(?:systems|models|applications|use\s+cases)\b/i;
const OF_OURS =
  /\b(?:we|our|ours|us|have|here|company|use|live|pilot|high[\s-]risk|total|decisions?|owned?)\b/i;

/**
 * What to look for in the organization's documents: the question, and the name of the list when it asks for
 * one.
 */
export function whatToLookFor(question: string): string {
  const whole = question.replace(OF_THE_WHOLE, '');
  const called = CALLED_OTHERWISE.find(([pattern]) => pattern.test(whole))?.[1];
  const looked = called === undefined ? whole : `${whole} (${called})`;
  if (!ALL_SYSTEMS.test(question) || !OF_OURS.test(question)) return looked;
  return `${looked} (AI system inventory: list of all AI systems)`;
}

/** "How do I report something?": what is reported is an incident, whatever the person calls it. */
const REPORTS_SOMETHING =
  /\b(?:how|where|whom?|can|should|must)\b[^?.!]{0,30}\breport(?:ed|ing)?\s+(?:something|sth|anything|it|this|that|trouble|(?:a|an|any|the)\s+(?:\w+\s+)?(?:problem|issue|error|mistake|bug|fault|failure|glitch))\b(?!\s+myself)|^\W*(?:how|where|whom?)\b[^?.!]*\breport\W*$/i;

/** "Who do I tell if the bot says something wrong?" */
const WHOM_TO_TELL =
  /\bwhom?\s+(?:do|should|must|can|shall)\s+(?:i|we)\s+(?:tell|inform|notify|alert|call|ring)\s+(?:if|when|about\s+(?:it|this|that|an?\s+(?:\w+\s+)?(?:mistake|error|problem|failure)))\b/i;

/** "Can I report something anonymously?" */
const UNNAMED =
  /\b(?:report|tell|speak\s+up|raise|complain|say)\b[^?.!]*\b(?:anonym\w*|without\s+(?:giving\s+)?(?:my|a|our)\s+names?)\b|\banonym\w*\b[^?.!]*\b(?:report|speak\s+up|tell|raise|complain)/i;

/** "I don't want my name on it", "without anybody knowing it was me": the same, said of oneself. */
const MY_NAME_KEPT =
  /\b(?:do\s+not|don['’]?t|would\s+rather\s+not)\s+(?:want|wish|like|give|have)\b[^?.!]{0,30}\bmy\s+name\b|\bwithout\s+(?:anyone|anybody|people|them)\s+(?:know|find)ing\b[^?.!]{0,30}\b(?:me|i|my|name)\b/i;

/** "Can I put a customer's letter into ChatGPT?": asked of the thing, told of its kind. */
const INTO_A_TOOL =
  /\b(?:put|past|upload|enter|typ|feed|copy|copi|giv|send|drop|run|throw|shar|load|insert|submit)\w*\b[^?.!]{2,70}\b(?:in|into|to|through|with)\s+(?:\w+\s+){0,2}?(?:chat ?gpt|gpt|claude|gemini|copilot|bard|mistral|deepl|midjourney|perplexity|grok|llms?|ai\s+(?:tools?|websites?|chats?)|(?:public|online|free|outside)\s+(?:ai\s+)?(?:tools?|chatbots?|translators?|bots?))\b/i;

/** What people ask in words that no document has, and what it is called there. */
const CALLED_OTHERWISE: readonly (readonly [asked: RegExp, called: string])[] = [
  [UNNAMED, 'raise a concern without your name'],
  [MY_NAME_KEPT, 'raise a concern without your name'],
  [WHOM_TO_TELL, 'report an AI incident'],
  [REPORTS_SOMETHING, 'AI incident'],
  [INTO_A_TOOL, 'which data may be used with public AI tools'],
];

/** "The objectives of our AIMS": all documents are about it, and few say so. */
const OF_THE_WHOLE =
  /(?<=\S\s+\S.*)\s+(?:of|in|for|from|within|under)\s+(?:our|the|this|your)\s+(?:whole\s+)?(?:AIMS|AI\s+management\s+system)\b(?!\s+(?:manager|scope|policy|documents?))/i;
