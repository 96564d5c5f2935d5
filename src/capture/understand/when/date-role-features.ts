import type { When } from '../../../records/when.ts';
import type { DateMention } from '../dates/find-mentions.ts';
import type { DateContext } from '../dates/resolve-point.ts';
import { senseOf } from '../kind/word-classes.ts';
import { clauseFeatures, type Standins } from './clause-features.ts';
import type { Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { wordStem } from '../text/word-stem.ts';
import { findCues, govern, type Cue } from '../text/cues.ts';
import { orderFeatures, startsOf } from './date-order.ts';
import { dateWordClasses } from './date-word-classes.ts';
import type { Mentioned } from './incident-circumstances.ts';
import { INCIDENT_CUES, type IncidentRole } from './incident-cues.ts';

/** A message about an incident with its dates, each with its clause and the verb that governs it. */
export interface Dated {
  readonly reading: Reading;
  readonly cues: readonly Cue<IncidentRole>[];
  readonly governed: readonly Mentioned[];
  /** Where each date begins, as `startsOf` says. */
  readonly starts: readonly (When | null)[];
  readonly standins: Standins;
  readonly context: DateContext;
}

/** `systems`: where their names stand. */
export function datesOf(
  reading: Reading,
  mentions: readonly DateMention[],
  systems: readonly Span[],
  context: DateContext,
): Dated {
  const cues = findCues(reading, INCIDENT_CUES, systems);
  const governed = govern(reading, mentions, cues);
  const starts = startsOf(
    governed.map(({ item }) => item),
    context,
  );
  return { reading, cues, governed, starts, standins: { systems, dates: mentions }, context };
}

/** What the statistics see of a date: the words around it, its clause, its verb, its form, and how it lies among the other dates. */
export function dateRoleFeatures(dated: Dated, at: number): ReadonlySet<string> {
  const own = dated.governed[at];
  if (!own) return new Set();
  const clause = [...clauseFeatures(dated.reading, own.segment, dated.standins)];
  return new Set([
    ...clause.map((one) => `c:${one}`),
    ...wordsBefore(dated, own.item),
    ...wordsAfter(dated, own.item),
    ...verb(dated, own),
    ...form(own.item),
    ...place(dated, own, at),
    ...neighbour('prev', own, dated.governed[at - 1]),
    ...neighbour('next', own, dated.governed[at + 1]),
    ...orderFeatures(own.item, dated.starts, at, dated.context),
    ...classes(dated, own),
  ]);
}

const BEFORE = 6;
const AFTER = 4;
/** Up to here it counts at which place a word stands. */
const BESIDE = 2;

function wordsBefore(dated: Dated, item: DateMention): readonly string[] {
  const word = (step: number): string => wordAt(dated, item, item.phraseFrom - step);
  const steps = Array.from({ length: BEFORE }, (_, step) => step + 1);
  return [
    `bb:${word(2)} ${word(1)}`,
    ...steps.map((step) => `b:${word(step)}`),
    ...steps.slice(0, BESIDE).map((step) => `b${step}:${word(step)}`),
    ...steps.flatMap((step) => senseAt(dated.reading, item.phraseFrom - step).map((sense) => `bs:${sense}`)),
  ];
}

function wordsAfter(dated: Dated, item: DateMention): readonly string[] {
  const word = (step: number): string => wordAt(dated, item, item.to + step);
  const steps = Array.from({ length: AFTER }, (_, step) => step);
  return [
    `aa:${word(0)} ${word(1)}`,
    ...steps.map((step) => `a:${word(step)}`),
    ...steps.slice(0, BESIDE).map((step) => `a${step}:${word(step)}`),
    ...steps.flatMap((step) => senseAt(dated.reading, item.to + step).map((sense) => `as:${sense}`)),
  ];
}

function wordAt({ reading, standins }: Dated, own: DateMention, at: number): string {
  const token = reading.tokens[at];
  if (!token) return at < 0 ? '^' : '$';
  if (standins.systems.some((name) => inside(at, name))) return 'SYS';
  if (inside(at, own)) return 'HERE';
  if (standins.dates.some((date) => inside(at, date))) return 'DATE';
  if (token.kind === 'person') return 'WHO';
  if (token.kind === 'number') return 'NUM';
  return token.kind === 'word' ? wordStem(token.low) : token.low;
}

function inside(at: number, { from, to }: Span): boolean {
  return at >= from && at < to;
}

function senseAt({ tokens }: Reading, at: number): readonly string[] {
  const token = tokens[at];
  const sense = token?.kind === 'word' ? senseOf(token.low) : null;
  return sense === null ? [] : [sense];
}

function verb(dated: Dated, { cue, item }: Mentioned): readonly string[] {
  if (cue === null) return ['cue:none'];
  const words = dated.reading.tokens.slice(cue.from, cue.to).map(({ low }) => wordStem(low));
  const side = cue.from < item.from ? 'before' : 'after';
  return [
    `cue:${cue.role}`,
    `cue:${cue.role} ${side}`,
    `verb:${words.join(' ')}`,
    `by:${wordAt(dated, item, cue.from - 1)} ${cue.role}`,
  ];
}

function form({ lead, start, end }: DateMention): readonly string[] {
  const { day, clock, shift } = start;
  const ago = shift === null ? '-' : Math.sign(shift);
  return [`lead:${lead}`, `form:${day?.day ?? '-'} ${clock ? 'clock' : '-'} ${end ? 'range' : '-'} ${ago}`];
}

function place({ reading, governed }: Dated, { sentence }: Mentioned, at: number): readonly string[] {
  const nth = reading.sentences.findIndex(({ from }) => from === sentence.from);
  return [
    `sentence:${Math.min(3, nth)}`,
    `last:${nth === reading.sentences.length - 1}`,
    `only:${governed.length === 1}`,
    `place:${Math.min(3, at)} of ${Math.min(4, governed.length)}`,
  ];
}

function neighbour(name: string, own: Mentioned, other: Mentioned | undefined): readonly string[] {
  if (!other) return [`${name}:none`];
  const { day, clock } = other.item.start;
  const sameSentence = own.sentence.from === other.sentence.from;
  return [
    `${name}:${other.cue?.role ?? '-'}`,
    `${name}:in ${own.segment.from === other.segment.from ? 'clause' : sameSentence ? 'sentence' : 'message'}`,
    `${name}:${day ? 'day' : ''}${clock ? 'clock' : ''}`,
  ];
}

/** How far words that tell of dates are looked for. */
const REACH = 14;
const SUBJECT = /^(?:we|i|it|they|he|she|you|nobody|someone|somebody)$/u;

/** The kinds of words on either side of a date, the nearest first, and who acts. */
function classes(dated: Dated, { item, sentence, segment }: Mentioned): readonly string[] {
  const { tokens } = dated.reading;
  const from = Math.max(sentence.from, item.phraseFrom - REACH);
  const left = classesAt(dated, item, range(from, item.phraseFrom).toReversed());
  const right = classesAt(dated, item, range(item.to, Math.min(sentence.to, item.to + REACH)));
  const [first, second] = left.map(({ name }) => name);
  const opening = tokens.slice(segment.from, segment.from + 3);
  const acting = opening.find(({ kind, low }) => kind === 'person' || SUBJECT.test(low));
  const subject = acting?.kind === 'person' ? 'WHO' : (acting?.low ?? '-');
  const told = (side: string, list: typeof left): readonly string[] =>
    list.flatMap(({ name, at, mark }) => [
      `${side}:${name}${mark}`,
      `${side}:${name}${mark} ${inside(at, segment) ? 'in' : 'out'}`,
    ]);
  return [
    ...told('kl', left),
    ...told('kr', right),
    `kl1:${first ?? '-'}`,
    `kr1:${right[0]?.name ?? '-'}`,
    `klr:${first ?? '-'} ${right[0]?.name ?? '-'}`,
    `kll:${second ?? '-'} ${first ?? '-'}`,
    `klead:${item.lead} ${first ?? '-'}`,
    `ks:${subject}`,
    `ks:${subject} ${first ?? '-'}`,
  ];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}

/** The kinds of the words at these places; a mark sets apart those beyond another date. */
function classesAt({ reading, standins }: Dated, own: DateMention, places: readonly number[]) {
  const found: { readonly name: string; readonly at: number; readonly mark: string }[] = [];
  let mark = '';
  for (const at of places) {
    const low = reading.tokens[at]?.low ?? '';
    if (standins.dates.some((date) => date.from !== own.from && inside(at, date))) mark = '/';
    else if (!standins.systems.some((name) => inside(at, name)))
      found.push(...dateWordClasses(low).map((name) => ({ name, at, mark })));
  }
  return found;
}
