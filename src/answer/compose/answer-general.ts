import type { Answer, Cited } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { confidenceOf, isPlainlyTold, SURE_FROM, type Signs } from '../decide/confidence.ts';
import { labelOf } from '../knowledge/registry.ts';
import type { FoundPassage } from '../organization/find-passages.ts';
import { hasAll } from '../organization/meaning.ts';
import { withoutBullet, type ListAround } from '../organization/list-around.ts';
import { columnAsked } from '../organization/column-asked.ts';
import { asksForRule } from '../question/asks-for-rule.ts';
import { askedToBeThere, askedWhichThereAre } from '../question/asks-if-there-is.ts';
import { factsWanted } from '../question/facts-wanted.ts';
import { formOf } from '../question/form-of.ts';
import { sureWantsIn } from '../question/sure-wants.ts';
import { wordsSaid } from '../question/words-said.ts';
import { asksForPlace, asksWhich, speaksOfTheStandard } from '../question/wants.ts';
import { citeInShort, citePassage } from './cite-passage.ts';
import { answered, citeEntry } from './make-answer.ts';
import { listTold } from './list-told.ts';
import { sayPlace } from './place-covers.ts';
import { cutAtWord } from './quote.ts';
import { rankFor, referencesFor } from './rank-for.ts';
import { rowBehind } from './row-in-words.ts';
import { tiedTo } from './tied-to.ts';
import { withDoubt } from './doubt.ts';

/**
 * From which coverage a passage is shown: beside a place in the standard it has to hold a good part of the
 * question.
 */
const SHOWN_FROM = { besideAPlace: 0.4, otherwise: 0.12, near: 0.3 } as const;
/** From which it is the answer itself, when nothing says that the question is about what we do. */
const ANSWERS_FROM = { coverage: 0.4, nearest: 0.5 } as const;
/**
 * Below this evidence for a subject of the standard, per square root of the content words, a question is about the organization. It
 * is for 81 % of the example's development questions about it and 90 % of other organizations' (bank, factory, telecom,
 * utility), and for 12 % of those that describe what a control or clause covers and do not ask for one.
 */
const STANDARD_FROM = 5;
const OURS =
  /\b(?:we|our|ours|us|here|my|me|i|am)\b|\bthis\s+company\b|\bin[\s-]house\b|^\W*(?:who|when|how\s+(?:often|long|many|much|fast))\b/i;
/** "What must be in an AI policy?" asks what any of them needs, and not what ours says. */
const OF_ANY =
  /\b(?:must|should|shall|has\s+to|have\s+to|needs?\s+to|ought\s+to)\b[^?.]{0,40}\b(?:in|contain|include|cover|state|say|have|hold)\b[^?.]{0,20}\b(?:an?|any|every)\s|\bwhat\s+(?:belongs|goes)\s+(?:in|into)\s+(?:an?|any|every)\s/i;
/** A second document is shown when its fit is near that of the first. */
const NEARLY_AS_GOOD = 0.85;
const MOST_SHOWN = 3;

/**
 * Which control or clause, and what the organization's own documents say. Null when it is not sure enough.
 */
export function answerGeneral(asked: Asked, sources: Sources): Answer | null {
  const signs = signsOf(asked, sources);
  const isTold = isPlainlyTold(signs) || isSpanTold(asked) || isMembershipTold(asked);
  const confidence = confidenceOf(signs);
  if (confidence < sources.answerFrom && !isTold) return null;
  const place = asksForPlace(asked.question);
  const ranked = rankFor(asked, sources);
  const shown = passagesShown(asked, place);
  const organization = shown.map((found, at) =>
    at === 0 ? citePassage(found, asked, sources) : citeInShort(found, asked, sources),
  );
  const references = referencesFor(ranked, sources);
  const [best] = ranked;
  const [first] = shown;
  const isOurs =
    OURS.test(asked.question) ||
    ((holds(first) || signs.subject < STANDARD_FROM) && !OF_ANY.test(asked.question));
  if (first !== undefined && !place && isOurs) {
    if (!asksWhich(asked.question) && isUntold(asked)) return null;
    if (isNowhere(asked.question, first)) return null;
    return answerFound(first, asked, sources, { organization, isSure: isTold || confidence >= SURE_FROM });
  }
  if (best === undefined) return null;
  const { lead, points } = sayPlace(best.entry, labelOf(sources.registry, best.entry.id), asked.question);
  return answered(asked.question, 'which', lead, {
    points,
    organization,
    references,
    sources: [citeEntry(sources.registry, best.entry, 'What it wants')],
  });
}

/** From a passage: its key sentence, or the list in which that stands; and the places in the standard that are `about` it. */
export function answerFound(
  first: FoundPassage,
  asked: Asked,
  sources: Sources,
  {
    organization = [citePassage(first, asked, sources)],
    about = asked,
    isSure = true,
  }: {
    readonly organization?: readonly Cited[];
    readonly about?: Asked;
    readonly isSure?: boolean;
  } = {},
): Answer {
  const list = listTold(first, asked, sources);
  const lead = list === null ? leadFrom(first, asked.question) : leadOfList(first, list);
  // The items of a list are its quotes: it is not shown once more.
  const [cited, ...others] = organization;
  return answered(asked.question, 'ours', isSure ? lead : withDoubt(lead), {
    ...(list === null
      ? { organization }
      : { points: list.items, organization: others, sources: cited === undefined ? [] : [cited] }),
    ...tiedTo([lead, ...(list?.items ?? [])].join('\n'), about, sources),
  });
}

export function signsOf(asked: Asked, { model, offTopicSense }: Sources): Signs {
  const { evidence, content } = asked.weighed();
  let offTopic = 0;
  let best = -Infinity;
  model.subjects.forEach(({ subject }, label) => {
    if (subject === 'off-topic') offTopic = evidence[label] ?? 0;
    else best = Math.max(best, evidence[label] ?? 0);
  });
  const [first, second] = asked.found();
  const length = Math.sqrt(Math.max(1, content));
  return {
    offTopic: (offTopic - best) / length,
    subject: best / length,
    form: formOf(asked.question),
    said: wordsSaid(asked.words),
    asksAboutStandard: speaksOfTheStandard(asked.question),
    asksForPlace: asksForPlace(asked.question),
    asksForRule: asksForRule(asked.question),
    sentences: asked.question.match(/[.!?](?=\s|$)/g)?.length ?? 0,
    contentWords: content,
    facts: factsWanted(asked.question).length,
    unknownWords: unknownWordsIn(asked),
    soundsOff: offTopicSense(asked.question),
    meant: asked.meant()?.sense ?? null,
    ahead: (first?.documentScore ?? 0) - (second?.documentScore ?? 0),
    passage: first ?? null,
  };
}

/** How many of its content words neither the summaries nor a passage that was looked at know. */
export function unknownWordsIn({ weighed, found }: Pick<Asked, 'weighed' | 'found'>): number {
  const { content, onTopic } = weighed();
  const [first] = found();
  return Math.min(content - onTopic, first?.unseen ?? Infinity);
}

function holds(found: FoundPassage | undefined): boolean {
  if (found === undefined) return false;
  return found.coverage >= ANSWERS_FROM.coverage || (found.nearest ?? 0) >= ANSWERS_FROM.nearest;
}

function passagesShown(asked: Asked, place: boolean): FoundPassage[] {
  const found = asked.found();
  const [first] = found;
  if (first === undefined) return [];
  const held = place ? first.coverage : Math.max(first.coverage, first.meaning);
  // What shares no word with the question may still mean what it asks.
  const isNear = !place && (first.nearest ?? 0) >= SHOWN_FROM.near;
  if (held < (place ? SHOWN_FROM.besideAPlace : SHOWN_FROM.otherwise) && !isNear) return [];
  return nearlyAsGood(found).slice(0, place ? 1 : MOST_SHOWN);
}

function nearlyAsGood(found: readonly FoundPassage[]): readonly FoundPassage[] {
  const enough = (found[0]?.rank ?? 0) * NEARLY_AS_GOOD;
  return found.filter(({ rank }) => rank >= enough).slice(0, MOST_SHOWN);
}

/**
 * "How long are the logs kept?" of a sentence that holds most of it and a span of time: then its being put in an odd way is no
 * doubt. Of 47 development questions that reach it 41 have an answer.
 */
const SPAN_TOLD_FROM = { documentScore: 0.45, inPlace: 0.45, lacked: 0.5 } as const;

function isSpanTold({ question, found }: Asked): boolean {
  const [first] = found();
  if (first === undefined || first.untold || !sureWantsIn(question).includes('span')) return false;
  const { sure, likely, beyond } = first.lacked;
  return (
    first.documentScore >= SPAN_TOLD_FROM.documentScore &&
    first.inPlace >= SPAN_TOLD_FROM.inPlace &&
    sure + likely + beyond < SPAN_TOLD_FROM.lacked
  );
}

/** "Who are the members of the AI board?" of a list of people that stands under that name. */
function isMembershipTold({ found }: Asked): boolean {
  const [first] = found();
  return first !== undefined && first.listsMembers && first.missing.length === 0;
}

/** From which nearness by meaning another word for a thing is that thing. */
const SAME_FROM = 0.55;

/** "Do we have a works council?" of a passage on a working group, "which departments do we have?" of what is told "per department". */
function isNowhere(question: string, { passage, document, nearest }: FoundPassage): boolean {
  const [thing, things] = [askedToBeThere(question), askedWhichThereAre(question)];
  if ((thing === null && things === null) || (nearest ?? 0) >= SAME_FROM) return false;
  const context = [document.title, ...passage.headings, passage.text].join(' . ');
  if (things !== null) return passage.kind === 'prose' && !context.toLowerCase().includes(things);
  return thing !== null && !hasAll(context, [thing]);
}

/** What it surely wants stands in none of the passages that would be shown: then no likeness makes an answer of them. */
function isUntold(asked: Asked): boolean {
  const nearest = nearlyAsGood(asked.found());
  return nearest.length > 0 && nearest.every(({ untold }) => untold);
}

/** Of a row what is asked for comes first. */
export function leadFrom(
  { passage, document, keySentence }: Pick<FoundPassage, 'passage' | 'document' | 'keySentence'>,
  question: string,
): string {
  const { cells, locator } = passage;
  if (cells !== undefined)
    return `${document.title}, ${locator}: ${rowBehind(locator, cells, columnAsked(question, cells))}`;
  const sentence = withoutBullet(cutAtWord(keySentence ?? passage.text.trim()));
  return `${document.title}, ${passage.locator}: “${sentence}”`;
}

function leadOfList({ passage, document }: FoundPassage, { intro }: ListAround): string {
  const place = `${document.title}, ${passage.locator}`;
  return intro === null ? `${place}:` : `${place}: “${intro}”`;
}
