/**
 * The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980), for lower-case English words.
 * "monitoring", "monitored" and "monitors" become one; a word shorter than three letters stays as it is.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const apart = APART.get(word);
  if (apart !== undefined) return apart;
  let stemmed = stripPlural(word);
  stemmed = stripPastAndGerund(stemmed);
  if (/[aeiouy][^aeiouy]*y$/.test(stemmed) || hasVowel(stemmed.slice(0, -1)))
    stemmed = stemmed.replace(/y$/, 'i');
  stemmed = replaceSuffix(stemmed, STEP_2, 0);
  stemmed = replaceSuffix(stemmed, STEP_3, 0);
  stemmed = stripLongSuffix(stemmed);
  return tidyEnd(stemmed);
}

/** An intern is not internal. */
const APART: ReadonlyMap<string, string> = new Map([
  ['intern', 'interns'],
  ['interns', 'interns'],
]);

const CONSONANT = '(?:[^aeiouy]|(?<=^)y|(?<=[aeiou])y)';
const VOWEL = '(?:[aeiou]|(?<=[^aeiou])y)';
const MEASURE = new RegExp(`${VOWEL}+${CONSONANT}+`, 'g');

/** How many vowel-consonant sequences a stem holds: Porter's m. */
function measure(word: string): number {
  return word.match(MEASURE)?.length ?? 0;
}

function hasVowel(word: string): boolean {
  return new RegExp(VOWEL).test(word);
}

function endsCvc(word: string): boolean {
  return /[^aeiou][aeiouy][^aeiouwxy]$/.test(word);
}

function stripPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function stripPastAndGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const bare = /^(.*)(?:ed|ing)$/.exec(word)?.[1];
  if (bare === undefined || !hasVowel(bare)) return word;
  if (/(?:at|bl|iz)$/.test(bare)) return `${bare}e`;
  if (/([^aeioulsz])\1$/.test(bare)) return bare.slice(0, -1);
  return measure(bare) === 1 && endsCvc(bare) ? `${bare}e` : bare;
}

type Suffixes = readonly (readonly [suffix: string, replacement: string])[];

const STEP_2: Suffixes = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];

const STEP_3: Suffixes = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

const STEP_4 =
  /^(.*?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/;

function replaceSuffix(word: string, suffixes: Suffixes, above: number): string {
  for (const [suffix, replacement] of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const bare = word.slice(0, word.length - suffix.length);
    return measure(bare) > above ? bare + replacement : word;
  }
  return word;
}

function stripLongSuffix(word: string): string {
  const bare = STEP_4.exec(word)?.[1];
  return bare !== undefined && measure(bare) > 1 ? bare : word;
}

function tidyEnd(word: string): string {
  let tidy = word;
  if (tidy.endsWith('e')) {
    const bare = tidy.slice(0, -1);
    const m = measure(bare);
    if (m > 1 || (m === 1 && !endsCvc(bare))) tidy = bare;
  }
  return tidy.endsWith('ll') && measure(tidy) > 1 ? tidy.slice(0, -1) : tidy;
}
