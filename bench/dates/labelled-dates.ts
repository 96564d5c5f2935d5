import { readMessage } from '../../src/capture/understand/read-message.ts';
import type { DateMention } from '../../src/capture/understand/dates/find-mentions.ts';
import type { Point } from '../../src/capture/understand/dates/point.ts';
import { resolveMention } from '../../src/capture/understand/dates/resolve-mention.ts';
import type { DateContext } from '../../src/capture/understand/dates/resolve-point.ts';
import { namesIn } from '../../src/capture/understand/slots/read-system.ts';
import {
  dateRoleFeatures,
  datesOf,
  type Dated,
} from '../../src/capture/understand/when/date-role-features.ts';
import { byRules } from '../../src/capture/understand/when/incident-role.ts';
import { DATE_ROLES, type DateRole } from '../../src/capture/understand/when/weigh-date-roles.ts';
import { contextOf, readCases, type CaptureCase } from '../../test/capture/understand/score-capture.ts';
import type { Example } from '../kinds/train-weights.ts';
import { composedDates, TOLD } from './composed-dates.ts';

const ROOT = new URL('../..', import.meta.url);

/** The sets of labelled messages, each by other hands. */
export const SOURCES = [
  'test/eval/capture.jsonl',
  'test/capture/understand/stories.jsonl',
  'test/eval/capture-traps.jsonl',
  'test/eval/capture-causes.jsonl',
  'test/eval/capture-mixed.jsonl',
  'test/eval/capture-people.jsonl',
  'test/eval/capture-twenty.jsonl',
  'test/eval/capture-desks.jsonl',
  'test/eval/capture-dated.jsonl',
] as const;

/** A date as the training sees it; `rule` is the place of the role that the rules give it. */
export interface LabelledDate extends Example {
  readonly id: string;
  readonly rule: number;
}

/** The dates of the incidents in a set of labelled messages. */
export function labelledDates(
  source: (typeof SOURCES)[number],
  split: CaptureCase['split'] = 'dev',
): readonly LabelledDate[] {
  return readCases(new URL(source, ROOT), split)
    .filter(({ type }) => type === 'incident')
    .flatMap((one) => labelled(one, (item) => labelOf(item, one)));
}

/** The dates of messages put together from single clauses. */
export function composedExamples(): readonly LabelledDate[] {
  return composedDates().flatMap(({ message, dates }, nth) => {
    const one: CaptureCase = {
      id: `composed${nth}`,
      message,
      now: TOLD,
      timezone: 'Europe/Amsterdam',
      type: 'incident',
      fields: {},
      split: 'dev',
    };
    return labelled(
      one,
      (_, start) => dates.find(({ from, to }) => start >= from && start < to)?.role ?? null,
    );
  });
}

function labelled(
  one: CaptureCase,
  roleOf: (item: DateMention, start: number) => DateRole | null,
): readonly LabelledDate[] {
  const dated = datedOf(one);
  return dated.governed.flatMap(({ item }, at) => {
    const role = roleOf(item, dated.reading.tokens[item.from]!.start);
    if (role === null) return [];
    const features = [...dateRoleFeatures(dated, at)];
    const rule = DATE_ROLES.indexOf(byRules(dated, at) ?? 'none');
    return [{ id: one.id, message: one.message, features, kind: DATE_ROLES.indexOf(role), rule }];
  });
}

function datedOf(one: CaptureCase): Dated {
  const context = contextOf(one);
  const { reading, mentions, systems } = readMessage(one.message, context);
  return datesOf(reading, mentions, namesIn(systems), context);
}

/** The role that a message's author gave a date; null where it can be more than one. */
function labelOf(item: DateMention, one: CaptureCase): DateRole | null {
  const { start, end } = item;
  const resolved = resolveMention(item, 'past', contextOf(one));
  const said = (role: DateRole): unknown => one.fields[`${role}At`];
  const hits = DATE_ROLES.filter((role) => isSameDate(said(role), start, resolved?.start ?? null));
  if (hits.length > 0) return hits.length === 1 ? hits[0]! : null;
  if (end !== null && isSameDate(said('ended'), end, resolved?.end ?? null)) return 'occurred';
  return start.day === null && start.clock === null && start.shift === null ? null : 'none';
}

/** Whether a date is what was said: its day, and the minutes of its clock in either half of the day. */
export function isSameDate(gold: unknown, { day, shift, clock }: Point, when: string | null): boolean {
  if (typeof gold !== 'string') return false;
  const zoned = clock !== null && clock.zone !== null;
  const dayed = day !== null || shift !== null;
  if (dayed && !zoned && when?.slice(0, 10) !== gold.slice(0, 10)) return false;
  if (dayed && when === null) return false;
  if (clock === null) return dayed;
  const [, hour, minute] = /T(\d\d):(\d\d)/u.exec(gold) ?? [];
  if (hour === undefined || Number(minute) !== clock.minute) return false;
  return zoned || Number(hour) % 12 === clock.hour % 12;
}

/** Whether a date is what was said in either tense, or the end of a stretch that ends then. */
export function isOrEnds(item: DateMention, gold: unknown, context: DateContext): 'is' | 'ends' | null {
  const ways = (['past', 'future'] as const).map((tense) => resolveMention(item, tense, context));
  if (ways.some((way) => isSameDate(gold, item.start, way?.start ?? null))) return 'is';
  const { end } = item;
  return end && ways.some((way) => isSameDate(gold, end, way?.end ?? null)) ? 'ends' : null;
}
