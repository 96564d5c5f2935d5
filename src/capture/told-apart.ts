import type { ToldKind } from './understand/kind/command-words.ts';

/** One of several records that a message tells of. `kind`: where it says which. */
export interface ToldPart {
  readonly kind: ToldKind | null;
  readonly text: string;
}

const NOUN = String.raw`(?:ai\s+)?(?<noun>incidents?|near misses|risks?|changes?|things?|problems?|issues?|points?|items?|cases?|reports?|matters?|topics?)`;
const COUNT = String.raw`(?:two|three|four|2|3|4|several|a couple of|a few)`;
/** “Two risks: …”, “I have two things to report. …” */
const ANNOUNCED = new RegExp(
  String.raw`^(?<lead>(?:[^.:;\n]{0,60}?\s)?${COUNT}\s+(?:different |separate |new |other |small )*${NOUN}(?:\s+(?:to (?:report|log|record|raise|add|tell(?: you)?|note|register)|here|today|for you|from (?:me|us)|pls|plz|please|this (?:week|month|quarter|year)|(?:from|for|of|in) [^.:;,\n]{2,30}?))*)\s*[:.,;–—-]\s*(?<rest>.+)$`,
  'isu',
);
/** “1) … 2) …”, “first, … second, …”, “(a) … (b) …” at the beginning of a piece. */
const MARKS: readonly RegExp[] = [
  /(?:^|(?<=[\s,;.:]))\(?[1-4]\)\s+/gu,
  /(?:^|(?<=[\s,;.:]))\(?[1-4][.:]\s+/gu,
  /(?:^|(?<=[\s,;.:]))\(?[a-d]\)\s+/giu,
  /(?:^|(?<=[.;:,]\s)|(?<=\band\s))(?:first|firstly|second|secondly|third|thirdly|the first(?: one)?|the second(?: one)?|the other(?: one)?|one|another)\s*(?:[,:]\s*|\s(?:is|was)(?: that)?\s+)/giu,
  /(?:^|\n)\s*[-*•]\s+/gu,
];
/** What joins two in a sentence. */
const JOINED = /\s*(?:[,;]\s*(?:and|plus|also)\s+|;\s+|\.\s+(?:and\s+|also[,\s]+|plus[,\s]+)?)/iu;
/** A sentence that begins something else: “Separately, …”, “Another incident: …”. */
const APART =
  /(?<=[.!?\n]\s{0,3})(?:and\s+)?(?:separately|unrelated(?:ly)?|on (?:an)?other (?:note|topic|matter|subject)|(?:another|a second|the second|a different|one more)\s+(?:incident|risk|change|one|thing|issue|problem)(?:\s+(?:to (?:report|log|record)|is that))?|also to (?:report|log|record))\s*[:,.–—-]?\s+/iu;
/** “The risk is that … The change is to …”: each named. */
const EACH_NAMED =
  /(?:^|(?<=[.;:!\n]\s{0,3}))(?:and\s+|also\s+)*(?:(?:the|a|an|one|new)\s+)?(?<noun>incident|risk|change)(?:\s+(?:is|was|would be)(?:\s+(?:that|to))?|\s*[:–—-])\s+/giu;

const FEWEST_WORDS = 4;

/**
 * The records that one message tells of, where it says that there are several: “two risks: 1) … 2) …”, “… Separately, …”,
 * “a risk and a change: the risk is … The change is …”. Null for a message about one.
 */
export function toldApart(text: string): readonly ToldPart[] | null {
  return namedApart(text) ?? oneOfEach(text) ?? announced(text) ?? begunApart(text);
}

function announced(text: string): readonly ToldPart[] | null {
  const { noun = '', rest = '' } = ANNOUNCED.exec(text.trim())?.groups ?? {};
  if (rest === '') return null;
  const kind = kindOf(noun);
  for (const mark of MARKS) {
    const pieces = rest.split(mark).map(trimmed);
    const said = pieces.filter((piece) => piece !== '');
    if (said.length > 1 && said.every(tells)) return said.map((piece) => ({ kind, text: piece }));
  }
  const count = COUNTS[COUNTED.exec(text)?.[0].toLowerCase() ?? ''];
  const listed = splitOutside(rest).map(trimmed);
  if (listed.length === count && listed.every(tells)) return listed.map((piece) => ({ kind, text: piece }));
  const joined = rest.split(JOINED).map(trimmed);
  return joined.length === 2 && joined.every(tells) ? joined.map((piece) => ({ kind, text: piece })) : null;
}

const COUNTED = /\b(?:two|three|four|[2-4])\b/iu;
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, 2: 2, 3: 3, 4: 4 };

/** At commas and “and” behind one, which stand in no bracket. */
function splitOutside(text: string): readonly string[] {
  const hidden = text.replace(/\([^)]*\)/gu, (words) => '\u0000'.repeat(words.length));
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: between } of [
    ...hidden.matchAll(/\s*,\s*(?:and\s+)?/giu),
    { index: text.length, 0: '' },
  ]) {
    pieces.push(text.slice(from, index));
    from = index + between.length;
  }
  return pieces.filter((piece) => piece.trim() !== '');
}

const ONE_EACH =
  /^(?:[^.:;\n]{0,40}?\s)?(?:one|an?|1)\s+(?:new\s+)?(?<one>incident|risk|change)\s+and\s+(?:one|an?|1)\s+(?:new\s+)?(?<other>incident|risk|change)(?:\s+(?:to (?:report|log|record|add)|for you|pls|please))*\s*[:.–—-]\s+(?<rest>.+)$/isu;

/** “One risk and one change: …, and we therefore …”: in the order in which they are announced. */
function oneOfEach(text: string): readonly ToldPart[] | null {
  const { one = '', other = '', rest = '' } = ONE_EACH.exec(text.trim())?.groups ?? {};
  const kinds = [kindOf(one), kindOf(other)];
  const parts = rest.split(JOINED).map(trimmed);
  if (rest === '' || kinds[0] === kinds[1] || parts.length !== 2 || !parts.every(tells)) return null;
  return parts.map((piece, at) => ({ kind: kinds[at] ?? null, text: piece }));
}

function begunApart(text: string): readonly ToldPart[] | null {
  const [first = '', ...others] = text.split(APART).map(trimmed);
  const pieces = [first, ...others];
  return others.length === 1 && pieces.every(tells)
    ? pieces.map((piece) => ({ kind: null, text: piece }))
    : null;
}

function namedApart(text: string): readonly ToldPart[] | null {
  const names = [...text.matchAll(EACH_NAMED)];
  const kinds = names.map(({ groups }) => kindOf(groups?.['noun'] ?? ''));
  if (names.length < 2 || new Set(kinds).size !== names.length) return null;
  const parts = names.map(({ index, 0: name }, at) => ({
    kind: kinds[at] ?? null,
    text: trimmed(text.slice(index + name.length, names[at + 1]?.index)),
  }));
  return parts.every(({ text: piece }) => tells(piece)) ? parts : null;
}

function kindOf(noun: string): ToldKind | null {
  const [, kind] = /^(incident|near miss|risk|change)/iu.exec(noun) ?? [];
  if (kind === undefined) return null;
  return kind.toLowerCase() === 'near miss' ? 'incident' : (kind.toLowerCase() as ToldKind);
}

function tells(piece: string): boolean {
  return piece.split(/\s+/u).length >= FEWEST_WORDS;
}

function trimmed(piece: string): string {
  return piece.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '').replace(/[,;\s]+(?:and|plus)$/iu, '');
}
