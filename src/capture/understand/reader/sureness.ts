import { weighted, type Weights } from '../../../kernel/weighted-sum.ts';
import type { ToldKind } from '../kind/command-words.ts';
import type { Found, FoundFields } from '../slots/found.ts';
import type { Reading } from '../text/reading.ts';
import type { Sight } from './message-reader.ts';
import { isChoice } from './seen-choices.ts';
import { STRETCHES, TAGS_OF, type Mark, type Stretch, type Tag } from './tags.ts';
import weights from './sureness-weights.json' with { type: 'json' };

/** What tells whether a value was understood rightly: chances as log odds, the others 1 or 0. */
export type SurenessSigns = Readonly<
  Record<
    /** That its words are of the field. */
    | 'words'
    /** Of the likeliest words for the field, whichever these are. */
    | 'likeliest'
    /** Of the value itself, where it is one of several. */
    | 'value'
    /** That the message is of this kind; 0 where another is likelier, as it was told by more than what is seen. */
    | 'kind'
    /** The field is called by its name before it or in it: "treatment: transfer". */
    | 'named'
    /** The grammar reads the same. */
    | 'read'
    /** The grammar reads nothing: it is only seen. */
    | 'unread',
    number
  >
>;

/** Fitted by `bench/fit-sureness.ts`. */
const WEIGHTS: Weights = weights;

/** Chances beyond these say no more. */
const LEAST = 0.001;

function odds(chance: number): number {
  const within = Math.min(1 - LEAST, Math.max(LEAST, chance));
  return Math.log(within / (1 - within));
}

const stretches = new Set<Tag>(STRETCHES);
/** A message that was looked at, and what was made of it. */
export interface Signed {
  readonly kind: ToldKind;
  readonly reading: Reading;
  readonly sight: Sight;
  /** What the grammar alone reads. */
  readonly read: FoundFields;
}

/** Each value of which anything can be seen with its signs. */
export function withSigns(facts: FoundFields, message: Signed): FoundFields {
  const signed: Record<string, Found | null> = { ...facts };
  for (const name of TAGS_OF[message.kind]) {
    const fact = facts[name];
    // "From Monday to Wednesday": its end is as sure as its beginning.
    const isRange = name === 'endedAt' && fact?.from === facts['occurredAt']?.from;
    if (fact && !isRange) signed[name] = { ...fact, signs: signsOf(name, fact, message) };
  }
  return signed;
}

function signsOf(name: Tag, fact: Found, { kind, reading, sight, read: byGrammar }: Signed): SurenessSigns {
  const isStretch = stretches.has(name);
  const words = isStretch ? sight.within(name as Stretch, fact) : sight.mark(name as Mark, fact);
  const likeliest = isStretch ? sight.stretch(name as Stretch)?.chance : undefined;
  const value = isChoice(name) ? sight.chances(name).get(String(fact.value)) : undefined;
  const read = byGrammar[name] ?? null;
  const isSame = read !== null && JSON.stringify(read.value) === JSON.stringify(fact.value);
  return {
    words: odds(words),
    likeliest: likeliest === undefined ? 0 : odds(likeliest),
    value: value === undefined ? 0 : odds(value),
    kind: Math.max(0, odds(sight.chances('kind').get(kind) ?? 0)),
    named: Number(isNamed(name, reading, fact)),
    read: Number(isSame),
    unread: Number(read === null),
  };
}

/** So many words before a value may name its field. */
const BEFORE = 2;
/** Of the names of fields: they stand before much else. */
const EMPTY = new Set(['at', 'for', 'action', 'count', 'kind', 'date', 'plan']);

/** Other names by which people call a field. */
const ALSO: Readonly<Partial<Record<Tag, readonly string[]>>> = { treatment: ['mitigation'] };

function isNamed(name: Tag, { tokens }: Reading, { from, to }: Found): boolean {
  const own = name
    .split(/(?=[A-Z])/u)
    .map((part) => part.toLowerCase())
    .filter((part) => !EMPTY.has(part));
  const parts = [...own, ...(ALSO[name] ?? [])];
  return tokens
    .slice(Math.max(0, from - BEFORE), to)
    .some(({ low }) => parts.some((part) => low.startsWith(part)));
}

/** How likely a value is right, 0 to 1; one of which nothing can be seen is held to be. */
export function sureness(name: string, { signs }: Pick<Found, 'signs'>, by: Weights = WEIGHTS): number {
  return signs === undefined ? 1 : weighted(signs, [name], by);
}
