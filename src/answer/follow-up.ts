import type { Memory } from './asked.ts';
import { anotherPlace, isOfPlace, OF_PLACES, PLACE, placeBeside } from './another-place.ts';
import { asksSystemFact } from './compose/answer-system-fact.ts';
import { asksForAnAspect } from './compose/entry-aspects.ts';
import { inAnotherStandard, oneOf, saysOne, whichOfThem, withAnother } from './put-in-place.ts';
import { otherStandardsIn } from './question/other-standards.ts';
import { talkIn } from './question/talk.ts';
import { contentOf } from './words/words-of.ts';

/** What words can point at. */
export interface Pointed {
  /** Names of the organization's AI systems that stand in a text, as it writes them, the longest first. */
  systemsIn(text: string): readonly string[];
  /** The title of a document that a text names, and of no other. */
  documentIn(text: string): string | null;
  /** "Management review" of 9.3.1; null of an id that is unknown. */
  titleOf(id: string): string | null;
  /** The clause or control that stands so many after another, or before it; null where there is none. */
  besideId(id: string, by: number): string | null;
}

/** Words that point at what was said before. */
const POINTS_BACK =
  /^(?:and|but|so|or|also|ok(?:ay)?(?!\s*[.!])|then)\b|^(?:what|how)\s+about\b|\b(?:that|it|this|those|these|they|them|its|their|there|the\s+same|the\s+first\s+one|the\s+second\s+one|(?:the\s+)?next\s+one)\b/i;
const ADDS_A_SUBJECT =
  /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:what|how)\s+about\b|^(?:and|or)\s+(?:for|in|with|if|when)\b/i;
/** "And the call summarizer?", "what about fraud detection": the last question, of something else. */
const OF_ANOTHER =
  /^(?:(?:and|but|so|or|ok(?:ay)?|also|now)[\s,]+)*(?:(?:what|how)\s+about\s+|(?:(?:please\s+)?(?:the\s+)?same\s+(?:question\s+|again\s+)?)?(?:for|with|of|in)\s+)?(?:the\s+|our\s+|a\s+|an\s+)?((?:[^?!.,;]|\.(?=\d)){2,60}?)(?:\s+then|\s+as\s+well|\s+too|\s+instead|\s*,?\s+please)?[\s?!.]*$/iu;
const BEGINS_ANOTHER =
  /^(?:and|but|or|also|(?:what|how)\s+about|(?:now[\s,]+)?(?:the\s+)?same\s+(?:question\s+|again\s+)?(?:for|with|of)|(?:ok(?:ay)?|so)[\s,]+(?:and|what\s+about))\b/i;
/** "Critical?" */
const A_GRADE = /^(?:an?\s+|the\s+)?\p{L}+(?:\s+ones?)?[\s?!.]*$/iu;
/** "Do we do that?": what we do about it. */
const DO_WE =
  /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:do|did|are|have)\s+we\s+(?:already\s+|really\s+|actually\s+|also\s+)*(?:do|doing|done|have|got|meet|follow|fulfil|fulfill|comply\s+with)\s+(?:that|this|it|those|these|them)\b[^?]*\??$|^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*are\s+we\s+(?:ok(?:ay)?|fine|good|covered|compliant|there|safe)\b[^?]*\??$/i;
const NEXT_ONE = /\b(?:the\s+)?next\s+one\b/i;
/** With more of its own words a question stands alone. */
const MOST_OWN_WORDS = 3;

/**
 * A question that leans on the one before, made whole: "and who owns that?" asks about what the last answer referred to, "and
 * the call summarizer?" the last question about another system, "what about suppliers?" the last question about something
 * else. Any other question comes back as it is.
 */
export function makeWhole(question: string, memory: Memory | null, pointed: Pointed): string {
  if (memory === null || talkIn(question) !== null) return question;
  const trimmed = question.trim();
  const before = withoutEarlier(memory.question);
  const named = whichOfThem(trimmed, before) ?? inAnother(trimmed, before, memory);
  if (named !== null) return named;
  const another = anotherOf(trimmed);
  const replaced = another === undefined ? null : withAnother(before, another, pointed);
  if (replaced !== null) return replaced;
  if (PLACE.test(question)) return question;
  const own = contentOf(question).length;
  const [reference] = memory.references;
  const bare = trimmed.replace(/[?!.\s]+$/, '');
  if (reference !== undefined && isOfItsRow(trimmed, reference, memory.question))
    return `${bare} for ${reference}?`;
  const place =
    placeBeside(trimmed, reference, pointed) ??
    (another === undefined ? null : anotherPlace(before, another));
  if (place !== null) return place;
  if (reference !== undefined && isBareAspect(trimmed, memory.question)) return `${bare} for ${reference}?`;
  if (own > MOST_OWN_WORDS || !pointsBack(trimmed)) return question;
  return ADDS_A_SUBJECT.test(trimmed)
    ? `${question} (${before})`
    : pointBack(question, before, memory, pointed);
}

/** "Fraud detection" of "what about fraud detection?". */
function anotherOf(question: string): string | undefined {
  const begins = BEGINS_ANOTHER.test(question) || A_GRADE.test(question);
  return begins ? OF_ANOTHER.exec(question)?.[1] : undefined;
}

/** "Does ISO 27001 have the same?" behind a place of the standard, and not behind a question about us. */
function inAnother(question: string, before: string, { references: [reference], ofStandard }: Memory) {
  const standards = otherStandardsIn(question).map(({ at, end }) => question.slice(at, end));
  const isOfIt = ofStandard === true || isOfPlace(before);
  return isOfIt ? inAnotherStandard(question, reference, standards) : null;
}

/** A question of so few words may go on with what the last answer was from. */
const MOST_OF_SHORT = 4;

/**
 * The documents in which a question may go on: "how many tries?" in those of an answer on the pass mark. None of a question that
 * says enough to stand alone.
 */
export function goesOnIn(question: string, memory: Memory | null): readonly string[] {
  const isShort = talkIn(question) === null && contentOf(question).length <= MOST_OF_SHORT;
  return isShort ? (memory?.documents ?? []) : [];
}

/** A question that points back and says little of its own. */
export function goesOnBriefly(question: string): boolean {
  return pointsBack(question) && contentOf(question).length <= MOST_OF_SHORT;
}

/** Whether a conversation goes on in the organization's documents, and not about a place in the standard. */
export function isOfDocuments({ question, documents = [] }: Memory): boolean {
  return documents.length > 0 || !isOfPlace(withoutEarlier(question));
}

/** Words that point at what was said before, with which a question seldom stands alone. */
export function pointsBack(question: string): boolean {
  return POINTS_BACK.test(question.trim()) || saysOne(question);
}

/** Whether a question that was made whole has words of its own to be looked for, and the one before behind them. */
export function isBesideEarlier(whole: string, question: string): boolean {
  return whole.startsWith(`${question} (`) && contentOf(question).length > 0;
}

/** A question with the one before behind it, and no more than that one. */
export function besideEarlier(question: string, { question: before }: Pick<Memory, 'question'>): string {
  return `${question} (${withoutEarlier(before)})`;
}

const BETWEEN = ' | ';

/** A question that leans on the one before with this one and, where that leaned too, the one with which it all began: "by when (who signs it | may I buy a tool)". */
export function goingOn(question: string, { question: before }: Pick<Memory, 'question'>): string {
  const [, last, earlier] = BESIDE.exec(before) ?? [];
  if (last === undefined || earlier === undefined) return `${question} (${before})`;
  return `${question} (${last}${BETWEEN}${beginningOf(earlier)})`;
}

/** At the system or the document of the question before, else at what its answer referred to. */
function pointBack(
  question: string,
  before: string,
  { references, documents }: Memory,
  pointed: Pointed,
): string {
  const [reference = ''] = references;
  const title = NEXT_ONE.test(question) ? pointed.titleOf(reference) : null;
  if (title !== null) return question.replace(NEXT_ONE, () => `the next ${title.toLowerCase()}`);
  const thing = thingMeant(question, before, pointed);
  const asking = lastSentenceOf(question);
  const one = thing === null ? null : oneOf(asking, thing);
  if (one !== null) return one;
  if (thing !== null && POINTER.test(asking) && !OF_PLACES.test(question))
    return asking.replace(POINTER, () => (/\d$/.test(thing) ? thing : `the ${thing}`));
  const [first, second = first] = references;
  const meant = SECOND.test(question) ? second : first;
  // With words of its own it asks more of what was asked: the control beside an answer from a document is not its subject.
  const asksOfDocuments = (documents ?? []).length > 0 || contentOf(question).length >= FEWEST_OF_ITS_OWN;
  const asksOfPlace = isOfPlace(before) || ASKS_OF_A_PLACE.test(question);
  if (!isOfPlace(before) && (asksOfDocuments || !asksOfPlace)) return `${question} (${before})`;
  return meant === undefined ? `${before} ${question}` : pointAt(question, meant, pointed);
}

/** The system, the document or what else the question before was about. */
function thingMeant(question: string, before: string, { systemsIn, documentIn }: Pointed): string | null {
  const isOfMatter = OF_THE_MATTER.test(question) && !asksSystemFact(question);
  const [system] = isOfMatter ? [] : systemsIn(before);
  return system ?? documentIn(before) ?? thingTold(before);
}

/** "Who has to fix that?" and "find out it was me" speak of what was told, and not of the system that was named in it. */
const OF_THE_MATTER = /\b(?:that|this)\b|\bit\s*(?:['’]s|is|was)\s+(?:me|us|him|her|them|you|my|our|i|we)\b/i;
const FEWEST_OF_ITS_OWN = 2;
/** What is asked of a control or clause that was shown for a case, and not of the case. */
const ASKS_OF_A_PLACE =
  /\b(?:evidence|proof|auditors?|appl(?:y|ies|icable)|implement(?:ed)?|status|mandatory|mean|means|say|says|require[sd]?|about|owns?|owner|responsible|control|clause)\b/i;
/** "Severity 2" of "what is severity 2", "objective O3" of "what does objective O3 say". */
const TOLD =
  /^\W*what(?:['’]?s|\s+is|\s+are|\s+does|\s+do)\s+(?:an?\s+|the\s+|our\s+)?((?:[\p{L}\d-]+\s+){0,2}[\p{L}\d-]+?)(?:\s+(?:say|says|mean|means|do|cover|covers|about|stand\s+for))?\W*$/iu;

/** "Ok, did that. Does it count?": what is told before points at something else. */
function lastSentenceOf(question: string): string {
  return (
    question
      .trim()
      .split(/(?<=[.!?])\s+/)
      .at(-1) ?? question
  );
}

function thingTold(before: string): string | null {
  const thing = PLACE.test(before) ? undefined : TOLD.exec(before)?.[1]?.replace(SIDE_OF, '');
  return thing === undefined || contentOf(thing).length === 0 ? null : thing;
}

/** "The status of NC-4" is a side of NC-4. */
const SIDE_OF = /^(?:status|state|meaning|owner|purpose|definition|point)\s+of\s+(?:the\s+|our\s+)?/i;

const SECOND = /\bthe\s+second\s+one\b/i;
/** "When was it approved", and not "that used", which leads on. */
const POINTER = /(?<=\b(?:is|was|be|been|has)\s)(?:that|it|this)\b|\b(?:that|it|this)\b(?!\s+\w+ed\b)/i;

const BESIDE = /^(.*?) \((.+)\)$/s;

/** Of "what about suppliers? (how long do we keep logs)" the question in brackets goes on. */
function withoutEarlier(question: string): string {
  return beginningOf(BESIDE.exec(question)?.[2] ?? question);
}

function beginningOf(earlier: string): string {
  return earlier.split(BETWEEN).at(-1) ?? earlier;
}

/** What is asked of any clause or control; another word makes it a question of its own. */
const OF_ASPECTS = new Set(
  contentOf(
    'evidence proof records auditor audit wants see likes asks expects looks mistakes findings errors examples typical common usual roles needs minimum requires good bad',
  ).map(({ stem }) => stem),
);

/** "What evidence would an auditor want?" behind a question for a place says of nothing else what it is about. */
function isBareAspect(question: string, before: string): boolean {
  return (
    contentOf(question).every(({ stem }) => OF_ASPECTS.has(stem)) &&
    asksForAnAspect(question) &&
    isOfPlace(before)
  );
}

/** Columns of a Statement of Applicability. */
const OF_ITS_ROW = new Set(
  contentOf(
    'deadline due date status state owner missing open gap gaps reason justification planned done',
  ).map(({ stem }) => stem),
);

/** "Deadline?", "what's missing" behind what was said of a control. */
function isOfItsRow(question: string, reference: string, before: string): boolean {
  const words = contentOf(question);
  return (
    reference.startsWith('A.') &&
    words.length > 0 &&
    words.every(({ stem }) => OF_ITS_ROW.has(stem)) &&
    isOfPlace(before)
  );
}

/** "Who looks after that at ours?" */
const TENDS_IT =
  /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*who(?:['’]s|\s+is)?\s+(?:looks?\s+after|takes?\s+care\s+of|responsible\s+for|in\s+charge\s+of|handles|runs|does|has)\s+(?:that|this|it)\b.*\b(?:here|ours|us|our\s+(?:place|house|company|side))\W*$/i;

/** "who owns that?" ▶ "who owns A.6.2.8?" */
function pointAt(question: string, id: string, { titleOf }: Pointed): string {
  const title = titleOf(id);
  if (TENDS_IT.test(question.trim())) return `Who owns ${id} here?`;
  if (DO_WE.test(question.trim()) && id.startsWith('A.')) return `Is ${id} implemented here?`;
  if (title !== null && DO_WE.test(question.trim()))
    return `What do we do about ${title.toLowerCase()} here?`;
  const pointed = question.replace(
    /\b(?:that|it|this|those|these|them)\b(?!\s+\w+ed\b)(?:\s+(?:control|clause|one))?/i,
    id,
  );
  return pointed === question ? `${question} ${id}` : pointed;
}
