import { NUMBER_WORDS } from '../../kernel/number-words.ts';
import type { SureWant } from '../question/sure-wants.ts';
import { MONEY, PLACE_COLUMN } from './fact-patterns.ts';
import type { NamesTold } from './names-told.ts';
import { withoutNumbering } from './without-numbering.ts';

const PHONE =
  /\b(?:ext(?:ension)?\.?|phone|telephone|call|hotline|mobile|helpdesk)\b[^.]{0,40}\d{3}|\+\d{2}[\d\s]{6,}/i;
const MOBILE = /\b(?:mobile|cell(?:phone)?)\b/i;
const MOBILE_TOLD = /\b(?:mobile|cell(?:phone)?)\b[^.]{0,40}\d{3}|\+\d{2}[\d\s]{6,}/i;
const SHARE =
  /%|\bper\s?cent\b|\b(?:half|third|quarter|all|none|every|nobody|no)\b|\b(?:\d+|one|two|three|four|five|six|seven)\s+(?:of|out\s+of)\s+(?:the\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)/i;
const DAY =
  /\b20\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\bquarter\b|\b\d+(?:st|nd|rd|th)\b|\b(?:first|last|second|third)\s+(?:working\s+)?day\b/;
const PLACE =
  /\broom\b|\bfloor\b|\bbuilding\b|\bhttps?:|\bwww\.|\bintranet\b|#\w|\bdata\s+cent|\bserver|\b(?:EU|Europe)\b|\bhosted\s+(?:in|at|by)|\S@\S|\bfolder\b|\bsite\b/iu;
const STANDS_IN =
  /\b(?:deput\w+|stand(?:s|ing)?\s+in|stand-in|substitut\w+|replac\w+|covers?\s+for|fills?\s+in|takes?\s+over|in\s+(?:his|her|their)\s+(?:place|stead|absence)|(?:is|are)\s+(?:away|absent|ill)|on\s+(?:his|her)\s+behalf|(?:then\s+)?goe?s?\s+to)\b/i;

const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
const UNIT = String.raw`(?:minute|min|hour|h|day|week|month|quarter|year)s?`;
const SPAN = new RegExp(
  String.raw`\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half\s+an?|same|next|first|every|each)(?:[\s-]+(?:working|business|calendar|full))?[\s-]+(${UNIT})\b`,
  'gi',
);
/** "Hours: 24" in a table's row; "twice a year" is no span. */
const SPAN_IN_CELL = new RegExp(String.raw`\b(${UNIT})\s*:\s*\d`, 'gi');
const HOW_OFTEN = new RegExp(String.raw`\b(?:once|twice|times)\s+(?:an?|every|each|per)\s+${UNIT}\b`, 'gi');
const UNMEASURED =
  /\b(?:at\s+once|immediately|without\s+delay|for\s+good|forever|indefinitely|permanently|never|daily|weekly|monthly|quarterly|yearly|until|as\s+long\s+as|before)\b/i;
const UNIT_ASKED = new RegExp(String.raw`\bhow\s+many\s+(?:\w+\s+)?(${UNIT})\b`, 'i');
/** A span asked for in one unit is told in it or in one nearby: days by weeks, not by minutes. */
const UNITS_APART = 2;

/** Numbers of records, clauses, levels, days and hours of the day count nothing. */
const NO_COUNT =
  /\b[A-Z]{1,5}-\d[\d-]*|\b[AB]\.\d[\d.]*|\(\d[\d., and]*\)|\b(?:clauses?|sections?|Art\.?|tier|level|severity|version|step|chapter|ISO(?:\/IEC)?)\s+\d[\d.]*|\b20\d\d(?:-\d\d-\d\d)?\b|\b\d\d?:\d\d\b/gi;
/** Nor do sums, spans of time and limits. */
const NO_TALLY = new RegExp(
  String.raw`${NO_COUNT.source}|[€$£]\s*\d[\d.,]*|\d[\d.,]*\s*€|${SPAN.source}|\b(?:at\s+(?:most|least)|more\s+than|over|under|below|up\s+to|within|every|each|once|twice|to)\s+(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|an?)\b`,
  'gi',
);
/** Nor do shares, sums and spans of time. */
const NO_HEADCOUNT = new RegExp(
  String.raw`${NO_COUNT.source}|\d[\d.,]*\s*(?:%|per\s?cent)|[€$£]\s*\d[\d.,]*|\d[\d.,]*\s*€|${SPAN.source}`,
  'gi',
);
const NUMBER =
  /(?<![\w.-])\d(?:[\d,.]*\d)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|none|nobody|no|both|exactly\s+one|one)\b/gi;

/** Whether a sentence, or a table's row, tells what is wanted. Of whom or what it tells it is not looked at here. */
export function tellsSure(want: SureWant, text: string, question: string, names: NamesTold): boolean {
  switch (want) {
    case 'personal-name':
      return namesAny(text, question, (word) => names.people.has(word), names);
    case 'stand-in':
      return STANDS_IN.test(text);
    case 'phone':
      return (MOBILE.test(question) ? MOBILE_TOLD : PHONE).test(text);
    case 'money':
      return MONEY.test(text);
    case 'span':
      return tellsSpan(text, question);
    case 'count':
      return tellsCount(text, question, NO_COUNT);
    case 'headcount':
      return tellsCount(text, question, NO_HEADCOUNT);
    case 'tally':
      return tellsCount(text, question, NO_TALLY);
    case 'share':
      return SHARE.test(text);
    case 'day':
      return DAY.test(text);
    case 'place':
      return PLACE.test(text) || PLACE_COLUMN.test(text);
    case 'thing-name':
    case 'which-ones':
      return namesAny(text, question, (word) => names.all.has(word) && !names.people.has(word), names);
    case 'wording':
      return true;
  }
}

/** "Roe" is no other name than the "Ann" that the question holds. */
function namesAny(
  text: string,
  question: string,
  isMeant: (word: string) => boolean,
  { people }: NamesTold,
): boolean {
  const asked = new Set(
    (question.toLowerCase().match(WORD) ?? []).flatMap((word) => [word, ...(people.get(word) ?? [])]),
  );
  return (text.match(CAPITALISED) ?? [])
    .map((word) => word.toLowerCase())
    .some((word) => isMeant(word) && !asked.has(word));
}

const WORD = /[\p{L}\d]+/gu;
const CAPITALISED = /(?<![\p{L}\d@.])\p{Lu}[\p{L}\d]+/gu;

function tellsSpan(text: string, question: string): boolean {
  if (UNMEASURED.test(text)) return true;
  const asked = unitOf(UNIT_ASKED.exec(question)?.[1]);
  const told = [SPAN, SPAN_IN_CELL].flatMap((pattern) =>
    Array.from(text.replace(HOW_OFTEN, ' ').matchAll(pattern), ([, unit]) => unitOf(unit)),
  );
  return told.some((unit) => asked === -1 || Math.abs(unit - asked) <= UNITS_APART);
}

function unitOf(said = ''): number {
  return UNITS.findIndex((unit) => said !== '' && unit.startsWith(said.toLowerCase().replace(/s$/, '')));
}

function tellsCount(text: string, question: string, besides: RegExp): boolean {
  const asked = new Set(numbersIn(question));
  const counted = COUNTED.exec(question)?.[1]?.toLowerCase() ?? '';
  const said = withoutNumbering(text)
    .replace(besides, ' ')
    .replace(NONE_OF, (none, thing: string) => (sameThing(thing.toLowerCase(), counted) ? none : ' '));
  return numbersIn(said).some((number) => !asked.has(number));
}

const COUNTED = /\b(?:how\s+many|number\s+of)\s+(?:of\s+(?:our|the)\s+)?(\p{L}+)/iu;
/** "No AI system publishes on its own" counts no journalists. */
const NONE_OF = /\bno\s+(\p{L}+)(?=[\s.,;:])/giu;
const FEWEST_ALIKE = 4;

function sameThing(one: string, other: string): boolean {
  return other !== '' && one.slice(0, FEWEST_ALIKE) === other.slice(0, FEWEST_ALIKE);
}

function numbersIn(text: string): string[] {
  return (text.toLowerCase().match(NUMBER) ?? []).map((number) => {
    const spelled = NUMBER_WORDS.indexOf(number);
    return spelled === -1 ? number : String(spelled);
  });
}
