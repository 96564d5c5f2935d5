import { readNumber } from '../text/number-words.ts';
import { findPhrase, lineOf, phrase, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { BETWEEN_NOT, HELPERS, PEOPLE_NOUNS } from './people-nouns.ts';

type Tokens = readonly Token[];

export interface PeopleCount extends Span {
  readonly value: number;
  /** The sentence says in so many words that they were affected. */
  readonly named: boolean;
}

/** Numbers of people in a sentence that tells what happened to them. */
export function countsIn(reading: Reading, sentence: Span): readonly PeopleCount[] {
  const counts: PeopleCount[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const token = reading.tokens[at];
    const number = token?.quoted || token?.hyphenated ? null : readNumber(reading.tokens, at);
    if (!number) {
      at += 1;
      continue;
    }
    const noun = peopleAfter(reading.tokens, number.to, sentence.to);
    const exact = Number.isInteger(number.value) && isAmount(reading.tokens, at, number.to);
    if (noun !== null && exact && isAffected(reading, sentence, at, noun)) {
      const span = { from: at, to: noun + 1 };
      counts.push({ ...span, value: number.value, named: isNamed(reading, sentence, span) });
    }
    at = noun ?? number.to;
  }
  return counts;
}

const OF_THEM = phrase(
  '(?<!(?:and|out|all|most|none|some) )(?<count>[^ ]+) of them(?! (?:had|have|were|was|are|did|is|has|even|also|noticed|called)(?![^ ]))',
);

/** "It swore at customers, three of them": people who were named before without their number. */
export function countOfThem(reading: Reading): PeopleCount | null {
  const hit = findPhrase(reading, OF_THEM)[0];
  const number = hit && readNumber(reading.tokens, hit.from);
  const people = hit && reading.tokens.slice(0, hit.from).findLast(({ low }) => PLURALS.test(low));
  if (!hit || !number || !people || !PEOPLE_NOUNS.has(people.low)) return null;
  return { from: hit.from, to: hit.to, value: number.value, named: false };
}

/** Whatever "them" may stand for. */
const PLURALS = /^(?:\p{L}{3,}(?<!s|i|u)s|people|men|women|children|staff)$/u;

/**
 * The people that are counted: right after the number, after up to two describing words, or after "of our
 * 5,000".
 */
function peopleAfter(tokens: Tokens, start: number, end: number): number | null {
  const bare = [tokens[start]?.low ?? '', tokens[start + 1]?.low ?? ''].join(' ');
  if (/^(?:was|were|are|have|had) (?:affected|impacted|harmed)$/u.test(bare)) return start + 1;
  const first = tokens[start]?.low === 'of' ? afterPartitive(tokens, start + 1) : start;
  for (let at = first; at < Math.min(first + 3, end); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || BETWEEN_NOT.has(token.low)) return null;
    if (PEOPLE_NOUNS.has(token.low)) return isCompound(tokens, at) ? null : at;
  }
  return null;
}

function afterPartitive(tokens: Tokens, at: number): number {
  const start = /^(?:the|our|my|his|her|your|their|these|those|all)$/u.test(tokens[at]?.low ?? '')
    ? at + 1
    : at;
  return readNumber(tokens, start)?.to ?? start;
}

/** "12 customer accounts" are accounts, "12 card holders" are people. */
function isCompound(tokens: Tokens, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const plural = /(?:s|people|women|men|children|staff|folk|insured)$/u.test(token?.low ?? '');
  return !plural && next?.kind === 'word' && NOUNS_OF_PEOPLE.has(next.low);
}

const NOUNS_OF_PEOPLE = new Set(
  `account accounts record records file files address addresses name names data complaint complaints
  ticket tickets case cases call calls profile profiles contract contracts request requests message
  messages letter letters email emails review reviews service journey journeys group groups team teams
  number numbers id ids photo photos order orders segment segments score scores session sessions chats
  chat query queries survey surveys report reports document documents page pages`.split(/\s+/u),
);

/** The two words before a number that make it no number of people, or none that can be given. */
const NO_AMOUNT = new RegExp(
  String.raw`(?:^| )(?:under|below|between|maximum|max|version|v|level|sev|every|per|first|top|#|€|` +
    String.raw`\$|£|(?:less|fewer) than|up to|(?:out|team|total|crew|each|%|percent|third|quarter|` +
    String.raw`majority|share|most|none|all|some|many) of)$`,
  'u',
);
/** The far end of a range, or what a share is taken of: "20 to 30 customers", "one in 20 customers". */
const LINKED = /^(?:\d\S*|one|two|three|four|five|ten|twenty) (?:to|or|and|-|in|of)$/u;

/** "20 to 30", but not "€1,250 to 3 members": the far end of a range is higher than its start. */
function endsRange(tokens: Tokens, from: number): boolean {
  const [start, end] = [readNumber(tokens, from - 2), readNumber(tokens, from)];
  const currency = /^[€$£]$/u.test(tokens[from - 3]?.low ?? '');
  return !currency && (start === null || end === null || start.value < end.value);
}

/** "20 to 30 customers", "fewer than 50" and "up to 300" name no number. */
export function isAmount(tokens: Tokens, from: number, to: number): boolean {
  const low = (at: number): string => tokens[at]?.low ?? '';
  const before = `${low(from - 2)} ${low(from - 1)}`.trim();
  if (NO_AMOUNT.test(before) || (LINKED.test(before) && endsRange(tokens, from))) return false;
  if (tokens[from]?.hyphenated && /^\d/u.test(low(from - 1))) return false;
  if (tokens[to]?.hyphenated || low(to) === '%') return false;
  return !(/^(?:to|or|-)$/u.test(low(to)) && readNumber(tokens, to + 1) !== null);
}

const HAVE = new RegExp(
  String.raw`(?:^| )(?:have|has|serves?|employs?|supports?|insures?)(?: (?:about|around|over|` +
    String.raw`more than|roughly|some|now|already|almost|nearly))?$`,
  'u',
);
const WITH_HARM =
  /^(?:affected|impacted|without|who|that|whose|waiting|locked|stuck|complaining|with)(?: |$)/u;
const NOT_SUFFERED = new RegExp(
  String.raw`^(?:have |has |had |all |also |then |already |who )?(?:noticed|spotted|found|discovered|` +
    String.raw`detected|reported|complained|called|wrote|asked|told|phoned|emailed|mailed|contacted|alerted|warned|flagged|(?:are|is|were|` +
    String.raw`was) (?:now )?(?:investigating|working|looking|helping|checking|on it|fine|unaffected|` +
    String.raw`not affected)|worked|helped|checked|will|would|attended|joined|use|uses|using|work|opened|accessed|viewed|downloaded|clicked|looked at|` +
    String.raw`signed for)(?: |$)`,
  'u',
);
const HARMLESS = new RegExp(
  String.raw`(?:^| )(?:without (?:any )?(?:problem|problems|issue|issues|trouble|incident)|` +
    String.raw`successfully|might|(?<!(?:\d|\d(?:st|nd|rd|th)|in|of|since|until|till|by|last|from|early|late|mid|to|and) )may|could have|would have|potentially|a year|per year|per day|a day|` +
    String.raw`per month|every day)(?: |$)`,
  'u',
);

/** Ends with words that say that those who follow were told of it. */
export const INFORMED =
  /(?:^| )(?:we|i|we've|i've)(?: (?:have|has|then|also|already|immediately))* (?:told|informed|warned|notified)(?: all)?(?: the| our)?$/u;

/** Everyone who is counted in the story of an incident is taken as affected, unless the words say otherwise. */
function isAffected(reading: Reading, sentence: Span, at: number, noun: number): boolean {
  const before = lineOf(reading, { from: sentence.from, to: at });
  const after = lineOf(reading, { from: noun + 1, to: sentence.to });
  if ((HAVE.test(before) && !WITH_HARM.test(after)) || NOT_SUFFERED.test(after)) return false;
  if (HARMLESS.test(` ${lineOf(reading, sentence)} `)) return false;
  if (!HELPERS.has(reading.tokens[noun]?.low ?? '')) return !INFORMED.test(before);
  // "The tool was off for all 25 agents."
  if (/(?:^| )(?:for|to)(?: all)?(?: our| the| of our)?$/u.test(before))
    return /(?:^| )(?:off|down|out|unavailable|gone|dark|unreachable|offline|slow|broken|blocked|locked) /u.test(
      before,
    );
  return /^(?:were|was|got|are|could not|couldn't|lost|received|saw|missed|suffered|waited|had to)(?: |$)/u.test(
    after,
  );
}

function isNamed(reading: Reading, sentence: Span, { from, to }: Span): boolean {
  const before = lineOf(reading, { from: Math.max(sentence.from, from - 3), to: from });
  const after = lineOf(reading, { from: to - 1, to: Math.min(sentence.to, to + 4) });
  return (
    /(?:^| )(?:affect(?:ed|ing|s)|impact(?:ed|ing|s)|hit)(?: |$)/u.test(before) ||
    /(?:^| )(?:affected|impacted|harmed)(?: |$)/u.test(after)
  );
}
