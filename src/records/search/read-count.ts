/** By what records are counted: `none` gives one number. */
export const COUNTED_BY = ['none', 'kind', 'type', 'system', 'rating', 'status', 'owner', 'month'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/** “Caused by the model” counts nothing. */
const BY = String.raw`\b(?:per|(?<!\b(?:caus|trigger|produc|generat|driv|affect)e[dn] )by|for each|in each|grouped by|broken down by|split (?:up )?by|sorted by|according to) (?:each |the |their |ai )*`;
const BY_WORDS: readonly (readonly [CountedBy, string])[] = [
  ['system', '(?:ai )?systems?|applications?|models?'],
  ['rating', 'severit(?:y|ies)|levels?|ratings?|risk levels?'],
  ['status', 'status(?:es)?|states?|stages?'],
  ['owner', 'owners?|persons?|people'],
  ['month', 'months?'],
  ['kind', 'kinds? of record|record types?'],
  ['type', 'types?|kinds?|categor(?:y|ies)'],
];

const KINDS = '(?:incidents|risks|changes|concerns|records)';
/** What is said of records in a loose way. */
const THINGS = `(?:${KINDS}|stuff|things|items|work|entries)`;
const PEOPLE =
  '(?:(?:of )?(?:our |the )?(?:people|persons?|colleagues?|owners?|staff|employees|team members?|one|ones))';
const NOT = String.raw`(?:has(?:n['’]t| not)|have(?:n['’]t| not)|did(?:n['’]t| not)|still has(?:n['’]t| not)|has never|never)(?: yet)?`;
const DONE = '(?<done>assess|approv|clos|treat|contain|investigat|correct|implement|accept)(?:e?d|e)?';

/** Who or what has the most of them; who has not done something with theirs: a number for each. */
const RANKED: readonly (readonly [CountedBy, RegExp, string])[] = [
  [
    'owner',
    new RegExp(String.raw`^(?:and )?(?:who|which ${PEOPLE}|which ${PEOPLE} (?:of|in) [\p{L} ]{2,20}) (?:has|have|had|owns?|holds?|got|is responsible for|looks after) (?:got )?(?:the )?(?:most|fewest|least|highest number of|largest number of) (?<open>open |unresolved |overdue )?(?<things>${THINGS})(?: (?:right )?now| currently| at the moment| open)*`, 'iu'),
    '$<open>$<things>',
  ],
  [
    'system',
    new RegExp(String.raw`^(?:and )?(?:which|what) (?:ai |of our |of the )*(?:systems?|models?|applications?) (?:has|have|had|causes?|caused|makes?|is|are)(?: been)?(?: got)?(?: behind| involved in)? (?:the )?(?:most|fewest|highest number of|largest number of) (?<open>open |overdue )?(?<things>(?:\p{L}+ ){0,2}?${THINGS})`, 'iu'),
    '$<open>$<things>',
  ],
  [
    'system',
    new RegExp(String.raw`^(?:and )?(?:(?:which|what) )?(?:ai |of our |of the |our )*(?:systems|models|applications) (?:(?:still|currently|that|which) )*(?:have|had|with|got)(?: got| had)?(?: any| the)? (?=.*\b${THINGS})`, 'iu'),
    '',
  ],
  [
    'month',
    new RegExp(String.raw`^(?:and )?(?:which|what|in which) month (?:has|have|had|saw|were|did we have)(?: there)? (?:the )?(?:most|fewest|highest number of) (?<open>open |overdue )?(?<things>(?:\p{L}+ ){0,2}?${THINGS})`, 'iu'),
    '$<open>$<things>',
  ],
  [
    'owner',
    new RegExp(String.raw`^(?:and )?who ${NOT} ${DONE} (?:(?:all |any )?(?:of )?(?:their|his|her|its|the|our) (?:own )?)?(?<things>incidents|risks|changes)(?: yet)?`, 'iu'),
    'unassessed:$<done> $<things>',
  ],
  [
    'owner',
    new RegExp(String.raw`^(?:and )?(?:who|which ${PEOPLE}) (?:has|have|owns?|holds?)(?: got)? (?:(?:any|the) )?(?<which>(?:open|overdue|high|critical|unassessed|untreated|unapproved) (?:\p{L}+ )?${THINGS})`, 'iu'),
    '$<which>',
  ],
]; // prettier-ignore

/** “Not assessed yet”, by what was said of it. */
function ranked(text: string): { readonly by: CountedBy; readonly rest: string } | null {
  for (const [by, pattern, kept] of RANKED) {
    if (!pattern.test(text)) continue;
    const rest = text
      .replace(pattern, kept)
      .replace(/\b(?:stuff|things|items|work|entries)\b/iu, 'records')
      .replace(/unassessed:(?<done>\p{L}+) (?<things>\p{L}+)/iu, (...found) => {
        const { done = '', things = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
        return `${things} not yet ${done.toLowerCase()}ed`;
      });
    // Who has the most has the most to do.
    const open = by === 'owner' && /\b(?:open stuff|most (?:stuff|work|items))\b/iu.test(text) ? ' open' : '';
    return { by, rest: `${rest}${open}` };
  }
  return null;
}

/** “How many risks”, “incidents per system”, “incidents in October by severity”, “who owns the most risks”. */
export function readCount(text: string): { readonly by: CountedBy | null; readonly rest: string } {
  const most = ranked(text);
  if (most !== null) return most;
  for (const [by, said] of BY_WORDS) {
    const found = new RegExp(String.raw`${BY}(?:${said})(?![\p{L}-])`, 'iu').exec(text);
    if (found !== null) return { by, rest: text.replace(found[0], ' ') };
  }
  const asked =
    /\bhow many\b|\b(?:what is |what['’]s )?(?:the )?(?:total )?number of\b|^(?:please )?count\b/iu.exec(
      text,
    );
  return asked === null ? { by: null, rest: text } : { by: 'none', rest: text.replace(asked[0], ' ') };
}
