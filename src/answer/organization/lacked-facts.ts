import type { Fact, FactKind } from '../question/facts-wanted.ts';
import { thingWanted } from '../question/thing-wanted.ts';
import type { Concepts } from '../words/concepts.ts';
import { answerNearby } from './answer-nearby.ts';
import { countedIn, countedNear } from './counted-near.ts';
import { givesFact } from './gives-fact.ts';
import { heldOf, heldOfEach, meaningIn, unitsOf, type Unit } from './meaning.ts';
import type { NearPassage } from '../meaning/near-statements.ts';
import type { Terms } from './passage-terms.ts';
import type { ReadPassage, ReadText } from './read-passage.ts';
import type { SentencesRead } from './signs-of-each.ts';
import { isSurelyUntold, type WantedForSure } from './surely-untold.ts';

/**
 * What a question wants to be told and a passage does not tell. A fact counts from 0, when the sentence that holds most of
 * the question tells it, to 1, when none does.
 */
export interface Lacked {
  /** Facts that a passage has or has not: a name, a sum, a reason, what was so last month. */
  readonly sure: number;
  /** Facts that can be told in many ways: a role, a frequency. */
  readonly likely: number;
  /** What lies one step beyond a rule: whether it ever happened, how far it is, which is the worst, each by its name. */
  readonly beyond: number;
  /** The share of the thing asked for ("which programming language …") of which it does not speak. */
  readonly thing: number;
  /** How far no number stands beside what is to be counted. */
  readonly uncounted: number;
  /** The weight of the heaviest word that the best sentence does not hold, in shares of all. */
  readonly word: number;
}

export interface Told {
  readonly lacked: Lacked;
  /** The most that a sentence holds of the question, with its headings and what stands before it: 0 to 1. */
  readonly inPlace: number;
  /** The most that a sentence holds of the question that tells all of what is wanted: 0 to `inPlace`. */
  readonly toldInPlace: number;
  /** The most of the question that stands beside what is wanted, see `answerNearby`. */
  readonly nearby: number;
  /** Stems of the question of which the best sentence holds nothing, with its headings and what stands before it. */
  readonly missing: readonly string[];
  /** How many of the names that the question speaks of the passage holds, and how many it does not, see `namesAsked`. */
  readonly namesHere: { readonly held: number; readonly lacked: number };
  /** None of what the question surely wants is told, see `isSurelyUntold`. */
  readonly untold: boolean;
  /** What tells which sentence to show first; null of a table row. */
  readonly sentencesRead: SentencesRead | null;
}

export interface WantedFacts {
  readonly question: string;
  readonly facts: readonly Fact[];
  readonly units: readonly Unit[];
  /** The words that name what is asked for, and what is counted. */
  readonly things: readonly Unit[];
  readonly counted: readonly Unit[];
  readonly forSure: WantedForSure;
  /** Which of the units are names. */
  readonly named: readonly Unit[];
  /** A day, ISO 8601. */
  readonly today: string;
}

/** A sentence leans on the one before it ("They are kept for 24 months"): its words count this much. */
const BEFORE = 0.6;
/** GPUs are hardware, but a passage on other hardware does not count them. */
const THING_BY_IDEA = 0.4;
/** These hold for the passage as a whole, with its title and headings. */
const OF_THE_PASSAGE: ReadonlySet<FactKind> = new Set(['number', 'year', 'time', 'contact']);
const BEYOND: ReadonlySet<FactKind> = new Set([
  'past',
  'standing',
  'extreme',
  'list',
  'content',
  'place',
  'event',
]);
const LIKELY: ReadonlySet<FactKind> = new Set(['amount', 'duration', 'frequency', 'moment', 'share']);

/** A passage as its sentences: of each its share of the question, and whether it tells a fact. */
interface Sentences {
  readonly context: string;
  readonly shares: readonly number[];
  readonly most: number;
  /** Whether the sentence tells it. Asked more than once, read once. */
  tells(fact: Fact, at: number): boolean;
  /** Whether it tells all that a sentence can tell. */
  tellsAll(at: number): boolean;
}

/** What the sentences of a passage, one after the other, have to do with a question. */
export interface OfSentences {
  /** What each holds of each of the question's words. */
  readonly held: readonly (readonly number[])[];
  /** How near each is by what it means; null where that is not known. */
  readonly near: NearPassage | null;
}

export function toldIn(
  passage: ReadPassage,
  ofSentences: OfSentences,
  wanted: WantedFacts,
  concepts: Concepts,
): Told {
  const { above, context, sentences, statements } = passage;
  const { question, facts, units, today } = wanted;
  const isRow = statements !== sentences;
  const all = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const own = isRow ? statements.map(({ terms }) => heldOfEach(terms, units)) : ofSentences.held;
  const ofAbove = heldOfEach(above.terms, units);
  const held = heldInPlace(own, ofAbove);
  const shares = held.map((each) => each.reduce((sum, weight) => sum + weight, 0) / all);
  const most = Math.max(0, ...shares);
  const best = held[shares.indexOf(most)] ?? [];
  const inSentence = facts.filter(({ fact }) => !OF_THE_PASSAGE.has(fact));
  const tellings = new Map(
    inSentence.map((fact) => [fact, statements.map(({ text }) => givesFact(fact, text, question, today))]),
  );
  const tells = (fact: Fact, at: number) => tellings.get(fact)?.[at] ?? false;
  const tellsAll = (at: number) => inSentence.every((fact) => tells(fact, at));
  const read = { context: context.text, shares, most, tells, tellsAll };
  return {
    lacked: {
      ...lackedFacts(wanted, read),
      thing: thingLacked(wanted, context.terms),
      uncounted: 1 - countedNear(wanted.counted, statements, above.terms, concepts),
      word: Math.max(0, ...units.map(({ weight }, at) => (weight - (best[at] ?? 0)) / all)),
    },
    inPlace: most,
    toldInPlace: mostTold(read),
    nearby: answerNearby(wanted, statements, { own, ofAbove }),
    missing: units.filter((_, at) => (best[at] ?? 0) === 0).map(({ stem }) => stem),
    namesHere: namesHeld(wanted, context.terms),
    untold: isSurelyUntold(wanted.forSure, passage, shares),
    sentencesRead: isRow ? null : sentencesRead(sentences, ofSentences, wanted, { ...read, inSentence }),
  };
}

function sentencesRead(
  sentences: readonly ReadText[],
  { held, near }: OfSentences,
  { question, units, named }: WantedFacts,
  { shares, tells, inSentence }: Sentences & { readonly inSentence: readonly Fact[] },
): SentencesRead {
  return {
    ...{ question, units, named, shares, tells, facts: inSentence },
    texts: sentences.map(({ text }) => text),
    own: held,
    near: near?.each ?? [],
    apart: () => near?.apart() ?? [],
  };
}

function lackedFacts(
  { question, facts, today }: WantedFacts,
  { context, shares, most, tells }: Sentences,
): Pick<Lacked, Group> {
  const lacks = (fact: Fact): number => {
    if (OF_THE_PASSAGE.has(fact.fact)) return Number(!givesFact(fact, context, question, today));
    const telling = shares.filter((_, at) => tells(fact, at));
    return most === 0 ? 1 : 1 - Math.max(0, ...telling) / most;
  };
  const lackedOf = (group: Group) =>
    facts.reduce((sum, fact) => sum + (groupOf(fact) === group ? lacks(fact) : 0), 0);
  return { sure: lackedOf('sure'), likely: lackedOf('likely'), beyond: lackedOf('beyond') };
}

function mostTold({ shares, tellsAll }: Sentences): number {
  return Math.max(0, ...shares.filter((_, at) => tellsAll(at)));
}

type Group = 'sure' | 'likely' | 'beyond';

function groupOf(fact: Fact): Group {
  if (fact.fact === 'person') return fact.named ? 'sure' : 'likely';
  return BEYOND.has(fact.fact) ? 'beyond' : LIKELY.has(fact.fact) ? 'likely' : 'sure';
}

/** Of each sentence what it holds of each of the question's words, with its headings and, less, what stands before. */
function heldInPlace(own: readonly (readonly number[])[], ofHeadings: readonly number[]): number[][] {
  return own.map((held, at) =>
    held.map((each, unit) => Math.max(each, ofHeadings[unit] ?? 0, BEFORE * (own[at - 1]?.[unit] ?? 0))),
  );
}

/** What a question asks for by its name, and what it counts, as every passage is asked for them. */
export function thingsWanted(question: string, concepts: Concepts): Pick<WantedFacts, 'things' | 'counted'> {
  return {
    things: unitsOf(thingWanted(question), null, concepts),
    counted: unitsOf(countedIn(question), null, concepts),
  };
}

function namesHeld({ named }: WantedFacts, context: Terms): Told['namesHere'] {
  const held = named.filter((unit) => heldOf(context, unit) > 0).length;
  return { held, lacked: named.length - held };
}

function thingLacked({ things }: WantedFacts, context: Terms): number {
  return things.length === 0 ? 0 : 1 - meaningIn(context, things, THING_BY_IDEA);
}
