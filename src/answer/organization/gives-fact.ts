import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import { MONTHS } from '../words/months.ts';
import type { Fact } from '../question/facts-wanted.ts';
import { AT_PRESENT, LOOKS_LIKE } from './fact-patterns.ts';
import { tellsThePast } from './tells-the-past.ts';
import { withoutNumbering } from './without-numbering.ts';

/** Whether a sentence or a passage holds what a question wants to be told. */
export function givesFact(fact: Fact, text: string, question: string, today: string): boolean {
  switch (fact.fact) {
    case 'number':
      return new RegExp(String.raw`(?<![\w-])${fact.number}(?![\w]|-\d)`).test(text);
    case 'year':
      return namesTheYear(fact.year, text);
    case 'time':
      return tellsOfTime(fact.said, text, today);
    case 'person':
      return namesSomebodyElse(text, question, fact.named);
    case 'amount':
      return holdsNewNumber(text, question);
    case 'tally':
      return holdsNewNumber(text, question) && tellsThePast(text, today);
    case 'event':
    case 'past':
      return tellsThePast(text, today);
    case 'standing':
      return tellsThePast(text, today) || AT_PRESENT.test(text);
    case 'list':
      return namesEach(text, question);
    default:
      // What has no pattern is never told: a secret, an opinion, the future, a verdict.
      return LOOKS_LIKE[fact.fact]?.some((pattern) => pattern.test(text)) ?? false;
  }
}

/** A passage without any year may hold for it. */
function namesTheYear(year: string, text: string): boolean {
  const years: readonly string[] = text.match(YEAR) ?? [];
  return years.length === 0 || years.includes(year);
}

/** Several things, each by its name or after a colon: as many as the question counts. */
function namesEach(passage: string, question: string): boolean {
  const said = COUNT.exec(question)?.[1]?.toLowerCase();
  const count = said === undefined ? 2 : countOf(said);
  const listed = /:(.*)/s.exec(passage)?.[1] ?? '';
  const items = listed.split(/[,;]|\band\b/).filter((item) => /\p{L}/u.test(item)).length;
  if (items >= Math.max(2, count)) return true;
  const names = new Set(
    passage.match(/(?<!^)(?<![.:|] )\b(?:\p{Lu}[\p{L}\d-]+(?:\s\p{Lu}\p{Ll}+)*)/gu) ?? [],
  );
  return [...names].filter((name) => !question.toLowerCase().includes(name.toLowerCase())).length >= count;
}

function countOf(said: string): number {
  const spelled = NUMBER_WORDS.indexOf(said);
  return spelled === -1 ? Number(said) : spelled;
}

const COUNT = /\b(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

/** A number that the question does not hold itself; numbers of records, controls and years count nothing. */
function holdsNewNumber(passage: string, question: string): boolean {
  const asked = new Set(question.match(/\d[\d,.]*\d|\d/g) ?? []);
  const numbers = withoutNumbering(passage).replace(NO_AMOUNT, ' ').match(AMOUNT) ?? [];
  return numbers.some((number) => !asked.has(number));
}

const NO_AMOUNT =
  /\b[A-Z]{1,5}-\d[\d-]*|\b[AB]\.\d[\d.]*|\(\d[\d., and]*\)|\bclauses?\s+\d[\d.]*|\bsections?\s+\d[\d.]*|\b20\d\d(?:-\d\d-\d\d)?\b|\b\d\d?:\d\d\b/gi;
const AMOUNT =
  /(?<![\w.])\d(?:[\d,.]*\d)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|once|twice|none|nobody|no)\b/gi;

const YEAR = /\b20\d\d\b/g;
const NAME = /(?<![.!?:]\s)(?<!^)\b\p{Lu}\p{Ll}+(?:\s(?:de|van|von|da|di|el|la))?\s\p{Lu}[\p{Ll}]+/gu;
const ROLE =
  /\b(?:officer|owner|manager|director|board|committee|head|lead|team|council|auditor|legal|procurement|ceo|chief|engineer|editor|secretary|chair|deputy|analyst|employee|supplier|validator|person|people|works council|department|agent|handler)s?\b/gi;

/** "Who is the duty officer?" is not answered by "the duty officer opens a record". */
function namesSomebodyElse(passage: string, question: string, named: boolean): boolean {
  const asked = question.toLowerCase();
  const isNew = (match: string) => !asked.includes(match.toLowerCase());
  if ((passage.match(NAME) ?? []).some((name) => name.split(/\s+/).every(isNew))) return true;
  return !named && (passage.match(ROLE) ?? []).some((role) => isNew(role.replace(/s$/i, '')));
}

const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;

/** A rule is silent on what was so last week; a passage that names the time may tell. */
function tellsOfTime(said: string, passage: string, today: string): boolean {
  const text = passage.toLowerCase();
  return namesOfTime(said, today).some((name) => text.includes(name));
}

/** How a document of the organization would write a time that is named from today. */
function namesOfTime(said: string, today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  const month2 = (at: number) => [MONTHS[(at + 12) % 12] ?? ''];
  const quarter = (at: number) => [
    `${QUARTERS[(at + 4) % 4] ?? ''} quarter`,
    `q${String(((at + 4) % 4) + 1)}`,
  ];
  const named = MONTHS.filter((name) => said.includes(name));
  if (named.length > 0) return named;
  if (/^q[1-4]/.test(said)) return quarter(Number(said.charAt(1)) - 1);
  if (/^(?:last|past|previous)\s+year/.test(said)) return [String(year - 1)];
  if (/^this\s+year/.test(said)) return [String(year)];
  if (/^next\s+year/.test(said)) return [String(year + 1)];
  if (/^(?:last|past|previous)\s+month/.test(said)) return month2(month - 1);
  if (/^this\s+month/.test(said)) return month2(month);
  if (/^(?:last|past|previous)\s+quarter/.test(said)) return quarter(Math.floor(month / 3) - 1);
  if (/^this\s+quarter/.test(said)) return quarter(Math.floor(month / 3));
  if (/^(?:right|at|current|so)/.test(said))
    return [
      'at present',
      'current',
      'today',
      'so far',
      'stands',
      'interim',
      '-'.concat(today.slice(5, 7), '-'),
    ];
  return [said];
}
