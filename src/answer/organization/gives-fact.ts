import type { Fact } from '../question/facts-wanted.ts';

/** Whether a passage holds what a question wants to be told. */
export function givesFact(fact: Fact, passage: string, question: string, today: string): boolean {
  switch (fact.fact) {
    case 'number':
      return new RegExp(String.raw`(?<![\w-])${fact.number}(?![\w]|-\d)`).test(passage);
    case 'year': {
      const years: readonly string[] = passage.match(YEAR) ?? [];
      return years.length === 0 || years.includes(fact.year);
    }
    case 'time':
      return tellsOfTime(fact.said, passage, today);
    case 'person':
      return namesSomebodyElse(passage, question, fact.named);
    case 'contact':
      return CONTACT.test(passage);
    case 'money':
      return namesMoney(passage);
    case 'tally':
      return /\d/.test(passage) && PAST.test(passage);
    case 'event':
      return PAST.test(passage);
    case 'version':
      return VERSION.test(passage);
    case 'date':
      return YEAR_OR_MONTH.test(passage);
    case 'secret':
    case 'opinion':
    case 'outlook':
    case 'verdict':
      return false;
    case 'quantity':
      return (HOW_LONG.test(question) ? DURATIONS : QUANTITIES).some((pattern) => pattern.test(passage));
  }
}

function namesMoney(passage: string): boolean {
  return MONEY.test(passage);
}

const MONEY = /[€$£¥]|\b(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds)\b/i;
const YEAR = /\b20\d\d\b/g;
const YEAR_OR_MONTH =
  /\b20\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
/** With a capital: “may” is no month. */
const DAY_OR_MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b/;
const CONTACT = /\S@\S|\b(?:extension|phone|telephone|call|hotline)\b[^.]{0,40}\d{3}/i;
const PAST =
  /\b(?:was|were|did|had|ended|began|found|stood|started|took|came|gave|left|won|lost|agreed|went|contained|showed|reached)\b/i;
const VERSION = /\bversion\s+v?\d|\bv\d+(?:\.\d+)*\b/i;
const SPELLED =
  /\b(?:once|twice|one|two|three|four|five|six|seven|eight|nine|ten|every|daily|weekly|monthly|yearly|quarterly|half-year)\b/i;
/** "On the 5th of each month" says nothing of how long something lasts. */
const HOW_LONG = /\bhow\s+(?:long|soon|fast|quick(?:ly)?)\b|\bwithin\s+(?:what|which|how)\b/i;
const DURATIONS: readonly RegExp[] = [
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half\s+an?|same|next|first)(?:[\s-]+(?:working|business|calendar|full))?[\s-]+(?:minute|hour|day|week|month|quarter|year)s?\b/i,
  /\b(?:at\s+once|immediately|without\s+delay|for\s+good|forever|indefinitely|permanently)\b/i,
];
const QUANTITIES: readonly RegExp[] = [/\d/, SPELLED, DAY_OR_MONTH];
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

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
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
