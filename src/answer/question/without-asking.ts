const PLEASE = String.raw`(?:please|pls|hi|hello|hey|ok|so|and|now|just|quickly|quick\s+question)`;
/** Before a question that is put as a request. */
const TO_BE_TOLD = String.raw`^\W*(?:${PLEASE}\W+)*(?:(?:can|could|would|will)\s+you\s+)?(?:${PLEASE}\W+)*(?:tell|remind|show|explain(?:\s+to)?)\s+(?:me|us)\s+(?:again\s+|quickly\s+|exactly\s+|in\s+short\s+)?`;
const ASKS_TO_BE_TOLD = new RegExp(
  String.raw`${TO_BE_TOLD}(?=(?:who|whom|whose|what|when|where|which|why|how)\b)`,
  'i',
);
const ANY_TO_BE_TOLD = new RegExp(
  String.raw`${TO_BE_TOLD}(?=(?:who|whom|whose|what|when|where|which|why|how|if|whether)\b)`,
  'i',
);
/** "who the owner of it is": the verb stands at the end. */
const VERB_AT_END =
  /^((?:who|what|when|where|why|whose\s+\w+|which\s+\w+))\s+((?:the|our|my|your|this|that|an?|its|their|\p{Lu}[\p{L}\d]*)\b[^?.!,;]*?)\s+(is|are|was|were)(\W*)$/iu;

/** "My manager wants to know whether we are certified", "do you know who owns it", "I was wondering when it meets". */
const ASKS_IN_PASSING =
  /^\W*(?:(?:please|pls|hi|hello|hey|ok|so|and|now|quick\s+(?:one|question))\W+)*(?:(?:(?:my|our|the|a|some)\s+(?:\S+\s+){1,2}(?:wants?\s+to\s+know|would\s+like\s+to\s+know|needs?\s+to\s+know|asks?(?:\s+me|\s+us)?|asked(?:\s+me|\s+us)?|is\s+asking|keeps\s+asking))|(?:do(?:es)?|would|might|can|could)\s+(?:you|anyone|anybody|someone|somebody)\s+(?:happen\s+to\s+)?(?:know|tell\s+me|say|remember)|i(?:['’]m|\s+am|\s+was)\s+(?:just\s+)?(?:wondering|curious|not\s+sure|unsure)|i(?:['’]d|\s+would)\s+(?:like|love|want|need)\s+to\s+know|i\s+(?:want|need)\s+to\s+know|not\s+sure|no\s+idea|any\s+idea)[\s,:]+(?=(?:who|whom|whose|what|when|where|which|why|how|whether|if)\b)/i;
/** "Sorry for my English." asks nothing of a language. */
const APOLOGY =
  /^\W*(?:please\s+)?(?:sorry|excuse|apologies|pardon)\s+(?:me\s+)?(?:for\s+)?(?:my\s+)?(?:bad\s+|poor\s+|broken\s+)?english\W+(?=\S)/i;
/** "Whether we are certified" asks "are we certified". */
const WHETHER =
  /^(?:whether|if)\s+((?:we|i|you|it|they|he|she|this|that|the\s+[\p{L}-]+|our\s+[\p{L}-]+))\s+(are|is|am|was|were|have|has|had|do|does|did|can|could|may|might|must|should|will|would)\s+/iu;

/** What a request to be told something asks for: "what it is" of "tell me what it is"; null of what is no such request. */
export function toldWhat(question: string): string | null {
  const opening = ANY_TO_BE_TOLD.exec(question);
  return opening === null ? null : question.slice(opening[0].length);
}

/** "Please tell me who the owner of it is" asks "who is the owner of it". */
export function withoutAsking(question: string): string {
  const asked = question
    .replace(APOLOGY, '')
    .replace(ASKS_TO_BE_TOLD, '')
    .replace(ASKS_IN_PASSING, '')
    .replace(WHETHER, '$2 $1 ');
  return asked === question ? question : asked.replace(VERB_AT_END, '$1 $3 $2$4');
}
