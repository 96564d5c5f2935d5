import type { Word } from '../words/words-of.ts';
import { ASKED_MEANING, BESIDE_EACH_OTHER, NAME_ENDS, QUOTED, TAIL } from './asks-meaning.ts';
import { comparedSides } from './compared-sides.ts';
import type { NamedTerm, TermIndex } from './term-index.ts';
import { asksWhich } from './wants.ts';

const MOST_TERMS = 3;
const TAILS = 3;
/**
 * From which sense a question asks for a meaning, see `createTermSense`. Of questions by an author whose questions it has not
 * seen nine in ten are above 0, of questions for something else one in fifty.
 */
const ASKS_MEANING_FROM = 0.15;
/** One everyday word ("vendor", "hazard") is more often just used. */
const ASKS_MEANING_FROM_WHEN_SINGLE = 1;
/** What speaks of us is more often about our own matters. */
const ASKS_MEANING_FROM_WHEN_OURS = 1.2;
const OF_OURS = /\b(?:we|our|ours|us|here)\b/i;
/** What is put as "what is X?" may sound less like it. */
const ASKS_MEANING_FROM_WHEN_WHOLE = -1.5;
/** Who asks for leave, help or what to do asks for no meaning: "can I see the test set?" */
const ASKS_FOR_LEAVE =
  /\b(?:can|could|may|might|must|should|shall|do|does|did|will|would)\s+(?:i|we|my|our)\b/i;
/** "Who do I call when an AI system fails?" asks for somebody; "who do we call a deployer?" for a meaning. */
const ASKS_FOR_SOMEBODY =
  /\bwhom?\s+(?:do|can|could|should|shall|must|may|might|would)\s+(?:i|we|you|one|they)\s+(?!(?:mean|call)\s+(?:by|with|an?|the)\b)/i;
const SPEAKS_OF_WORDS =
  /\b(?:mean(?:s|t|ing)?|explain\w*|defin\w+|call(?:s|ed)?|say|says|understand|tell|terms?|words?|difference|what\s+(?:is|are))\b/i;
/** "… or no?" asks for no number. */
const OR_NOT = /\bor\s+(?:no|not)\W*$/i;

/**
 * The terms whose meaning a question asks, in its order. Empty when it asks for anything else. `repaired`: its words
 * without slips of the keyboard ("what is promt injection"). `isTold`: whether something else answers a question that only
 * uses the terms.
 */
export function termsAsked(
  question: string,
  terms: TermIndex,
  sense: (question: string) => number,
  repaired: readonly Pick<Word, 'text'>[] = [],
  isTold: () => boolean = () => false,
): NamedTerm[] {
  const whole = wholeTerm(question, terms) ?? wholeRepaired(question, repaired, terms);
  if (whole !== null) return sense(question) >= ASKS_MEANING_FROM_WHEN_WHOLE ? [whole] : [];
  const sides = (comparedSides(question) ?? []).flatMap((side) => terms.named(withoutTail(side)) ?? []);
  if (sides.length === 2) return sides;
  if (asksWhich(question.replace(OR_NOT, '')) || ASKS_FOR_SOMEBODY.test(question)) return [];
  const named = distinct(terms.within(question));
  if (named.length === 0 || isStory(question) || sense(question) < senseNeeded(question, named)) return [];
  if (BESIDE_EACH_OTHER.test(question) && named.length > 1) return named.slice(0, MOST_TERMS);
  const [inSentence] = sentencesOf(question).flatMap((sentence) => wholeTerm(sentence, terms) ?? []);
  if (inSentence !== undefined) return [inSentence];
  if ((ASKS_FOR_LEAVE.test(question) && !SPEAKS_OF_WORDS.test(question)) || isTold()) return [];
  return [quotedTerm(question, terms) ?? mostTelling(named)];
}

/** So many words without a question tell something in which a term is only used. */
const STORY_FROM = 10;
const WONDERS =
  /\?|\b(?:what|which|how|why|who|when|where|whether|if|is|are|no\s+(?:clue|idea)|not\s+sure|unsure|don['’]?t\s+(?:get|know|understand|see)|never\s+heard|same|vs|versus|spins?|lost|wonder\w*|confus\w*|clueless)\b/i;

/** "Yesterday the chatbot showed one customer the address of another, that is very bad." */
function isStory(question: string): boolean {
  const words = question.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return (
    words.length >= STORY_FROM && !WONDERS.test(withoutJudgement(question)) && !SPEAKS_OF_WORDS.test(question)
  );
}

/** "…, that is very bad": no question. */
function withoutJudgement(question: string): string {
  return question.replace(/\b(?:that|this|it|which)\s+(?:is|was)\b(?!\s+(?:it|this|that)\b)/gi, ' ');
}

function senseNeeded(question: string, named: readonly NamedTerm[]): number {
  if (OF_OURS.test(question)) return ASKS_MEANING_FROM_WHEN_OURS;
  const single = named.length === 1 && named.every(({ asked }) => /^[a-z]+$/.test(asked));
  return single ? ASKS_MEANING_FROM_WHEN_SINGLE : ASKS_MEANING_FROM;
}

function distinct(named: readonly NamedTerm[]): NamedTerm[] {
  return named.filter(({ term }, at) => named.findIndex((each) => each.term === term) === at);
}

/** The longest name: "the consultant's model has concept drift" asks for concept drift, not for a model. */
function mostTelling(named: readonly NamedTerm[]): NamedTerm {
  const worth = ({ asked }: NamedTerm) =>
    asked.split(/[\s-]+/).length * 100 + asked.length + (/[A-Z]{2}/.test(asked) ? 150 : 0);
  return named.reduce((best, each) => (worth(each) > worth(best) ? each : best));
}

function sentencesOf(question: string): string[] {
  const sentences = question.split(/(?<=[.?!])\s+/);
  return sentences.length < 2 ? [] : sentences;
}

function wholeTerm(question: string, terms: TermIndex): NamedTerm | null {
  const plain = withoutTail(question.replace(/["“”]/g, ' ').trim());
  for (const pattern of ASKED_MEANING) {
    const name = pattern.exec(plain)?.[1];
    if (name === undefined) continue;
    const [ended = name] = name.split(NAME_ENDS);
    const found = terms.named(withoutTail(name)) ?? terms.named(withoutTail(ended));
    if (found !== null) return found;
  }
  return null;
}

function wholeRepaired(
  question: string,
  repaired: readonly Pick<Word, 'text'>[],
  terms: TermIndex,
): NamedTerm | null {
  const words = repaired.map(({ text }) => text);
  const opens = /^\W*what(?:'?s|\s+is|\s+are)\b/i.test(question);
  return opens ? (terms.named(words.join(' ')) ?? terms.named(words.slice(OPENING).join(' '))) : null;
}

/** "What is …" */
const OPENING = 2;

function withoutTail(text: string): string {
  let rest = text;
  for (let times = 0; times < TAILS; times += 1) rest = rest.replace(TAIL, '');
  return rest;
}

function quotedTerm(question: string, terms: TermIndex): NamedTerm | null {
  const [quoted] = [...question.matchAll(QUOTED)].flatMap(([, name = '']) => terms.named(name) ?? []);
  return quoted ?? null;
}
