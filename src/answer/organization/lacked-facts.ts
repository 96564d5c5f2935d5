import type { Passage } from '../ports.ts';
import type { Fact } from '../question/facts-wanted.ts';
import { thingWanted } from '../question/thing-wanted.ts';
import type { Concepts } from '../words/concepts.ts';
import { givesFact } from './gives-fact.ts';
import { meaningIn, unitsOf, type Unit } from './meaning.ts';
import { termsIn } from './passage-terms.ts';
import { sentencesOf } from './sentences-of.ts';

/** What a question wants to be told and a passage does not tell. */
export interface Lacked {
  /** Facts that a passage has or has not: a name, a sum, what was so last month. */
  readonly sure: number;
  /** Facts that can be told in many ways: a role, a frequency. */
  readonly likely: number;
  /** The share of the thing asked for ("which programming language …") of which it does not speak. */
  readonly thing: number;
}

export interface WantedFacts {
  readonly question: string;
  readonly facts: readonly Fact[];
  readonly units: readonly Unit[];
  /** A day, ISO 8601. */
  readonly today: string;
}

/** A sentence that holds this share of what the best one holds of the question may tell the fact. */
const TELLING = 0.6;

export function lackedFacts(
  { text, kind }: Passage,
  context: string,
  { question, facts, units, today }: WantedFacts,
  concepts: Concepts,
): Lacked {
  const thing = thingLacked(question, context, concepts);
  if (facts.length === 0) return { sure: 0, likely: 0, thing };
  const telling = kind === 'table-row' ? text : tellingPart(text, units, concepts);
  const gives = (fact: Fact) =>
    givesFact(fact, NEEDS_THE_SENTENCE.has(fact.fact) ? telling : context, question, today);
  const lacked = facts.filter((fact) => !gives(fact));
  const sure = lacked.filter(isSure).length;
  return { sure, likely: lacked.length - sure, thing };
}

function isSure(fact: Fact): boolean {
  return fact.fact === 'person' ? fact.named : fact.fact !== 'quantity';
}

/** These are told about the subject itself or not at all; another sentence's sum or name says nothing. */
const NEEDS_THE_SENTENCE: ReadonlySet<Fact['fact']> = new Set([
  'tally',
  'event',
  'money',
  'person',
  'version',
  'date',
]);

function tellingPart(text: string, units: readonly Unit[], concepts: Concepts): string {
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  const held = sentences.map((sentence) => meaningIn(termsIn(sentence, concepts), units));
  const enough = TELLING * Math.max(...held);
  return sentences.filter((_, at) => (held[at] ?? 0) >= enough).join('\n');
}

/** GPUs are hardware, but a passage on other hardware does not count them. */
const THING_BY_IDEA = 0.4;

function thingLacked(question: string, context: string, concepts: Concepts): number {
  const things = unitsOf(thingWanted(question), null, concepts);
  return things.length === 0 ? 0 : 1 - meaningIn(termsIn(context, concepts), things, THING_BY_IDEA);
}
