import { z } from 'zod';
import { daySchema } from '../records/when.ts';

/** What an organization decides about its reviews: the `review` section of the settings file. */
export interface ReviewSettings {
  /** On which days messages may come, for whoever has no days of their own; 1 is Monday. */
  readonly workingDays: readonly Weekday[];
  /** Days on which nobody is asked. */
  readonly daysOff: readonly DaysOff[];
  /** By name. Whoever lives in one of its zones belongs to it, unless `people` says otherwise. */
  readonly countries: Readonly<Record<string, CountrySettings>>;
  /** By user id. */
  readonly people: Readonly<Record<string, PersonSettings>>;
  /** In working days after the review: when it is asked once more, and when the AIMS manager hears what was left. */
  readonly followUpAfterDays: number;
  readonly escalateAfterDays: number;
  readonly cadence: Cadence;
  readonly activities: Readonly<Record<string, ActivitySettings>>;
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day, a span of days, both ends included, or a day of every year (`12-25`). */
export type DaysOff = { readonly from: string; readonly to: string } | { readonly everyYear: string };

export interface CountrySettings {
  /** IANA names. */
  readonly zones: readonly string[];
  readonly workingDays?: readonly Weekday[] | undefined;
  readonly daysOff: readonly DaysOff[];
}

export interface PersonSettings {
  readonly country?: string | undefined;
  readonly workingDays?: readonly Weekday[] | undefined;
  readonly daysOff: readonly DaysOff[];
}

/** How long things may rest, in days. */
export interface Cadence {
  /** What falls due within so many days is asked for already: the next weekly review would be too late. */
  readonly soonDays: number;
  /** A change that waits is asked for when nobody touched it for so long. */
  readonly changeDays: number;
  /** A change that waits and was reviewed as it stands, where no planned day lies ahead, is asked for again after so long. */
  readonly changeAnsweredDays: number;
  /** A document that was reviewed as it stands is looked at again after so long. */
  readonly documentDays: number;
  /** A risk, by its level. */
  readonly riskDays: Readonly<Record<string, number>>;
  /** A risk of a level that is not named, or of none. */
  readonly otherRiskDays: number;
}

/** Work of the management system itself that comes again: management review, internal audit, objectives, policy. */
export interface ActivitySettings {
  readonly title: string;
  /** Where the standard asks for it: `9.3`. */
  readonly clause: string;
  readonly everyMonths: number;
  /** Months from the assistant's first start to the first day, where it was never done and `next` is null; without it `everyMonths`. */
  readonly firstAfterMonths?: number | undefined;
  /** So many days before its day the owner is asked for the first time. */
  readonly aheadDays: number;
  /** User id; null: the AIMS manager. */
  readonly owner: string | null;
  /** The first day on which it is planned; null: so many months after the first start. */
  readonly next: string | null;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const weekdays = z
  .array(z.enum(WEEKDAYS, { error: 'is not one of mon, tue, wed, thu, fri, sat, sun' }))
  .min(1, 'names no day')
  .transform((days) => days.map((day) => (WEEKDAYS.indexOf(day) + 1) as Weekday));

const WRONG_DAYS =
  'is not a day such as 2026-12-25, a span such as 2026-12-24/2027-01-01, or a day of every year such as 12-25';

const daysOff = z.array(z.string()).transform((texts, context): readonly DaysOff[] =>
  texts.flatMap((text, index) => {
    const read = readDaysOff(text.trim());
    if (read === null) context.addIssue({ code: 'custom', path: [index], message: WRONG_DAYS });
    return read ?? [];
  }),
);

function readDaysOff(text: string): DaysOff | null {
  // A leap year, so that 29 February is a day of every year too.
  if (/^\d{2}-\d{2}$/u.test(text)) return isDay(`2024-${text}`) ? { everyYear: text } : null;
  const [from = '', to = from, ...more] = text.split('/');
  return isDay(from) && isDay(to) && from <= to && more.length === 0 ? { from, to } : null;
}

function isDay(text: string): boolean {
  return daySchema.safeParse(text).success;
}

const days = z.number().int().min(1).max(3650);

const cadenceSchema = z.strictObject({
  soonDays: days,
  changeDays: days,
  changeAnsweredDays: days,
  documentDays: days,
  riskDays: z.record(z.string(), days),
  otherRiskDays: days,
});

const activitySchema = z.strictObject({
  title: z.string().trim().min(1).max(100),
  clause: z.string().trim().min(1).max(20),
  everyMonths: z.number().int().min(1).max(60),
  firstAfterMonths: z.number().int().min(0).max(60).optional(),
  aheadDays: z.number().int().min(0).max(180),
  owner: z.string().trim().min(1).nullable(),
  next: daySchema.nullable(),
});

/** An activity that an organization's own file sets to null is none of theirs. */
function withoutNull<T>(given: Readonly<Record<string, T | null>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, one]) => (one === null ? [] : [[key, one]])),
  );
}

export const reviewSettingsSchema: z.ZodType<ReviewSettings> = z
  .strictObject({
    workingDays: weekdays,
    daysOff,
    countries: z.record(
      z.string(),
      z.strictObject({
        zones: z.array(z.string()).default([]),
        workingDays: weekdays.optional(),
        daysOff: daysOff.default([]),
      }),
    ),
    people: z.record(
      z.string(),
      z.strictObject({
        country: z.string().optional(),
        workingDays: weekdays.optional(),
        daysOff: daysOff.default([]),
      }),
    ),
    followUpAfterDays: z.number().int().min(1).max(10),
    escalateAfterDays: z.number().int().min(1).max(20),
    cadence: cadenceSchema,
    activities: z
      .record(
        z.string().regex(/^[a-z][a-z0-9-]{0,40}$/u, 'is not a name such as internal-audit'),
        activitySchema.nullable(),
      )
      .transform(withoutNull),
  })
  .superRefine(({ followUpAfterDays, escalateAfterDays, people, countries }, context) => {
    if (escalateAfterDays <= followUpAfterDays)
      context.addIssue({
        code: 'custom',
        path: ['escalateAfterDays'],
        message: 'must be more than followUpAfterDays',
      });
    for (const [id, { country }] of Object.entries(people)) {
      if (country === undefined || Object.hasOwn(countries, country)) continue;
      context.addIssue({
        code: 'custom',
        path: ['people', id, 'country'],
        message: `names “${country}”, which is not in countries`,
      });
    }
  });
