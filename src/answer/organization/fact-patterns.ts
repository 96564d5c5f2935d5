import type { FactKind } from '../question/facts-wanted.ts';

export const MONEY = /[€$£¥]|\b(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds)\b/i;
const CONTACT = /\S@\S|\b(?:extension|phone|telephone|call|hotline)\b[^.]{0,40}\d{3}/i;
const VERSION = /\bversion\s+v?\d|\bv\d+(?:\.\d+)*\b/i;
const YEAR_OR_MONTH =
  /\b20\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
/** With a capital: “may” is no month. */
const DAY_OR_MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)\b/;
const DURATIONS: readonly RegExp[] = [
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half\s+an?|same|next|first)(?:[\s-]+(?:working|business|calendar|full))?[\s-]+(?:minute|hour|day|week|month|quarter|year)s?\b/i,
  /\b(?:at\s+once|immediately|without\s+delay|for\s+good|forever|indefinitely|permanently)\b/i,
];
const MOMENTS: readonly RegExp[] = [
  YEAR_OR_MONTH,
  DAY_OR_MONTH,
  ...DURATIONS,
  /\b\d\d?:\d\d\b|\b(?:before|after|once|until|unless|as\s+soon\s+as|when|whenever|if|at\s+the\s+(?:start|end|latest)|every|weekly|daily|monthly|quarterly|yearly)\b/i,
];
/** What is so at present, and not only to be so. */
export const AT_PRESENT =
  /\b(?:at\s+present|current(?:ly)?|today|so\s+far|still|latest|last|now|interim|until)\b/i;
const SHARE = /%|\bper\s?cent\b|\b(?:half|third|quarter|all|none|every)\b|\b\d+\s+(?:of|out\s+of)\s+\d+/i;
const FREQUENCY =
  /\b(?:every|each|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|once|twice|continuous(?:ly)?|per\s+(?:day|week|month|quarter|year)|times\s+a|a\s+(?:day|week|month|quarter|year)|regular(?:ly)?|always|never|at\s+each|\d+\s+(?:days|weeks|months|years))\b/i;
/** A column of a row: "Data stored in: Sweden", "Site: Umeå". */
export const PLACE_COLUMN =
  /\b(?:in|at|where|location|country|city|town|site|office|place|region|room|building|address|url|link)\s*:\s*[\p{L}\d#]/iu;
const PLACES: readonly RegExp[] = [
  /\b(?:in|at|on|from|to)\s+(?:the\s+)?(?:\p{Lu}\p{Ll}+|#\w|intranet|website|folder|system|register)|#[\w-]+|\bhttps?:|\bwww\.|\S@\S/u,
  PLACE_COLUMN,
];
const REASON =
  /\bbecause\b|\bso\s+that\b|\bin\s+order\s+to\b|\bto\s+avoid\b|\breasons?\b|\btherefore\b|\botherwise\b|\bdue\s+to\b|\bsince\b|\bas\s+(?:it|they|we)\b|\bjustification:|\bdepends?\b|\bmatters\b|\bthis\s+is\s+why\b/i;
const EXTREME =
  /\b(?:most|worst|best|biggest|largest|highest|lowest|fewest|oldest|newest|more|fewer|less|better|worse|than|compared|largest|longest)\b/i;
const CONTENT = /[“"][^"”]{12,}[”"]|\bhttps?:|#[\w-]+|\n[-\d]|[:;][^:;]*[,;][^:;]*[,;]/;

/** What the kinds of facts look like that are known by their words alone: one of the patterns is enough. */
export const LOOKS_LIKE: Readonly<Partial<Record<FactKind, readonly RegExp[]>>> = {
  contact: [CONTACT],
  money: [MONEY],
  version: [VERSION],
  date: [YEAR_OR_MONTH],
  share: [SHARE],
  duration: DURATIONS,
  frequency: [FREQUENCY],
  moment: MOMENTS,
  place: PLACES,
  reason: [REASON],
  extreme: [EXTREME],
  content: [CONTENT],
};
