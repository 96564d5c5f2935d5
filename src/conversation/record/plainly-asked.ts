const LEAD =
  /^(?:(?:and|so|ok(?:ay)?|please|now)[,\s]+)*(?:(?:can|could|would|will) (?:you|i) (?:please )?|please |i(?:['’]d| would) like (?:you )?to |i (?:want|need|have) (?:you )?to |let (?:me|us) |help me )*(?:(?:show|tell|give|let|find out|look up|check|see|know|find)(?: me| us)?(?: know)? )(?=(?:by )?(?:who|whom|whose|when|why|what|which|how)\b)/iu;

/** “Can you show me who approved it?” is “who approved it?”. */
export function plainlyAsked(words: string): string {
  return words.replace(LEAD, '');
}
