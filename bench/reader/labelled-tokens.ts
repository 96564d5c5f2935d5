import type { UnderstandContext } from '../../src/capture/understand/context.ts';
import type { ToldKind } from '../../src/capture/understand/kind/command-words.ts';
import { readFields } from '../../src/capture/understand/read-fields.ts';
import { readMessage, type Message } from '../../src/capture/understand/read-message.ts';
import { isText } from '../../src/capture/understand/reader/seen-texts.ts';
import {
  CLASSES,
  DATES,
  PEOPLE,
  TAGS_OF,
  type ClassName,
  type Tag,
} from '../../src/capture/understand/reader/tags.ts';
import type { FoundFields } from '../../src/capture/understand/slots/found.ts';
import type { Reading } from '../../src/capture/understand/text/reading.ts';
import type { Span } from '../../src/capture/understand/text/sentences.ts';
import { contextOf, PRESENT, type CaptureCase } from '../../test/capture/understand/score-capture.ts';
import { isOrEnds } from '../dates/labelled-dates.ts';

/** A message as the reader learns from it; places are numbers of its tokens. */
export interface LabelledTokens {
  readonly set: string;
  readonly id: string;
  readonly words: readonly string[];
  /** What is known of each tag: all other tokens have it not. A tag of which nothing is known is left out. */
  readonly tags: Readonly<Partial<Record<Tag, Tagged>>>;
  readonly classes: Readonly<Partial<Record<ClassName, string>>>;
}

interface Tagged {
  readonly spans: readonly Span[];
  /** The only tokens that could have it; without them all. */
  readonly among?: readonly Span[];
  /** Tokens that may have it or not. */
  readonly open?: readonly Span[];
}

/** Why something happened and what keeps it from happening again were not labelled by the authors of these sets. */
const WITHOUT_CAUSES = new Set(['eval/capture', 'capture/understand/stories']);
const CAUSES = new Set<Tag>(['rootCause', 'correctiveAction']);

/** What the author of a message says is read from where, or else what the grammar reads where it reads the same. */
export function labelledTokens(
  one: CaptureCase,
  set: string,
  wordsOf: (reading: Reading) => readonly string[],
): LabelledTokens {
  const message = readMessage(one.message, byGrammar(one));
  const labels = { one, message, found: one.type === null ? {} : grammarOf(one.type, message, one) };
  const tags: Partial<Record<Tag, Tagged>> = {};
  for (const tag of one.type === null ? [] : TAGS_OF[one.type]) {
    const unlabelled = WITHOUT_CAUSES.has(set) && CAUSES.has(tag);
    const tagged = unlabelled || one.optional?.includes(tag) ? null : taggedAs(tag, labels);
    if (tagged) tags[tag] = tagged;
  }
  return { set, id: one.id, words: wordsOf(message.reading), tags, classes: classesOf(one) };
}

function grammarOf(kind: ToldKind, message: Message, one: CaptureCase): FoundFields {
  return readFields(kind, { ...message, command: null }, byGrammar(one));
}

/** Nothing is learned from what the reader saw before. */
function byGrammar(one: CaptureCase): UnderstandContext {
  return { ...contextOf(one), sightOf: () => null };
}

function classesOf(one: CaptureCase): LabelledTokens['classes'] {
  const classes: Partial<Record<ClassName, string>> = { kind: one.type ?? 'none' };
  for (const name of Object.keys(CLASSES) as ClassName[]) {
    if (name === 'kind' || one.type === null || !TAGS_OF[one.type].includes(name)) continue;
    if (!one.optional?.includes(name)) classes[name] = String(one.fields[name] ?? 'none');
  }
  return classes;
}

interface Labels {
  readonly one: CaptureCase;
  readonly message: Message;
  readonly found: FoundFields;
}

function taggedAs(tag: Tag, labels: Labels): Tagged | null {
  const { reading, mentions } = labels.message;
  if (tag === 'mine') return taggedMine(labels);
  if (isDate(tag)) return taggedDate(tag, labels);
  const gold = labels.one.fields[tag];
  const spans = gold === undefined ? [] : placesOf(tag, labels);
  if (spans === null) return null;
  if (isPerson(tag)) return { spans, among: peopleIn(reading) };
  if (tag === 'affectedCount') return { spans, open: mentions };
  return { spans, ...(tag === 'system' && { open: saidAgain(reading, spans) }) };
}

/** Where who writes says that it is theirs; null where they do and it is not known by which words. */
function taggedMine({ one, message: { reading } }: Labels): Tagged | null {
  const { owner } = one.fields;
  if (one.optional?.includes('owner')) return null;
  if (owner !== contextOf(one).author) return { spans: [] };
  const place = placeIn(reading, one.spans?.['owner'] ?? '');
  return place && { spans: [place] };
}

const isDate = (tag: Tag): boolean => DATES.some((one) => one === tag);
const isPerson = (tag: Tag): boolean => PEOPLE.some((one) => one === tag);

/** Where the words of a field stand; null where that is not known. */
function placesOf(tag: Tag, { one, message, found }: Labels): readonly Span[] | null {
  const { reading, systems } = message;
  const gold = one.fields[tag];
  if (isPerson(tag)) return gold === contextOf(one).author ? [] : personIn(reading, String(gold));
  const said = one.spans?.[tag];
  const place = said === undefined ? null : placeIn(reading, said);
  if (place) return [place];
  const listed = tag === 'system' ? systems.listed.find(({ system }) => system === gold) : undefined;
  if (listed) return [listed];
  const inWords =
    typeof gold === 'string' && gold !== PRESENT && (tag === 'system' || isText(tag))
      ? placeIn(reading, gold)
      : null;
  if (inWords) return [inWords];
  const read = found[tag];
  return read && (gold === PRESENT || String(read.value) === String(gold)) ? [read] : null;
}

function personIn(reading: Reading, gold: string): readonly Span[] | null {
  const hits = peopleIn(reading).filter(({ from }) => reading.tokens[from]?.text.includes(gold));
  return hits.length > 0 ? hits : null;
}

function peopleIn({ tokens }: Reading): readonly Span[] {
  return tokens.flatMap(({ kind }, at) => (kind === 'person' ? [{ from: at, to: at + 1 }] : []));
}

function placeIn({ text, tokens }: Reading, said: string): Span | null {
  const start = text.toLowerCase().indexOf(said.toLowerCase());
  if (start === -1) return null;
  const from = tokens.findIndex((token) => token.end > start);
  const to = tokens.findLastIndex((token) => token.start < start + said.length) + 1;
  return to > from ? { from, to } : null;
}

/** The same words in other places name the system too; which of them counts is no matter. */
function saidAgain({ tokens }: Reading, [first]: readonly Span[]): readonly Span[] {
  if (!first) return [];
  const words = tokens.slice(first.from, first.to).map(({ low }) => low);
  return tokens.flatMap((_, from) => {
    const same = from !== first.from && words.every((word, at) => tokens[from + at]?.low === word);
    return same ? [{ from, to: from + words.length }] : [];
  });
}

function taggedDate(tag: Tag, { one, message: { mentions, reading } }: Labels): Tagged | null {
  const gold = one.fields[tag];
  const roles = mentions.map((item) => isOrEnds(item, gold, byGrammar(one)));
  const said = one.spans?.[tag] === undefined ? null : placeIn(reading, one.spans[tag]);
  if (gold !== undefined && !said && !roles.includes('is')) return null;
  return {
    spans: [...(said ? [said] : []), ...mentions.filter((_, at) => roles[at] === 'is')],
    open: mentions.filter((_, at) => roles[at] === 'ends'),
    // Where the author says by which words, no other word is of it, nor an amount that looks like a date.
    ...(one.spans === undefined && { among: mentions }),
  };
}
