import { DateTime } from 'luxon';
import type { NewRecord } from '../../src/records/record.ts';
import type { Quiet } from '../../src/review/ports.ts';
import type { PersonSettings, ReviewSettings } from '../../src/review/review-settings.ts';
import { workingCalendar, type WorkingCalendar } from '../../src/review/working-calendar.ts';
import { ZONES } from './arbitrary-register.ts';
import { SETTINGS } from './build.ts';
import type { Chance } from './chance.ts';

export const HOUR_MS = 3_600_000;
export const WEEK_MS = 7 * 24 * HOUR_MS;

export interface YearSpan {
  /** ISO 8601 in UTC, a Monday. */
  readonly from: string;
  readonly weeks: number;
  readonly owners: number;
}

/** Who there is in a simulated year, when each of them works, and when nothing runs. */
export class YearPlan {
  readonly people: ReadonlyMap<string, { readonly zone: string; readonly calendar: WorkingCalendar }>;
  readonly settings: ReviewSettings;
  readonly #span: YearSpan;
  readonly #outages: readonly (readonly [from: number, to: number])[];
  readonly #moments: readonly number[];
  #next = 0;

  constructor(span: YearSpan, random: Chance) {
    this.#span = span;
    const ids = Array.from({ length: span.owners }, (_, index) => `U${index}`);
    this.settings = { ...SETTINGS, ...daysOff(ids, span, random) };
    this.people = new Map(
      ids.map((id, index) => {
        const zone = ZONES[index % ZONES.length] ?? 'UTC';
        return [id, { zone, calendar: workingCalendar({ id, zone }, this.settings) }];
      }),
    );
    this.#outages = outages(span, random);
    this.#moments = openings(span);
  }

  /** When somewhere the time of the reviews comes next, quiet ends, or an outage does; milliseconds since 1970. */
  nextMoment(after: number): number {
    while ((this.#moments[this.#next] ?? Infinity) <= after) this.#next += 1;
    const over = this.#outages.map(([, to]) => to).filter((to) => to > after);
    return Math.min(this.#moments[this.#next] ?? Infinity, ...over);
  }

  zoneOf(id: string): string {
    return this.people.get(id)?.zone ?? 'Europe/Amsterdam';
  }

  isDown(now: number): boolean {
    return this.#outages.some(([from, to]) => from <= now && now < to);
  }

  /** Every seventh person has their notifications paused until half past ten. */
  quiet(): Quiet {
    return {
      until: (person, now) => {
        if (!pausesMornings(person)) return Promise.resolve(null);
        const local = DateTime.fromJSDate(now, { zone: this.zoneOf(person) });
        const end = local.set({ hour: 10, minute: 30, second: 0, millisecond: 0 });
        return Promise.resolve(local < end ? end.toJSDate() : null);
      },
    };
  }

  /**
   * "owner week" of every review that must come, worked out apart from the code under test: those with a working day on
   * which somebody was there to send. `mayCome` has also those with less than an hour for it.
   */
  expected(): { readonly must: ReadonlySet<string>; readonly mayCome: ReadonlySet<string> } {
    const must = new Set<string>();
    const mayCome = new Set<string>();
    for (const [id, { zone, calendar }] of this.people) {
      const first = DateTime.fromISO(this.#span.from.slice(0, 10), { zone });
      for (let week = 0; week <= this.#span.weeks; week += 1) {
        const monday = first.plus({ weeks: week });
        const days = Array.from({ length: 7 }, (_, day) => monday.plus({ days: day })).filter((day) =>
          calendar.isWorkingDay(day.toFormat('yyyy-MM-dd')),
        );
        const name = `${id} ${monday.toFormat("kkkk-'W'WW")}`;
        if (days.length > 0) mayCome.add(name);
        if (days.some((day) => this.#someoneSends(id, day))) must.add(name);
      }
    }
    return { must, mayCome };
  }

  /** For two hours on end: a replica whose clock is wrong by an hour and a half finds a part of it. */
  #someoneSends(id: string, day: DateTime): boolean {
    const opens = day.set(pausesMornings(id) ? { hour: 10, minute: 30 } : { hour: 9 }).toMillis();
    const closes = day.set({ hour: 17 }).toMillis();
    const [start, end] = [
      Date.parse(this.#span.from),
      Date.parse(this.#span.from) + this.#span.weeks * WEEK_MS,
    ];
    const quarters = (from: number): number[] =>
      Array.from({ length: 16 }, (_, n) => from + (n * HOUR_MS) / 4);
    for (let at = opens; at + 4 * HOUR_MS <= closes; at += HOUR_MS / 4)
      if (quarters(at).every((one) => one >= start && one < end && !this.isDown(one))) return true;
    return false;
  }
}

/** What somebody owns that is due every week. */
export function incidentOf(id: string): NewRecord {
  const data = {
    title: `Incident of ${id}`,
    description: 'The chatbot insulted a customer',
    system: 'Support chatbot',
    occurredAt: '2026-01-01',
    severity: 'high',
    owner: id,
  };
  return { kind: 'incident', data, createdBy: id, source: null, draftId: `draft-${id}` };
}

function pausesMornings(id: string): boolean {
  return Number(id.slice(1)) % 7 === 3;
}

/** Nine o'clock and half past ten of every day in every zone, in their order. */
function openings({ from, weeks }: YearSpan): readonly number[] {
  const days = Array.from({ length: weeks * 7 + 2 }, (_, day) => day - 1);
  return ZONES.flatMap((zone) => {
    const first = DateTime.fromISO(from.slice(0, 10), { zone });
    return days.flatMap((days) => {
      const day = first.plus({ days });
      return [day.set({ hour: 9 }).toMillis(), day.set({ hour: 10, minute: 30 }).toMillis()];
    });
  }).sort((one, other) => one - other);
}

/** A week in the middle in which nothing ran, and an outage of some hours in every fifth week. */
function outages({ from, weeks }: YearSpan, random: Chance): readonly (readonly [number, number])[] {
  const start = Date.parse(from);
  const hours = Array.from({ length: Math.floor(weeks / 5) }, (_, index) => {
    const begins = start + index * 5 * WEEK_MS + random.between(0, 160) * HOUR_MS;
    return [begins, begins + random.between(1, 20) * HOUR_MS] as const;
  });
  const long = start + Math.floor(weeks / 2) * WEEK_MS;
  return [...hours, [long, long + WEEK_MS]];
}

function daysOff(
  ids: readonly string[],
  { from, weeks }: YearSpan,
  random: Chance,
): Pick<ReviewSettings, 'daysOff' | 'countries' | 'people'> {
  const start = DateTime.fromISO(from, { zone: 'utc' });
  const people = ids.map((id): [string, PersonSettings] => {
    const first = start.plus({ days: random.between(0, weeks * 7) });
    const leave = {
      from: first.toFormat('yyyy-MM-dd'),
      to: first.plus({ days: random.between(0, 20) }).toFormat('yyyy-MM-dd'),
    };
    const partTime = Number(id.slice(1)) % 10 === 4;
    return [id, { daysOff: [leave], ...(partTime ? { workingDays: [2, 3, 4] } : {}) }];
  });
  return {
    daysOff: [{ everyYear: '12-25' }, { everyYear: '01-01' }],
    countries: {
      NL: { zones: ['Europe/Amsterdam'], daysOff: [{ everyYear: '04-27' }] },
      JP: { zones: ['Asia/Tokyo'], daysOff: [{ from: '2026-09-21', to: '2026-09-23' }] },
    },
    people: Object.fromEntries(people),
  };
}
