const OPENERS =
  /^(?:and |so |but |hey,? |hi,? |ok,? |btw,? |quick question[:,]? )*(?:what|which|who|whose|whom|where|when|why|how|is|are|was|were|do|does|did|can|could|should|shall|must|may|will|would|has|have|(?:what|who|where|when|how|why)s)\b/iu;
const REQUESTS =
  /^(?:please )?(?:explain|define|compare|tell me|remind me what|show me (?:the )?(?:policy|control|clause|procedure))\b/iu;

/** A question that a person asks in the middle of something else. A bare "when?" is not an answer either. */
export function isQuestion(text: string): boolean {
  const words = text.trim();
  if (REQUESTS.test(words)) return true;
  const sentences = words.split(/(?<=[.!?])\s+/u);
  const last = sentences.at(-1) ?? '';
  return (
    last.endsWith('?') || (OPENERS.test(words) && words.split(/\s+/u).length >= 4 && !/[.!]$/u.test(words))
  );
}
