/**
 * Stock phrases that turn a subject into a question. They are removed from queries before anything is looked
 * up, because their words ("requirements", "specific", "process") are content words in documents.
 * Source: the ways people open questions in English; facts/retrieval.md lists the removal among what helped.
 */

const REQUEST_VERB =
  '(?:clarify|explain|elaborate(?: (?:on|upon))?|describe|outline|tell (?:me|us)|confirm|specify|provide|list|detail|' +
  'give(?: (?:me|us))?|summari[sz]e|help(?: (?:me|us))?|share|advise|identify|show(?: (?:me|us))?)';

/** What a request is for, when it is for words only: "some more information on", "an overview of". */
const WORDS_ABOUT =
  '(?: (?:some|any|more|further|additional|specific|detailed|an?|the|brief|short|few)){0,3}' +
  ' (?:clarifications?|guidance|information|details?|examples?|explanations?|insights?|clarity|elaboration|overview|summary|answer)' +
  ' (?:on|of|about|regarding|concerning|as to|for|into|to)';

const ADJECTIVE =
  '(?:the|some|any|all|its|their|our|specific|main|key|exact|particular|general|additional|relevant|applicable|' +
  'necessary|potential|different|primary|possible)';

/** Nouns that stand between the question word and the subject: "what are the requirements for …". */
const FRAME_NOUN =
  '(?:requirements?|steps?|criteria|conditions?|circumstances|implications?|consequences|obligations?|considerations?|' +
  'expectations?|factors?|measures?|procedures?|process(?:es)?|guidelines?|rules?|provisions?|elements?|details?|' +
  'differences?|responsibilities|kinds?|types?|ways?)';

const OPENERS: readonly string[] = [
  `(?:can|could|would|will) (?:you|someone|anyone|somebody|anybody) (?:please |kindly |also |further ){0,2}${REQUEST_VERB}(?:${WORDS_ABOUT})?`,
  `(?:please|kindly) ${REQUEST_VERB}(?:${WORDS_ABOUT})?`,
  '(?:i|we) (?:would|d) (?:like|love|want) to (?:know|understand|ask|see|learn)(?: more)?(?: about)?',
  '(?:i|we) (?:want|need|am trying|are trying|have|wish) to (?:know|understand|ask|find out|figure out)(?: more)?(?: about)?',
  `(?:i|we) (?:want|need)${WORDS_ABOUT}`,
  '(?:i|we) (?:am|are|was|were) (?:wondering|curious|unsure|not sure|confused)(?: about)?',
  '(?:do|does) (?:you|anyone|anybody) (?:know|happen to know)',
  `is there(?: any| an| a| some)?(?:${WORDS_ABOUT})?`,
  'is it (?:true|correct|possible|necessary|required|allowed)(?: that| to)?',
];

const FRAMES: readonly string[] = [
  `(?:what|which)(?: (?:are|is|were|would be))?(?: ${ADJECTIVE}){0,3} ${FRAME_NOUN} (?:for|of|that|to|in|on|under|when|if|regarding|related to|around|must|should|does|do|is|are)`,
  '(?:what|which) (?:specific|exact|particular|kinds? of|types? of|sorts? of)',
  'under (?:what|which)(?: specific| exact| particular)? (?:circumstances|conditions?)',
  '(?:to|in) what (?:extent|degree|way|ways|cases?|situations?)',
  '(?:in|with|within) (?:the context of|relation to|regards? to|respect to|terms of|the case of|the event of)',
  'as (?:defined|outlined|specified|described|stated|mentioned|set out|stipulated)(?: in| by| under)?',
  '(?:according|pursuant) to',
  'for (?:example|instance)',
  'step by step',
];

const PHRASES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...OPENERS, ...FRAMES].join('|')})(?=[\\s?,:.]|$)`,
  'giu',
);
const HAS_WORD = /[\p{L}\p{N}]{2}/u;

/** The query without its stock phrases; unchanged if nothing would be left. */
export function removeQuestionPhrases(query: string): string {
  const rest = query.replace(/\s+/gu, ' ').replace(PHRASES, ' ').replace(/\s+/gu, ' ').trim();
  return HAS_WORD.test(rest) ? rest : query;
}
