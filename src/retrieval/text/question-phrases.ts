/**
 * Stock phrases that turn a subject into a question. They are removed from queries before anything is looked
 * up, because their words ("requirements", "specific", "process") are content words in documents.
 * Source: the ways people open questions, in English grammar's forms; facts/retrieval.md reports the gain.
 */
const OPENERS: readonly string[] = [
  // Can you … / Could you please …
  '(?:can|could|would|will) (?:you|someone|anyone|somebody|anybody) (?:please |kindly |also |further )*(?:clarify|explain|elaborate(?: (?:on|upon))?|describe|outline|tell (?:me|us)|confirm|specify|provide|give(?: (?:me|us))?|list|detail|summari[sz]e|help(?: (?:me|us))?|share|advise|identify|show(?: (?:me|us))?)',
  '(?:please|kindly) (?:clarify|explain|elaborate(?: (?:on|upon))?|describe|outline|tell (?:me|us)|confirm|specify|provide|give(?: (?:me|us))?|list|detail|summari[sz]e|advise|identify|show(?: (?:me|us))?)',
  '(?:i|we) (?:would|d) (?:like|love|want) to (?:know|understand|ask|see|learn)',
  '(?:i|we) (?:want|need|am trying|are trying|have|wish) to (?:know|understand|ask|find out|figure out)',
  '(?:i|we) (?:am|are|was|were) (?:wondering|curious|unsure|not sure|confused)(?: about)?',
  '(?:do|does) (?:you|anyone|anybody) (?:know|happen to know)',
  'is (?:there|it) (?:any|a|an|true that|correct that|possible to|necessary to|required to|allowed to)',
];

const FRAMES: readonly string[] = [
  '(?:more |further |additional |some |any |specific |detailed )*(?:clarification|guidance|information|details?|examples?|explanations?|insights?|clarity|elaboration|an overview) (?:on|of|about|regarding|concerning|as to|for|into)',
  '(?:what|which) (?:are|is|were|would be|specific|kind of|kinds of|type of|types of|sort of) (?:the |some |any |all |its |their )?(?:specific |main |key |exact |particular |general |additional |relevant |applicable |necessary |potential |different |primary |possible )*(?:requirements?|steps?|criteria|conditions?|circumstances|implications?|consequences|obligations?|considerations?|expectations?|factors?|measures?|procedures?|process|processes|guidelines?|rules?|provisions?|elements?|details?|differences?|responsibilities|kinds?|types?|ways?) (?:for|of|that|to|in|on|under|when|if|regarding|with respect to|related to|around|must|should|does|do|is|are)',
  'under (?:what|which) (?:specific |exact |particular )?(?:circumstances|conditions?)',
  '(?:to|in) what (?:extent|degree|way|ways|cases?|situations?)',
  '(?:how|when|where|why|what) (?:exactly|specifically|precisely) ',
  'what (?:happens|is meant|does it mean|do we do|should we do|must we do|are we supposed to do) (?:if|when|by|for|about)?',
  'what (?:specific|kind of|kinds of|type of|types of|sort of)',
  'how (?:should|does|do|can|must|would|might|is|are|will) (?:we|i|you|one|they)?',
  '(?:in|with) (?:the context of|relation to|regards? to|respect to|accordance with|terms of|the case of|the event of)',
  'as (?:defined|outlined|specified|described|stated|mentioned|set out|stipulated|required|per) (?:in|by|under|within)?',
  '(?:according|pursuant) to',
  'for (?:example|instance)',
];

const PHRASES = new RegExp(`\\b(?:${[...OPENERS, ...FRAMES].join('|')})(?=\\s|$)`, 'giu');

/** The query without its stock phrases; unchanged if nothing else would be left. */
export function removeQuestionPhrases(query: string): string {
  const rest = query.replace(PHRASES, ' ').replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]{3}/u.test(rest) ? rest : query;
}
