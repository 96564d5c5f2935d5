import type { Asked, Sources } from '../asked.ts';
import { PAGE_ANSWERS_FROM, pageConfidenceOf, type PageSigns } from '../decide/page-confidence.ts';
import type { Standard } from '../knowledge/knowledge-schema.ts';
import type { Registry } from '../knowledge/registry.ts';
import { TOLD_NEARBY_FROM, toldNearby } from '../organization/told-nearby.ts';
import { factsWanted, wantsOurFact, wantsParticulars } from '../question/facts-wanted.ts';
import { wantsOurOwn } from '../question/sure-wants.ts';
import { asksWhich, speaksOfTheStandard } from '../question/wants.ts';

const ASKS_WHAT_IT_IS =
  /\b(?:what\s+(?:is|are|does|about)|tell\s+me\s+about|explain|relate|relation|connect|difference|differ|compare|fit|integrat\w+|combin\w+|together|overview|summar\w+|about|certifiable|help\s+with|how\s+does|in\s+short|purpose\s+of|who\s+(?:wrote|publish\w+|issues))\b/i;

export interface PageAskedFor {
  readonly page: Standard;
  /** More of the words speak for a clause or control, which then stands beside the page. */
  readonly isBehind: boolean;
}

/** The page on a standard, a law, certification or a sector that a question is about; null when it is about none. */
export function pageAskedFor(asked: Asked, sources: Sources): PageAskedFor | null {
  const whole = askedAsAWhole(asked, sources);
  if (whole !== null) return { page: whole, isBehind: false };
  const { page, ahead, strength, signs } = likelyPage(asked, sources);
  if (page === null || wantsOurOwn(asked.question) || isToldByUs(asked) || isToldInOurs(asked)) return null;
  const named = isNamed(page, asked);
  if (!named && (strength < STRENGTH_OF_UNNAMED || wantsParticulars(asked.question))) return null;
  if (isSector(page) && asksForOnePlace(asked.question)) return null;
  const isBehind = ahead < (named && page.meantUnnamed ? BEHIND_ITS_NAME : 0);
  // "A chatbot from a startup" names a sector in passing.
  if (isBehind && !page.meantUnnamed && !speaksOfTheStandard(asked.question)) return null;
  const from = named && !isBehind ? PAGE_ANSWERS_FROM.named : PAGE_ANSWERS_FROM.otherwise;
  return pageConfidenceOf(signs()) >= from ? { page, isBehind } : null;
}

function isSector({ id }: Standard): boolean {
  return id.startsWith('sector-');
}

/** "We run clinics … Which control asks for that?" wants its number, whatever the trade; "which controls matter in health care?" does not. */
function asksForOnePlace(question: string): boolean {
  return asksWhich(question) && !/\b(?:controls|clauses)\b/i.test(question);
}

/** What the words have to say for a page that is not named. */
const STRENGTH_OF_UNNAMED = 0.5;
/** "Who wrote ISO 42001" has hardly a word beside the name. */
const BEHIND_ITS_NAME = -3;

/** From here a page is what is asked for even where the words point at a widespread error. */
const SURE = { ahead: 2, confidence: 0.97 } as const;

/** "What do 9001, 14001, 27001 and 42001 share?" assumes nothing: the page tells it. */
export function isSurelyForAPage(asked: Asked, sources: Sources): boolean {
  const { page, ahead, signs } = likelyPage(asked, sources);
  return page !== null && ahead >= SURE.ahead && pageConfidenceOf(signs()) >= SURE.confidence;
}

/** From which share of the question a passage of our own is the better answer to what is asked about us. */
const TOLD_FROM = 0.6;
const OF_OURS = /\b(?:we|our|ours|us|here|planned)\b/i;

/** "When is our stage 1 audit planned?" is answered by the organization's documents when they say so. */
export function isToldByUs({ question, found }: Asked): boolean {
  const [first] = found();
  if (first === undefined || first.meaning < TOLD_FROM) return false;
  const wants = factsWanted(question).length > 0 || OF_OURS.test(question);
  return wants && first.lacked.sure + first.lacked.likely < 0.5;
}

/** "Overseer is at lunch, does the cell go on?" is asked of what happens here, though a page speaks of cells. */
function isToldInOurs(asked: Asked): boolean {
  if (asked.others.length > 0) return false;
  const from = speaksOfTheStandard(asked.question) ? TOLD_NEARBY_FROM.spokenOf : TOLD_NEARBY_FROM.page;
  return toldNearby(asked.found()) >= from;
}

/** What it says beside the names of standards. */
export function ownWordsIn({ words }: Asked): Asked['words'] {
  return words.filter(
    ({ stop, text }) => !stop && !/^\d+$|^(?:iso|iec|nist|rmf|eu|act|annex|ai|standard|gdpr)$/.test(text),
  );
}

const OURS = 'iso-42001';
const OURS_NUMBER = /\b42001\b/;

/** Named by its number or its name, and asked about as a whole. */
function askedAsAWhole(asked: Asked, { registry }: Sources): Standard | null {
  const named = nearestTopic(
    registry.standards.filter((standard) => isNumbered(standard, asked)),
    asked,
  );
  const own = ownWordsIn(asked);
  if (named !== undefined) return ASKS_WHAT_IT_IS.test(asked.question) || own.length <= 2 ? named : null;
  // "What is ISO/IEC 42001?"
  const isOurs = own.length === 0 && asked.identifiers.length === 0 && OURS_NUMBER.test(asked.question);
  return isOurs ? (registry.standards.find(({ id }) => id === OURS) ?? null) : null;
}

/** "Which one is on governance, 23894 or 38507?": of several that are named the one whose topic is. */
function nearestTopic(named: readonly Standard[], { question }: Asked): Standard | undefined {
  const said = plain(question);
  const speakingOf = ({ topic }: Standard) =>
    topic?.words.filter((word) => said.includes(` ${word.toLowerCase()} `)).length ?? 0;
  return named.toSorted((a, b) => speakingOf(b) - speakingOf(a))[0];
}

/** Annex A has its controls instead. */
export function isAnnexWithPage(id: string): boolean {
  return /^Annex [BCD]$/.test(id);
}

function isNumbered({ names }: Standard, { others, identifiers }: Asked): boolean {
  const annex = identifiers.find(({ id }) => isAnnexWithPage(id));
  return (
    others.some(({ name }) => names.includes(name)) ||
    (annex !== undefined && names.includes(annex.id.toLowerCase()))
  );
}

/** "Can we lose the certificate?", "19011, must we comply with it?": the page that the words speak for most. */
export function likelyPage(asked: Asked, { model, registry, pageSense, placeSense }: Sources): LikelyPage {
  const { evidence, content, known } = asked.weighed();
  const pages = new Map(candidatesFor(asked, registry).map((page) => [page.id, page]));
  let [other, most] = [-Infinity, -Infinity];
  let best: Standard | null = null;
  model.subjects.forEach((subject, label) => {
    const its = (evidence[label] ?? 0) / (Math.sqrt(content) || 1);
    if (subject.subject !== 'standard') other = Math.max(other, its);
    else if (its > most && pages.has(subject.id)) [most, best] = [its, pages.get(subject.id) ?? null];
  });
  const strength = best === null ? 0 : most;
  const ahead = best === null ? -MOST_AHEAD : Math.max(-MOST_AHEAD, Math.min(MOST_AHEAD, most - other));
  const signs = (): PageSigns => {
    const [passage] = asked.found();
    return {
      ahead,
      strength,
      general: pageSense(asked.question),
      overPlaces: placeSense(asked.question),
      named: best !== null && !best.meantUnnamed && isNamed(best, asked),
      namesStandard: asked.others.length > 0,
      asksWhich: asksWhich(asked.question),
      wantsOurFact: wantsOurFact(asked.question),
      wantsFact: factsWanted(asked.question).length > 0,
      speaksOfTheStandard: speaksOfTheStandard(asked.question),
      givesNumber: asked.identifiers.length > 0,
      meaning: passage?.meaning ?? 0,
      lacksFact: passage !== undefined && passage.lacked.sure + passage.lacked.likely >= 0.5,
      unknownWords: content - known,
    };
  };
  return { page: best, ahead, strength, signs };
}

interface LikelyPage {
  readonly page: Standard | null;
  readonly ahead: number;
  readonly strength: number;
  /** Measured only where the first two are enough: the first time fits a model. */
  signs(): PageSigns;
}

/** Beyond it more evidence says nothing new. */
const MOST_AHEAD = 10;

/** Pages that people mean without naming them, and those that the question names. */
function candidatesFor(asked: Asked, { standards }: Registry): Standard[] {
  const said = plain(asked.question);
  return standards.filter((page) => page.meantUnnamed || isNamed(page, asked, said));
}

function isNamed(standard: Standard, asked: Asked, said = plain(asked.question)): boolean {
  return (
    isNumbered(standard, asked) ||
    standard.names.some((name) => said.includes(` ${name} `) || said.includes(` ${name}s `))
  );
}

function plain(question: string): string {
  return ` ${question.toLowerCase().replace(/[^\p{L}\p{N}/-]+/gu, ' ')} `;
}
