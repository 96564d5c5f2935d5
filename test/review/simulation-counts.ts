import { DateTime } from 'luxon';
import type { DueDigest } from '../../src/review/digest.ts';
import { workingCalendar } from '../../src/review/working-calendar.ts';
import type { YearPlan } from './year-plan.ts';

/** What went out, counted, and what should not have: every number below `wrong` must be zero. */
export interface SimulationCounts {
  readonly weeks: number;
  readonly owners: number;
  readonly zones: number;
  readonly restarts: number;
  readonly killedWhileSending: number;
  readonly clockJumps: number;
  readonly answers: number;
  readonly expected: number;
  readonly weekly: number;
  readonly followUps: number;
  /** Reviews whose follow-up the review of the next week was. */
  readonly followedByTheNext: number;
  readonly escalations: number;
  readonly reminders: number;
  readonly toManagersAndChannel: number;
  readonly wrong: {
    readonly missing: number;
    readonly unexpected: number;
    readonly twice: number;
    readonly onADayOff: number;
    readonly outsideTheirHours: number;
    /** More than one follow-up to an owner, or one escalation to a manager, in one ISO week. */
    readonly followUpsInAWeek: number;
    readonly escalationsInAWeek: number;
    /** Told of before its owner had a working day since the follow-up. */
    readonly escalatedTooSoon: number;
    /** Had no answer and no follow-up before the next review. */
    readonly leftAlone: number;
  };
}

/** A message that was queued. */
export interface Delivered {
  readonly owner: string;
  readonly key: string;
  readonly at: Date;
  readonly digest: DueDigest | null;
  /** The week of the review whose follow-up it is, too. */
  readonly follows: string | null;
  /** Whose unanswered items it tells of. */
  readonly ignoredBy: readonly string[];
}

/** What went out against what must have come, and what may have. */
export function againstExpected(
  weekly: readonly Delivered[],
  delivered: readonly Delivered[],
  plan: YearPlan,
  answered: ReadonlySet<string>,
): Pick<SimulationCounts, 'expected' | 'wrong'> {
  const { must, mayCome } = plan.expected();
  const got = new Set(weekly.map(({ owner, key }) => `${owner} ${key}`));
  const all = delivered.map(({ owner, key }) => `${owner} ${key}`);
  const walls = delivered.map((one) => onTheWall(one, plan));
  return {
    expected: must.size,
    wrong: {
      missing: must.difference(got).size,
      unexpected: got.difference(mayCome).size,
      twice: all.length - new Set(all).size,
      onADayOff: walls.filter(({ working }) => !working).length,
      outsideTheirHours: walls.filter(({ inHours }) => !inHours).length,
      followUpsInAWeek: moreThanOnce(delivered.filter(isFollowUp), plan),
      escalationsInAWeek: moreThanOnce(
        delivered.filter(({ ignoredBy }) => ignoredBy.length > 0),
        plan,
      ),
      escalatedTooSoon: delivered.reduce((sum, one) => sum + tooSoon(one, delivered, plan), 0),
      leftAlone: leftAlone(weekly, delivered, answered),
    },
  };
}

export function isFollowUp({ digest }: Delivered): boolean {
  return digest?.about === 'follow-up';
}

function dayThere(at: Date, owner: string, plan: YearPlan): DateTime {
  return DateTime.fromJSDate(at, { zone: plan.zoneOf(owner) });
}

function moreThanOnce(sent: readonly Delivered[], plan: YearPlan): number {
  const weeks = sent.map(({ owner, at }) => `${owner} ${dayThere(at, owner, plan).toFormat("kkkk-'W'WW")}`);
  return weeks.length - new Set(weeks).size;
}

/** Of the owners that an escalation names, those who had no working day for a follow-up that was not told of before. */
function tooSoon(told: Delivered, delivered: readonly Delivered[], plan: YearPlan): number {
  const before = delivered.findLast(
    (one) => one.owner === told.owner && one.ignoredBy.length > 0 && one.at < told.at,
  );
  return [...new Set(told.ignoredBy)].filter((owner) => {
    const ready = delivered
      .filter((one) => one.owner === owner && (isFollowUp(one) || one.follows !== null))
      .map(({ at }) => afterAWorkingDay(at, owner, plan));
    return !ready.some((at) => at <= told.at && (before === undefined || at > before.at));
  }).length;
}

/** Nine o’clock on the owner’s next working day. */
function afterAWorkingDay(at: Date, owner: string, plan: YearPlan): Date {
  const calendar = plan.people.get(owner)?.calendar;
  let day = dayThere(at, owner, plan).plus({ days: 1 });
  while (calendar?.isWorkingDay(day.toFormat('yyyy-MM-dd')) === false) day = day.plus({ days: 1 });
  return day.set({ hour: 9, minute: 0, second: 0, millisecond: 0 }).toJSDate();
}

/** @param answered "owner week" of every review that had an answer. */
function leftAlone(
  weekly: readonly Delivered[],
  delivered: readonly Delivered[],
  answered: ReadonlySet<string>,
): number {
  const followed = new Set(
    delivered.flatMap((one) => {
      if (isFollowUp(one)) return [`${one.owner} ${one.digest?.week ?? ''}`];
      return one.follows === null ? [] : [`${one.owner} ${one.follows}`];
    }),
  );
  const alone = weekly.filter((one) => {
    const name = `${one.owner} ${one.key}`;
    const hasNext = weekly.some(({ owner, at }) => owner === one.owner && at > one.at);
    return hasNext && one.follows === null && !answered.has(name) && !followed.has(name);
  });
  return alone.length;
}

function onTheWall(
  { owner, at }: Delivered,
  plan: YearPlan,
): { readonly working: boolean; readonly inHours: boolean } {
  const zone = plan.zoneOf(owner);
  const local = DateTime.fromJSDate(at, { zone });
  const calendar = plan.people.get(owner)?.calendar ?? workingCalendar({ id: null, zone }, plan.settings);
  return {
    working: calendar.isWorkingDay(local.toFormat('yyyy-MM-dd')),
    inHours: local.hour >= 9 && local.hour < 17,
  };
}
