import { DateTime } from 'luxon';
import type { RecordData, RecordKind } from '../records/define-record.ts';
import type { RecordVersion } from '../records/record.ts';
import { recordTypes } from '../records/record-types.ts';

/** What a new record is held against, and why it looks like the same. */
export interface LikelyDuplicate {
  readonly record: RecordVersion;
  /** Words that both use, the AI system's name aside. */
  readonly shared: readonly string[];
  /** Days between what the two are about; null where one of them has no day. */
  readonly days: number | null;
}

/**
 * Days within which two reports can be about one thing, by kind and the field that says when. Incidents are reported for
 * days after; a change is planned once; a risk has no day: it is the same for as long as it is open.
 */
const CLOSE_IN_TIME: Readonly<
  Partial<Record<RecordKind, { readonly fields: readonly string[]; readonly days: number }>>
> = {
  incident: { fields: ['occurredAt'], days: 7 },
  change: { fields: ['plannedFor', 'implementedAt'], days: 14 },
};

/** Set on pairs of reports of one thing and of two (`test/capture/find-duplicate.test.ts`): Dice's coefficient of their words. */
const SIMILAR = { leastShared: 2, leastDice: 0.34 } as const;

/** The one record that is most likely about the same thing: same AI system, close in time, similar words. */
export function findDuplicate(
  kind: RecordKind,
  data: Partial<RecordData>,
  candidates: readonly RecordVersion[],
): LikelyDuplicate | null {
  const found = candidates.flatMap((record) => {
    const scored = record.kind === kind ? compare(kind, data, record) : null;
    return scored === null ? [] : [scored];
  });
  return found.sort((a, b) => b.dice - a.dice)[0]?.duplicate ?? null;
}

function compare(
  kind: RecordKind,
  data: Partial<RecordData>,
  record: RecordVersion,
): { readonly duplicate: LikelyDuplicate; readonly dice: number } | null {
  if (!sameSystem(data['system'], record.data['system'])) return null;
  const { shared, dice } = sharedWords(data, record.data);
  const close = CLOSE_IN_TIME[kind];
  const days =
    close === undefined ? null : daysBetween(firstOf(close.fields, data), firstOf(close.fields, record.data));
  if (close !== undefined && days !== null && days > close.days) return null;
  // Without a day to compare, only what is still open can be what somebody reports now.
  if (days === null && recordTypes[kind].closedStatuses.includes(record.status)) return null;
  if (shared.length < SIMILAR.leastShared || dice < SIMILAR.leastDice) return null;
  return { duplicate: { record, shared, days }, dice };
}

/** What titles and descriptions have in common, the AI systems' names and the words of a form aside; `dice` is Dice's coefficient of their words. */
export function sharedWords(
  one: Partial<RecordData>,
  other: Partial<RecordData>,
): { readonly shared: readonly string[]; readonly dice: number } {
  const named = wordsOf([one['system'], other['system']]);
  const words = (of: Partial<RecordData>): ReadonlyMap<string, string> =>
    new Map(
      [...wordsOf([of['title'], of['description']])].filter(
        ([stem]) => !named.has(stem) && !OF_FORM.has(stem),
      ),
    );
  const [mine, theirs] = [words(one), words(other)];
  const shared = [...theirs].flatMap(([stem, word]) => (mine.has(stem) ? [word] : []));
  return { shared, dice: (2 * shared.length) / Math.max(1, mine.size + theirs.size) };
}

function firstOf(fields: readonly string[], data: Partial<RecordData>): unknown {
  return fields.map((field) => data[field]).find((value) => value !== undefined);
}

export function sameSystem(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Whole days, as precise as both are known. */
function daysBetween(a: unknown, b: unknown): number | null {
  if (typeof a !== 'string' || typeof b !== 'string') return null;
  const [first, second] = [a, b].map((when) => DateTime.fromISO(when.slice(0, 10), { zone: 'utc' }));
  const days = first && second ? Math.abs(first.diff(second, 'days').days) : NaN;
  return Number.isNaN(days) ? null : Math.round(days);
}

/** Words that carry meaning by their stem, so that "customers" and "customer" are one. */
export function wordsOf(texts: readonly unknown[]): ReadonlyMap<string, string> {
  const words = texts
    .filter((text) => typeof text === 'string')
    .flatMap(
      (text) =>
        text
          .toLowerCase()
          .replace(/<@[^>]*>/gu, ' ')
          .match(/\p{L}{3,}/gu) ?? [],
    );
  return new Map(words.filter((word) => !COMMON.has(word)).map((word) => [stemOf(word), word]));
}

/** Endings off, as far as it takes to match the forms of one word. */
function stemOf(word: string): string {
  const cut = word.replace(/(?:ings?|edly|ed|ies|es|s|e|er|ers|ion|ions)$/u, '');
  return cut.length >= 3 ? cut : word;
}

/** Words of every report, and days: what is close in time is decided by the dates. */
const COMMON = new Set(
  (
    'the and for was were are has had have with that this these those from into onto about after before while when ' +
    'where which who whom its it’s our their his her them they you your not but all any some one two three been being ' +
    'did does done can could may might will would should must there here then than too very also only just again ' +
    'because since during between within without log incident incidents risk risks change changes request report ' +
    'reported system severity low medium high critical owner own owns monday tuesday wednesday thursday friday saturday ' +
    'sunday today yesterday tomorrow morning afternoon evening night around week last next someone somebody else ' +
    'people person new please'
  ).split(' '),
);

/** What a form asks for, said in one message with everything else: two records are not alike because both answer it. */
const OF_FORM: ReadonlySet<string> = new Set(
  (
    'january february march april june july august september october november december likelihood probability impact ' +
    'rollback approver approve approved approval validation validate treatment treat reduce avoid transfer accept mitigate ' +
    'mitigation residual rare unlikely possible likely certain negligible minor moderate major severe plan planned due ' +
    'deadline date normal standard emergency requested affected happened noticed type kind reason manager mgr'
  )
    .split(' ')
    .map(stemOf),
);
