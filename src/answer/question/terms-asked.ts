import type { Term } from '../knowledge/knowledge-schema.ts';
import { asksWhich } from './wants.ts';
import { wordsOf } from '../words/words-of.ts';

/** A term of the glossary, under the name by which a question calls it. */
export interface NamedTerm {
  readonly term: Term;
  readonly asked: string;
}

const DEFINES = [
  /^\s*(?:please\s+)?(?:define|explain(?:\s+to\s+me)?|meaning\s+of|definition\s+of|what\s+is\s+the\s+(?:meaning|definition)\s+of|what(?:'s|\s+is|\s+are)\s+meant\s+by|what\s+do\s+(?:you|we|they|people)\s+(?:mean|understand)\s+by|glossary:?|term:?)\s+(.+?)$/i,
  /^\s*(?:and\s+|so\s+|ok\s+)?what(?:'s|s|\s+is|\s+are|\s+does|\s+do)?\s+(.+?)(?:\s+(?:mean|means|stand\s+for|refer\s+to|supposed\s+to\s+be))?$/i,
];
const TAIL =
  /\s*(?:\b(?:in|for|under|within|according\s+to)\s+(?:iso(?:\/iec)?\s*)?(?:42001|22989|the\s+standard|ai|this\s+context|(?:plain|simple|easy|normal)\s+(?:english|words|terms|language)|a\s+nutshell|(?:a\s+)?(?:lawyer|layman|beginner|manager|child|dummy|dummies|novice|non-?\w+)s?)|,?\s*(?:please|pls|plz|exactly|anyway|again|actually|in\s+short|in\s+one\s+sentence|like\s+i(?:'m|\s+am)\s+five))?\s*[,?.!]*\s*$/i;
const TAILS = 3;

/** It is about words and what they mean. */
const OF_WORDS =
  /\b22989\b|\bterminolog\w+|^\W*define\b|\bdefinitions?\b|\bglossary\b|\bthe\s+terms?\b|\bmeaning\b|\bmeant\s+by\b/i;
const BESIDE_EACH_OTHER =
  /\b(?:vs\.?|versus|difference|differ|differs|mix(?:ed)?\s+(?:\w+\s+){0,2}up|confuse[sd]?|distinguish|compared?)\b|\s\/\s/i;
/** With more words of its own a question is about more than the terms it names. */
const MOST_OTHER_WORDS = 4;
const MOST_TERMS = 3;
/** Then it asks what is so with us. */
const OF_OURS = /\b(?:we|our|ours|us)\b/i;

/** The terms whose meaning a question asks, in its order. Empty when it asks for anything else. */
export function termsAsked(question: string, terms: readonly Term[]): NamedTerm[] {
  const whole = wholeTerm(question, terms);
  if (whole !== null) return [whole];
  if (asksWhich(question) || OF_OURS.test(question)) return [];
  const named = namedIn(question, terms);
  const enough = OF_WORDS.test(question) ? 1 : BESIDE_EACH_OTHER.test(question) ? 2 : Infinity;
  if (named.length < enough) return [];
  const used = new Set(named.flatMap(({ asked }) => wordsOf(asked).map(({ stem }) => stem)));
  const others = wordsOf(question).filter(
    ({ stem, stop, text }) => !stop && !used.has(stem) && !FRAME.has(text),
  );
  return others.length > MOST_OTHER_WORDS ? [] : named.slice(0, MOST_TERMS);
}

const FRAME = new Set(
  'term terms terminology standard definition define defined mean meaning difference differ differs compare versus iso iec 22989 42001 explain always mix confuse see words word'.split(
    ' ',
  ),
);

function wholeTerm(question: string, terms: readonly Term[]): NamedTerm | null {
  const plain = withoutTail(question.replace(/["“”'‘’]/g, ' ').trim());
  for (const pattern of DEFINES) {
    const name = pattern.exec(plain)?.[1];
    const found = name === undefined ? null : termNamed(withoutTail(name), terms);
    if (found !== null) return found;
  }
  return null;
}

function withoutTail(text: string): string {
  let rest = text;
  for (let times = 0; times < TAILS; times += 1) rest = rest.replace(TAIL, '');
  return rest;
}

function termNamed(name: string, terms: readonly Term[]): NamedTerm | null {
  const key = keyOf(name);
  for (const term of terms) {
    const asked = [term.term, ...term.also].find((each) => keyOf(each) === key);
    if (asked !== undefined) return { term, asked };
  }
  return null;
}

/** The longest names first, so that "training data" is not "training". */
function namedIn(question: string, terms: readonly Term[]): NamedTerm[] {
  const names = terms
    .flatMap((term) => [term.term, ...term.also].map((asked) => ({ term, asked, key: ` ${keyOf(asked)} ` })))
    .sort((a, b) => b.key.length - a.key.length);
  let left = ` ${keyOf(question)} `;
  const found: (NamedTerm & { readonly at: number })[] = [];
  for (const { term, asked, key } of names) {
    const at = left.indexOf(key);
    if (at === -1 || found.some((each) => each.term === term)) continue;
    found.push({ term, asked, at });
    left = `${left.slice(0, at)} ${'_'.repeat(key.length - 2)} ${left.slice(at + key.length)}`;
  }
  return found.sort((a, b) => a.at - b.at);
}

/** "the AI systems" and "AI system" are one. */
function keyOf(name: string): string {
  return wordsOf(name)
    .filter(({ text }) => !ARTICLES.has(text))
    .map(({ stem }) => stem)
    .join(' ');
}

const ARTICLES = new Set([
  'a',
  'an',
  'the',
  'term',
  'word',
  'by',
  'of',
  'concept',
  'acronym',
  'abbreviation',
]);
