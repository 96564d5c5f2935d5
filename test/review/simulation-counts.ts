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
  readonly reminders: number;
  readonly toManagersAndChannel: number;
  readonly wrong: {
    readonly missing: number;
    readonly unexpected: number;
    readonly twice: number;
    readonly onADayOff: number;
    readonly outsideTheirHours: number;
  };
}

/** A message that was queued. */
export interface Delivered {
  readonly owner: string;
  readonly key: string;
  readonly at: Date;
  readonly digest: DueDigest | null;
}

/** What went out against what must have come, and what may have. */
export function againstExpected(
  weekly: readonly Delivered[],
  delivered: readonly Delivered[],
  plan: YearPlan,
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
    },
  };
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
