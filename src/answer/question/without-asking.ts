const PLEASE = String.raw`(?:please|pls|hi|hello|hey|ok|so|and|now|just|quickly|quick\s+question)`;
const ASKS_TO_BE_TOLD = new RegExp(
  String.raw`^\W*(?:${PLEASE}\W+)*(?:(?:can|could|would|will)\s+you\s+)?(?:${PLEASE}\W+)*(?:tell|remind|show|explain(?:\s+to)?)\s+(?:me|us)\s+(?:again\s+|quickly\s+|exactly\s+|in\s+short\s+)?(?=(?:who|whom|whose|what|when|where|which|why|how)\b)`,
  'i',
);
/** "who the owner of it is": the verb stands at the end. */
const VERB_AT_END =
  /^((?:who|what|when|where|why|whose\s+\w+|which\s+\w+))\s+((?:the|our|my|your|this|that|an?|its|their|\p{Lu}[\p{L}\d]*)\b[^?.!,;]*?)\s+(is|are|was|were)(\W*)$/iu;

/** "Please tell me who the owner of it is" asks "who is the owner of it". */
export function withoutAsking(question: string): string {
  const asked = question.replace(ASKS_TO_BE_TOLD, '');
  return asked === question ? question : asked.replace(VERB_AT_END, '$1 $3 $2$4');
}
