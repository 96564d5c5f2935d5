/**
 * - `figures`: how many are certified, who uses the standard, what is common
 * - `future`: what a coming edition or law will bring
 * - `forecast`: how many findings or incidents there will be
 */
export type OfTheWorld = 'figures' | 'future' | 'forecast';

const WHO = String.raw`(?:compan(?:y|ies)|organi[sz]ations?|firms?|business(?:es)?|enterprises?|banks?|hospitals?|insurers?|competitors?|countr(?:y|ies)|states?|certificates|certifications|certifiers|(?:certification|accreditation)\s+bod(?:y|ies)|registrars|(?:lead\s+)?auditors|audits|candidates|applicants|start-?ups|manufacturers|universities|authorities|agencies)`;
const IN_THE_WORLD = String.raw`(?:certif\w*|accredit\w*|42001|the\s+standard|stage\s+[12])`;
const COUNTED = String.raw`(?:how\s+many|what\s+(?:number|share|percentage|proportion|fraction|part|per\s?cent)\s+of|(?:number|share|percentage|proportion)\s+of|statistics?\s+(?:on|of|about))`;
/** What was or is so; what has to be done is no count of the world. */
const IS_SO = String.raw`(?:hold|holds|have|has|had|got|are|were|use|uses|fail|fails|failed|pass|passed|lost|lose|exist|exists|been|issued|there|worldwide|took|offer|follow|implemented|adopted)`;

/** "How many companies in Italy hold a 42001 certificate?", "what share of firms fail stage 1?" */
const FIGURES: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?=[^?]*\b${IN_THE_WORLD})(?![^?]*\b(?:must|should|shall|need|needs|has\s+to|have\s+to|can|may)\b)[^?]*\b${COUNTED}\s+(?:[\w-]+\s+){0,4}?${WHO}\b[^?]*\b${IS_SO}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\bhow\s+(?:common|popular|widespread|wide\s+spread|well\s+known)\s+(?:is|are|has)\b[^?]*\b${IN_THE_WORLD}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:which|what|name|list)\s+(?:\w+\s+)?(?:compan(?:y|ies)|organi[sz]ations?|firms?|banks?|competitors?|countr(?:y|ies))\s+(?:(?:in|of|from|worldwide)\s+(?:[\w-]+\s+){0,3})?(?:(?:is|are|was|were|has|have|got|hold|holds|became|already)\s+){1,3}(?:the\s+first\s+|been\s+|already\s+|a\s+|an\s+)*(?:42001\s+)?(?:certif|42001|the\s+most\s+certif)`,
    'iu',
  ),
  /\b(?:who|which\s+\w+)\s+was\s+(?:the\s+)?first\b[^?]*\b(?:certif|42001)/iu,
  /\b(?:average|typical|median|usual)\s+(?:number|share|count|rate)\s+of\s+(?:\w+\s+){0,2}?(?:findings|nonconformities|certificates)\b/iu,
  /\b(?:pass|failure|fail|success|drop-?out)[\s-]rates?\b[^?]*\b(?:stage|certif|audit|42001)|\b(?:stage\s+[12]|certif\w*|42001)\b[^?]*\b(?:pass|failure|fail|success)[\s-]rates?\b/iu,
];
const OF_OURS = /\b(?:we|our|ours|us|my|here|this\s+company)\b/iu;

const EDITION = String.raw`(?:edition|revision|version|release|amendment|update)`;
const A_STANDARD = String.raw`(?:(?:iso(?:\s*\/\s*iec)?\s*)?\d{5}|iso|the\s+(?:standard|norm|ai\s+act|act)|annex\s+[a-d]|(?:eu\s+)?ai\s+act)`;

/** "What will the next edition change?", "will 42001 become mandatory?", "what will the AI Act ask for in 2031?" */
const FUTURE: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:next|coming|upcoming|future|forthcoming|planned|following|new)\s+${EDITION}\s+of\s+(?:the\s+)?${A_STANDARD}`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:next|coming|upcoming|future|forthcoming)\s+${A_STANDARD}\s+${EDITION}\b`, 'iu'),
  new RegExp(
    String.raw`\b(?:will|shall|is|are)\s+${A_STANDARD}\s+(?:\w+\s+){0,2}?(?:going\s+to|likely\s+to|expected\s+to|about\s+to|be\s+(?:revised|replaced|updated|amended|withdrawn|changed|harmoni[sz]ed|mandatory|made|law)|become|change|replace|require|demand|last|disappear|get|contain|have)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\bwhen\b[^?]*\b${A_STANDARD}\s+(?:\w+\s+)?(?:be\s+)?(?:revised|replaced|updated|amended|withdrawn)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\bwhat\s+(?:will|is)\b[^?]*\b(?:change|new|added|removed|dropped|different)\b[^?]*\b(?:next|future|coming|upcoming)\s+${EDITION}`,
    'iu',
  ),
  new RegExp(
    String.raw`\bwill\b[^?]*\b${A_STANDARD}\b[^?]*\b(?:in|by|until|from)\s+20[3-9]\d\b|\b(?:in|by|from)\s+20[3-9]\d\b[^?]*\bwill\b[^?]*\b${A_STANDARD}`,
    'iu',
  ),
  new RegExp(String.raw`\bfuture\s+of\s+(?:the\s+)?${A_STANDARD}`, 'iu'),
];
/** "How many findings will there be next month?" */
const FORECAST =
  /\bhow\s+(?:many|much|likely)\b[^?]*\b(?:nonconformit(?:y|ies)|findings|incidents|complaints|errors|failures|fines?)\b[^?]*\bwill\b[^?]*\b(?:next|coming|in\s+20[2-9]\d|tomorrow|at\s+the\s+end)\b/iu;
/** What is ours has versions too. */
const OF_OUR_PAPERS =
  /\b(?:our|my)\s+(?:\w+\s+){0,3}(?:policy|procedure|model|system|document|plan|manual)\b/iu;

/** Such a question is short; in a long story the words would meet by chance. */
const LONGEST = 300;

/** A question for what no summary and no document can tell, because it happens out in the world or has not happened yet. */
export function asksOfTheWorld(question: string): OfTheWorld | null {
  if (question.length > LONGEST) return null;
  if (FUTURE.some((pattern) => pattern.test(question))) return OF_OUR_PAPERS.test(question) ? null : 'future';
  if (FORECAST.test(question)) return 'forecast';
  return !OF_OURS.test(question) && FIGURES.some((pattern) => pattern.test(question)) ? 'figures' : null;
}
