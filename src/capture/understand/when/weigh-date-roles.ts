import { linearWeights } from '../text/linear-weights.ts';
import weights from './date-role-weights.json' with { type: 'json' };
import type { RoledMention } from './read-role.ts';

export type DateRole = 'none' | 'occurred' | 'detected' | 'ended';

/** What a date in the story of an incident can be, in the order of the numbers in its weights. */
export const DATE_ROLES: readonly DateRole[] = ['none', 'occurred', 'detected', 'ended'];

/**
 * How much of the decision is the rules' where nothing is seen; the rest is that of what was fitted. With shares from 0.15 to 0.4 the dates
 * of authors who were left out are told equally well (`npm run train-dates -- --check`); the most of these leaves the rules what
 * they are sure of.
 */
const RULES = 0.4;

/** How likely each role is for what has these features. */
export const fittedRoles = linearWeights<DateRole>(weights, DATE_ROLES);

type Role = RoledMention<'occurred' | 'detected' | 'ended'>['role'];

/** The likeliest role of a date to which the rules give `rule`, where nothing is seen. */
export function likelyDateRole(rule: Role, fitted: ReadonlyMap<DateRole, number>): Role {
  const role = roleByBoth(rule ?? 'none', fitted);
  return role === 'none' ? null : role;
}

export function roleByBoth(rule: DateRole, chances: ReadonlyMap<DateRole, number>): DateRole {
  const share = (role: DateRole): number =>
    (1 - RULES) * (chances.get(role) ?? 0) + (role === rule ? RULES : 0);
  return DATE_ROLES.reduce((best, role) => (share(role) > share(best) ? role : best));
}
