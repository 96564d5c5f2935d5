import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { Misconception } from '../knowledge/knowledge-schema.ts';
import { childrenOf, groupOfObjective, labelOf } from '../knowledge/registry.ts';
import { TOLD_NEARBY_FROM, toldNearby } from '../organization/told-nearby.ts';
import { asksPrice, wantsParticulars } from '../question/facts-wanted.ts';
import { saidOfNumber } from '../question/said-of-number.ts';
import { sureWantsIn, wantsOurOwn } from '../question/sure-wants.ts';
import { asksWhich, speaksOfTheStandard } from '../question/wants.ts';
import { rankEntries } from '../rank/rank-entries.ts';
import { citeMisconception } from './cite-misconception.ts';
import { isSurelyForAPage, isToldByUs } from './page-asked-for.ts';
import { answerNotFound } from './answer-not-found.ts';
import { isOffTopicAllTheSame } from './answer-off-topic.ts';
import { answered, MOST_REFERENCES, referencesTo } from './make-answer.ts';
import { rankFor } from './rank-for.ts';
import { relatedInOrder } from './related-in-order.ts';

/** The error is corrected in the first sentence, with the reason, before anything else is said. */
export function answerSurePremise(asked: Asked, sources: Sources): Answer | null {
  // "The 93 controls of 27001" are counted in another standard.
  const size = asked.others.length === 0 ? answerGroupSize(asked, sources) : null;
  const counted = answerObjective(asked, sources) ?? size;
  if (counted !== null) return counted;
  const premise = asked.premise();
  if (premise === null || isOffTopicAllTheSame(asked, sources)) return null;
  return premise.sure ? correct(asked, premise.misconception, sources) : null;
}

/** What is only like a known error must not be a question for a place in the standard ("which control …"). */
export function answerLikelyPremise(asked: Asked, sources: Sources): Answer | null {
  const premise = asked.premise();
  if (premise === null || isOffTopicAllTheSame(asked, sources)) return null;
  if (sureWantsIn(asked.question).includes('personal-name') || wantsOurOwn(asked.question)) return null;
  if (!premise.sure && isAboutOurRules(asked)) return null;
  if (isOpen(asked.question)) {
    if (wantsOurPrice(asked.question)) return isToldByUs(asked) ? null : answerNotFound(asked, sources);
    if (isForSomethingElse(asked, sources)) return null;
  }
  if (!premise.misconception.related.some((id) => isNamed(id, asked)) && describesItRight(asked, sources))
    return null;
  return correct(asked, premise.misconception, sources);
}

/** "Do all systems need to be in the scope?", "must the AI policy be public?": the standard would be what asks for it. */
const ASKS_IF_NEEDED =
  /^\W*(?:(?:so|and|but)\s+)?(?:must\b|(?:do|does|is|are)\b.*\b(?:needs?|ha(?:ve|s)|required|mandatory)\b)/i;
const OF_ANY_SYSTEM =
  /\b(?:scope|ai\s+policy|statement\s+of\s+applicability|management\s+reviews?|internal\s+audits?|impact\s+assessments?)\b/i;

/** "May a supplier host our data abroad?" asks what holds here, and a passage is near it. */
function isAboutOurRules({ question, others, identifiers, found }: Asked): boolean {
  const isOfStandards = others.length > 0 || identifiers.length > 0 || speaksOfTheStandard(question);
  if (ASKS_IF_NEEDED.test(question) && OF_ANY_SYSTEM.test(question)) return false;
  return !isOfStandards && toldNearby(found()) >= TOLD_NEARBY_FROM.correction;
}

/** It asks and claims nothing, or says who asks before: "I run a clinic, how would 42001 look for us?" */
const OPEN =
  /^\W*(?:(?:i|we|our)\b[^.;:?]*[.,;:]\s+)?(?:and\s+|so\s+)?(?:what|which|who|when|where|why|how)\b[^.;:]*$/i;

/** "… I need the name.", "… Thanks!": who asks says once more what for. */
const REQUEST_BEHIND =
  /(?<=[?.!])\s+(?:(?:i|we)\s+(?:only\s+|just\s+|really\s+)?(?:need|want|would\s+like|'d\s+like)\b|(?:please|pls|thanks|thank\s+you|thx|just|only|name|names|number|date)\b)[^.?!]*[.?!]*\s*$/i;

function isOpen(question: string): boolean {
  return OPEN.test(question.replace(REQUEST_BEHIND, ''));
}

function isNamed(id: string, { identifiers }: Asked): boolean {
  return identifiers.some(
    (named) => named.id === id || (named.id.includes('.') && id.startsWith(`${named.id}.`)),
  );
}

/** "A.8.5 covers reporting to regulators, which ones?" says of the number what it is about. */
function describesItRight({ question, identifiers }: Asked, { model, registry }: Sources): boolean {
  const [identifier] = identifiers;
  if (identifier === undefined || identifiers.length > 1) return false;
  const said = saidOfNumber(question, identifier);
  const best = said === null ? undefined : rankEntries(model.read(said), model, registry)[0]?.entry.id;
  return best === identifier.id || (best?.startsWith(`${identifier.id}.`) ?? false);
}

/** A page or our own documents tell what is asked, or nothing does: it is not for a correction to stand in. */
function isForSomethingElse(asked: Asked, sources: Sources): boolean {
  const { question } = asked;
  const isToldByOurs = !speaksOfTheStandard(question) && isToldByUs(asked);
  return wantsParticulars(question) || isToldByOurs || isSurelyForAPage(asked, sources);
}

/** "How much are we going to pay for the certificate in total?" */
function wantsOurPrice(question: string): boolean {
  return (
    asksPrice(question) && /\b(?:are|were|did|do|will|have|has|does|is|was)\s+(?:we|our|us)\b/i.test(question)
  );
}

function correct(asked: Asked, { id, correction, why, related }: Misconception, sources: Sources): Answer {
  return answered(asked.question, 'premise', correction, {
    points: why === '' ? [] : [why],
    references: referencesTo(sources.registry, placesBeside(asked, related, sources)),
    sources: [citeMisconception({ id, correction })],
  });
}

/** Places that are named and those that the correction rests on, what the question is most about first. */
function placesBeside(asked: Asked, related: readonly string[], sources: Sources): string[] {
  const named = asked.identifiers.flatMap(({ id, kind }) => (kind === 'entry' ? [id] : []));
  const its = relatedInOrder(asked, related, sources);
  const about = placesTheRestIsAbout(asked, sources);
  // "Which clause …": the place is still wanted, whatever else the question assumes.
  const wanted = asksWhich(asked.question) ? about.slice(0, MOST_REFERENCES - 1) : [];
  return related.some((id) => named.includes(id)) || wanted.length === 0
    ? [...named, ...its, ...about]
    : [...named, ...wanted, ...its];
}

/**
 * Evidence for a place, per square root of the content words, from which a corrected question is about it too. Of 46
 * questions for places that were corrected without need, 30 reach it and 27 of those put the right place first.
 */
const ALSO_ABOUT_FROM = 2;
/** What gives an error away by its words is seldom about a place besides. */
const ALSO_ABOUT_WHEN_SURE = 4;
/** In fewer content words one alone ("law", "replace") would name a place. */
const FEWEST_CONTENT_WORDS = 4;

/**
 * A question may assume an error and still be about something that has a place: when a place comes before all
 * standards and what is off topic, it is shown behind those that the correction rests on.
 */
function placesTheRestIsAbout(asked: Asked, sources: Sources): string[] {
  const { evidence, content } = asked.weighed();
  const most = Math.max(...evidence);
  const isPlace = sources.model.subjects[evidence.indexOf(most)]?.subject === 'entry';
  const from = asked.premise()?.sure === true ? ALSO_ABOUT_WHEN_SURE : ALSO_ABOUT_FROM;
  if (!isPlace || content < FEWEST_CONTENT_WORDS || most / Math.sqrt(content) < from) return [];
  return rankFor(asked, sources)
    .slice(0, MOST_REFERENCES)
    .map(({ entry }) => entry.id);
}

/** "A.7.1" is asked about as if it were a control. */
function answerObjective({ question, identifiers }: Asked, { registry }: Sources): Answer | null {
  const objective = identifiers.find(({ kind }) => kind === 'objective');
  const group = objective === undefined ? null : groupOfObjective(registry, objective.id);
  if (objective === undefined || group === null) return null;
  const controls = [...registry.entries.keys()].filter((id) => id.startsWith(`${group.id}.`));
  const lead = `${objective.id} is the objective of the group ${group.id} ${group.title}, not a control: its controls start at ${controls[0] ?? ''}.`;
  return answered(question, 'premise', lead, {
    points: [
      'Owners, applicability and evidence belong to the controls. The objective says what they are meant to achieve together.',
      ...controls.map((id) => labelOf(registry, id)),
    ],
    references: referencesTo(registry, controls),
  });
}

const COUNT = String.raw`(\d{1,3}|${NUMBER_WORDS.slice(2, 13).join('|')})`;
const COUNTS_A_GROUP: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${COUNT}\s+(?:annex\s+a\s+|data\s+)?controls?\s+(?:of|in|from|under)\s+(?:the\s+)?(?:group\s+)?A\.\d`,
    'i',
  ),
  new RegExp(
    String.raw`\bA\.\d{1,2}(?:\.\d)?\s+(?:has|have|holds|contains|with|and|consists\s+of)\s+(?:its\s+|the\s+|only\s+)?${COUNT}\s+controls?\b`,
    'i',
  ),
];

/** "The 12 controls of A.10": a group of Annex A is given another number of controls than it has. */
function answerGroupSize({ question, identifiers, others }: Asked, { registry }: Sources): Answer | null {
  const group = identifiers.find(({ kind, id }) => kind === 'group' && id.startsWith('A.'));
  const said = COUNTS_A_GROUP.map((pattern) => pattern.exec(question)?.[1]).find(
    (each) => each !== undefined,
  );
  if (group === undefined || said === undefined || others.length > 0) return null;
  const controls = childrenOf(registry, group.id).map(({ id }) => id);
  const number = /^\d/.test(said) ? Number(said) : NUMBER_WORDS.indexOf(said.toLowerCase());
  if (number === controls.length || OF_OURS.test(question)) return null;
  const lead = `${labelOf(registry, group.id)} has ${String(controls.length)} controls, from ${controls[0] ?? ''} to ${controls.at(-1) ?? ''}, not ${said}.`;
  return answered(question, 'premise', lead, {
    points: controls.map((id) => labelOf(registry, id)),
    references: referencesTo(registry, controls),
  });
}

/** "Why did we exclude two controls of A.10?" counts something else. */
const OF_OURS =
  /\b(?:exclude[sd]?|left\s+out|leave\s+out|implemented|planned|open|missing|apply|applicable|partly|we\s+(?:have|chose|use))\b/i;
