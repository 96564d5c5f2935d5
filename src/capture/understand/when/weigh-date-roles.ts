import { linearWeights } from '../text/linear-weights.ts';
import weights from './date-role-weights.json' with { type: 'json' };
import type { RoledMention } from './read-role.ts';

export type DateRole = 'none' | 'occurred' | 'detected' | 'ended';

/** What a date in the story of an incident can be, in the order of the numbers in its weights. */
export const DATE_ROLES: readonly DateRole[] = ['none', 'occurred', 'detected', 'ended'];

/**
 * How much of the decision is the rules' and what is seen's; the rest is that of what was fitted. With shares from 0.15 to 0.4 for the
 * rules the dates of authors who were left out are told equally well (`npm run train-dates -- --check`); the most of these leaves the
 * rules what they are sure of.
 */
const RULES = 0.4;
const SEEN = 0.3;

const weigh = linearWeights<DateRole>(weights, DATE_ROLES);

type Role = RoledMention<'occurred' | 'detected' | 'ended'>['role'];

/** What a date in a role is in a record. That of an end is not looked at: most ends are told as a stretch of time, which the rules read. */
const MARKS = { occurred: 'occurredAt', detected: 'detectedAt' } as const;

/** How likely a date is seen to be this date of the record. */
export type Seen = (mark: (typeof MARKS)[keyof typeof MARKS]) => number;

/** The likeliest role of a date to which the rules give `rule`, by these features of it and by what is seen, if anything is. */
export function likelyDateRole(rule: Role, features: ReadonlySet<string>, seen: Seen | null): Role {
  const fitted = weigh(features);
  const role = roleByBoth(rule ?? 'none', seen === null ? fitted : together(fitted, seen));
  return role === 'none' ? null : role;
}

function together(fitted: ReadonlyMap<DateRole, number>, seen: Seen): ReadonlyMap<DateRole, number> {
  const share = SEEN / (1 - RULES);
  const ended = fitted.get('ended') ?? 0;
  const [occurred, detected] = [seen(MARKS.occurred), seen(MARKS.detected)];
  const rest = (1 - ended) / Math.max(1, occurred + detected);
  const looked: Readonly<Record<DateRole, number>> = {
    none: Math.max(0, 1 - ended - rest * (occurred + detected)),
    occurred: rest * occurred,
    detected: rest * detected,
    ended,
  };
  return new Map(
    DATE_ROLES.map((role) => [role, (1 - share) * (fitted.get(role) ?? 0) + share * looked[role]]),
  );
}

export function roleByBoth(rule: DateRole, chances: ReadonlyMap<DateRole, number>): DateRole {
  const share = (role: DateRole): number =>
    (1 - RULES) * (chances.get(role) ?? 0) + (role === rule ? RULES : 0);
  return DATE_ROLES.reduce((best, role) => (share(role) > share(best) ? role : best));
}
