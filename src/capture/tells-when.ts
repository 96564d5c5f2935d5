/** Words around a date that tell when it was, and of nothing else. */
const PLAIN =
  'no nope sorry sry actually oh ah oops wait hm i mean meant think guess believe say said it that this these they s was is were be been not isn wasn t date day time on at in the of around about since from until till to by for exactly roughly approximately early late later morning evening afternoon night still only just again correct right wrong should must have has had so well yes ok okay rather more like somewhere sometime some between and or a an but maybe probably possibly technically really already now then last next past happened happens happen occurred occur began begin begun started start starting first exact pm am o clock uhr utc cet cest gmt me too same all of both because';
const OF_FIELD: Readonly<Record<string, string>> = {
  detectedAt:
    'noticed notice discovered detected found spotted seen saw caught realized realised observed learned we i he she somebody someone nobody out up us who which when first',
  endedAt:
    'ended end ends over fixed resolved solved stopped back up working works restored running finished done lasted online live again we closed',
};
/** Days beside which others are told: what is planned or due has one. */
const OF_AN_EVENT = ['occurredAt', 'detectedAt', 'endedAt'];
const PLAIN_WORDS = new Set(PLAIN.split(' '));
const HAPPENING = /\b(?:happen|occur|start|beg[aiu]n|was (?:on|at)|were (?:on|at))/iu;
const BETWEEN = /[,;!()]|\.(?!\d)|\b(?:and|but|because|when|who|which|as)\b/iu;
/** “The outage began at two”: what it was may be named. */
const MOST_OTHERS = 2;

/**
 * Whether the clause of a message that a date was read from tells when it was: “it was Friday”, “noticed at 7”. “We took it
 * down at 14:17” dates something else.
 */
export function tellsWhen(name: string, text: string, said: string | null): boolean {
  if (!OF_AN_EVENT.includes(name)) return true;
  const clause = clauseOf(text, said);
  const known = new Set((OF_FIELD[name] ?? '').split(' '));
  const others = clause
    .replace(said ?? '', ' ')
    .toLowerCase()
    .replace(/[’']/gu, ' ')
    .match(/\p{L}+/gu)
    ?.filter((word) => !PLAIN_WORDS.has(word) && !known.has(word) && !WHEN.test(word));
  const count = others?.length ?? 0;
  return count === 0 || (HAPPENING.test(clause) && count <= MOST_OTHERS);
}

/** Parts of a date that stand beside those that were read. */
const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|yesterday|ago|week|weekend|month|year|hours?|minutes?|days?|weeks?|noon|midnight|lunch|half|quarter|st|nd|rd|th)$/u;

function clauseOf(text: string, said: string | null): string {
  const at = said === null ? -1 : text.indexOf(said);
  if (said === null || at === -1) return text;
  const before = text.slice(0, at).split(BETWEEN).at(-1) ?? '';
  const after = text.slice(at + said.length).split(BETWEEN)[0] ?? '';
  return `${before}${said}${after}`;
}

const NOTICING = /\b(?:noticed|discovered|found|detected|spotted|caught|realized|realised)\b/iu;

/** “Sven found it, on the 4th”: the day on which it was noticed. */
export function isOfNoticing(text: string): boolean {
  return NOTICING.test(text) && !HAPPENING.test(text);
}
