import { DateTime, Duration } from 'luxon';
import { z } from 'zod';
import { AUTHORITIES, type Authority } from './authorities.ts';
import type { RecordVersion } from './record.ts';
import { earliestMillis, latestMillis } from './when.ts';

/**
 * A duty to report an incident within a time that starts when the organization learns of it. Which duties there are, how
 * long each leaves and where that is written stands in the settings: laws change, and whether one applies is for the
 * organization to say. A clock is therefore shown as "if this applies to you", and is never legal advice.
 */
export interface ReportingRule {
  readonly name: string;
  /** To whom, in words. */
  readonly to: string;
  /** Whose being told stops it; without an answer here it is read from `to`. */
  readonly authority?: Authority['value'];
  /** ISO 8601 duration from awareness, such as `P15D` (calendar days) or `PT72H`. */
  readonly within: string;
  /** Where it is written. */
  readonly source: string;
  /** "if …": in which case it applies. */
  readonly applies: string;
  /** The answers of the incident that start it; all of them must be given so. */
  readonly when: { readonly seriousCase?: readonly string[]; readonly personalData?: readonly string[] };
}

export interface ReportingClock {
  readonly rule: ReportingRule;
  /**
   * `running`: the case is known and fits. `undecided`: it would run if an answer that is still open were so. `met`: its
   * authority was told.
   */
  readonly state: 'running' | 'undecided' | 'met';
  /** The fields whose answers decide it and are not known yet. */
  readonly open: readonly string[];
  /** ISO 8601 in UTC. */
  readonly awareAt: string;
  readonly due: string;
  /** When its authority was told, as precisely as that was said; null while it was not. */
  readonly told: { readonly at: string; readonly inTime: 'yes' | 'no' | 'unclear' } | null;
}

const answers = z.array(z.string().trim().min(1)).min(1).optional();

const ruleSchema = z.strictObject({
  name: z.string().trim().min(1),
  to: z.string().trim().min(1),
  authority: z.enum(AUTHORITIES.map(({ value }) => value)).optional(),
  within: z
    .string()
    .refine((text) => Duration.fromISO(text).isValid && Duration.fromISO(text).toMillis() > 0, {
      error: 'is not a duration such as P15D or PT72H',
    }),
  source: z.string().trim().min(1),
  applies: z.string().trim().min(1),
  when: z
    .strictObject({ seriousCase: answers, personalData: answers })
    .refine((when) => Object.values(when).some((one) => one !== undefined), {
      error: 'names no answer: give seriousCase, personalData or both',
    }),
});

export const reportingRulesSchema = z.array(ruleSchema) as unknown as z.ZodType<readonly ReportingRule[]>;

/**
 * The clocks of an incident, the one that runs out first in front. Pure: another case gives other clocks, so that a
 * change of the case changes them.
 * @param timezone IANA name; a day or wall time of awareness is read in it, at its earliest.
 */
export function reportingClocks(
  incident: Pick<RecordVersion, 'kind' | 'data' | 'createdAt'>,
  rules: readonly ReportingRule[],
  timezone: string,
): readonly ReportingClock[] {
  if (incident.kind !== 'incident') return [];
  const aware = awareness(incident, timezone);
  return rules
    .flatMap((rule): ReportingClock[] => {
      const conditions = Object.entries(rule.when).filter(([, wanted]) => wanted !== undefined);
      const given = conditions.map(
        ([field, wanted]) => [field, decided(incident.data[field], wanted)] as const,
      );
      if (given.some(([, fits]) => fits === false)) return [];
      const open = given.filter(([, fits]) => fits === null).map(([field]) => field);
      const due = aware.plus(Duration.fromISO(rule.within));
      const told = toldOf(incident, rule, due, timezone);
      const state = told !== null ? 'met' : open.length === 0 ? 'running' : 'undecided';
      return [{ rule, state, open, awareAt: iso(aware), due: iso(due), told }];
    })
    .sort((a, b) => a.due.localeCompare(b.due));
}

/** The answer of an incident that stops the clock of a rule. */
export function stoppedBy({ authority, to }: Pick<ReportingRule, 'authority' | 'to'>): Authority {
  const other = AUTHORITIES.at(-1) as Authority;
  const said = AUTHORITIES.find(({ value, label }) =>
    authority === undefined ? to.toLowerCase().includes(label.toLowerCase()) : value === authority,
  );
  return said ?? other;
}

function toldOf(
  { data }: Pick<RecordVersion, 'data'>,
  rule: ReportingRule,
  due: DateTime,
  timezone: string,
): ReportingClock['told'] {
  const at = data[stoppedBy(rule).toldAt];
  if (typeof at !== 'string') return null;
  if (latestMillis(at, timezone) <= due.toMillis()) return { at, inTime: 'yes' };
  return { at, inTime: earliestMillis(at, timezone) > due.toMillis() ? 'no' : 'unclear' };
}

/** Null while it is not known. */
function decided(answer: unknown, wanted: readonly string[]): boolean | null {
  if (answer === undefined || answer === 'unknown') return null;
  return wanted.includes(String(answer));
}

/** When the organization learned of it; without an answer, when it was noticed; without that, when it was recorded. */
function awareness(
  { data, createdAt }: Pick<RecordVersion, 'data' | 'createdAt'>,
  timezone: string,
): DateTime {
  const said = data['awareAt'] ?? data['detectedAt'];
  const millis = typeof said === 'string' ? earliestMillis(said, timezone) : Date.parse(createdAt);
  return DateTime.fromMillis(millis, { zone: timezone });
}

function iso(moment: DateTime): string {
  return moment.toJSDate().toISOString();
}

/** What a change of the incident did to its clocks, by the name of the rule. */
export interface ClockChange {
  readonly name: string;
  readonly before: ReportingClock | null;
  readonly after: ReportingClock | null;
}

/** The clocks that started, stopped, were decided or moved. */
export function clockChanges(
  before: readonly ReportingClock[],
  after: readonly ReportingClock[],
): readonly ClockChange[] {
  const names = [...new Set([...before, ...after].map(({ rule }) => rule.name))];
  return names.flatMap((name) => {
    const [was, is] = [before, after].map((clocks) => clocks.find(({ rule }) => rule.name === name) ?? null);
    const same = was?.state === is?.state && was?.due === is?.due && was?.told?.at === is?.told?.at;
    return same ? [] : [{ name, before: was ?? null, after: is ?? null }];
  });
}
